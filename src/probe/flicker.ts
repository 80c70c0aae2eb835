import type { Page } from './page.ts'
import type { Probing } from './probing.ts'
import { takeAgain, type Walk } from './walk.ts'

/** A page asked for again and again with nothing else in flight, in the order of the answers. */
export interface Flicker {
  label: string
  pages: Page[]
}

/** Times a page that came back otherwise is asked for once more. */
const ASKED_AGAIN = 5
/** Pages of one collection that are asked for so often. */
const MOST = 4

/** Asks again, alone, for pages that came back otherwise. `original` is what the same request gave first. */
export async function watchFlicker(
  probing: Probing,
  replayed: readonly { original: Page; walk: Walk }[],
): Promise<Flicker[]> {
  const others = replayed.filter(({ original, walk }) => isOther(original, walk.pages[0])).slice(0, MOST)
  return Promise.all(others.map(({ original, walk }) => watch(probing, original, walk)))
}

function watch(probing: Probing, original: Page, walk: Walk): Promise<Flicker> {
  return probing.alone(async (send) => {
    const pages = [original, ...walk.pages]
    for (let turn = 0; turn < ASKED_AGAIN; turn++) {
      pages.push(...(await takeAgain(probing, 'replays', walk, send)).pages)
    }
    return { label: walk.plan.label, pages }
  })
}

/**
 * True where answers go back and forth: one, another, the first again, the other again. A list that others change goes
 * on, it does not come back twice. Where pages are cut is free: a page and a shorter one of the same items are one answer.
 */
export function isFlickering(pages: readonly Page[]): boolean {
  const answers = pages.filter((page) => !page.problem && page.count > 0)
  const turns = answers.filter((page, index) => index === 0 || !agree(page, answers[index - 1]))
  return (
    turns.length > 3 &&
    turns.some((page, index) => agree(page, turns[index + 2]) && agree(turns[index + 1], turns[index + 3]))
  )
}

const isOther = (original: Page, page: Page | undefined): boolean =>
  page !== undefined && !page.problem && !agree(original, page)

/** True if one page begins with all that the other has. */
function agree(page: Page | undefined, other: Page | undefined): boolean {
  if (!page || !other) return false
  const [short, long] = page.ids.length <= other.ids.length ? [page, other] : [other, page]
  return short.ids.every((id, at) => id === long.ids[at] && short.digests[at] === long.digests[at])
}
