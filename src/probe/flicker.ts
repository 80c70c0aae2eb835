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
 * on, it does not come back twice.
 */
export function isFlickering(pages: readonly Page[]): boolean {
  const keys = pages.filter(({ problem }) => !problem).map(keyOf)
  const turns = keys.filter((key, index) => index === 0 || key !== keys[index - 1])
  return (
    turns.length > 3 &&
    turns.some((key, index) => turns[index + 2] === key && turns[index + 1] === turns[index + 3])
  )
}

const isOther = (original: Page, page: Page | undefined): boolean =>
  page !== undefined && !page.problem && keyOf(page) !== keyOf(original)

const keyOf = ({ ids, digests }: Page): string => `${ids.join()} ${digests.join()}`
