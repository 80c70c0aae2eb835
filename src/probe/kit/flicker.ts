import type { Page } from '../../walk/page.ts'
import type { Walk } from '../../walk/walk.ts'
import { settle } from '../bracket/opening.ts'
import type { Probing } from './probing.ts'
import { takeAgain } from './walker.ts'

/** An answer, and when it had come, in milliseconds on the clock of the run. */
export interface Seen {
  page: Page
  at: number
}

/** A page asked for again and again with nothing else in flight, in the order of the answers. */
export interface Flicker {
  label: string
  seen: Seen[]
}

/** Times a page that came back otherwise is asked for once more, at once and after a while. */
const REPEATS_PER_PAGE = 3
/** Pages of one collection that are asked for so often. */
const MAX_REPEATED_PAGES = 4

/**
 * Requests pages again that came back otherwise, with nothing else in flight. `original` is the first response to the same
 * request.
 */
export async function watchFlicker(
  probing: Probing,
  replayed: readonly { original: Page; walk: Walk }[],
): Promise<Flicker[]> {
  const others = replayed
    .filter(({ original, walk }) => isOther(original, walk.pages[0]))
    .slice(0, MAX_REPEATED_PAGES)
  return Promise.all(others.map(({ original, walk }) => watch(probing, original, walk)))
}

async function watch(probing: Probing, original: Page, walk: Walk): Promise<Flicker> {
  const seen = [{ page: original, at: Number.NEGATIVE_INFINITY }, ...seenIn(walk)]
  const askAgain = (): Promise<void> =>
    probing.exclusive(async (send) => {
      for (let turn = 0; turn < REPEATS_PER_PAGE; turn++)
        seen.push(...seenIn(await takeAgain(probing, 'replays', walk, send)))
    })
  await askAgain()
  // A late replica goes back and forth, too, for a moment.
  if (!probing.timeline.seemsUnchanged()) await settle()
  await askAgain()
  return { label: walk.plan.label, seen }
}

const seenIn = ({ pages, span }: Walk): Seen[] => pages.map((page) => ({ page, at: span.to }))

/**
 * True where responses alternate: one, another, the first again, the other again. A list that others change goes on and
 * does not alternate; a replica shows an old state for no longer than `settlingMs`, in milliseconds. If no one writes,
 * pages may be cut anywhere: a page and a shorter one of the same items count as one response.
 */
export function isFlickering(seen: readonly Seen[], settlingMs: number): boolean {
  // Where others write, the beginning of a page may be all that is left of another one, and an item may go and come back.
  const isSame = settlingMs > 0 ? areEqual : agree
  const isExplained = settlingMs > 0 ? differOnlyInItems : agree
  const answers = seen.filter(({ page }) => !page.problem && page.count > 0)
  return answers.some((one, first) =>
    answers.slice(first + 1).some((other, behind) => {
      if (isExplained(one.page, other.page)) return false
      const later = answers.slice(first + behind + 2)
      const again = later.findIndex(({ page, at }) => isSame(page, one.page) && at - other.at >= settlingMs)
      return again >= 0 && later.slice(again + 1).some(({ page }) => isSame(page, other.page))
    }),
  )
}

const isOther = (original: Page, page: Page | undefined): boolean =>
  page !== undefined && !page.problem && !agree(original, page)

/** True if most items stand on both pages, unchanged and in one order: others were taken out or changed, and put back. */
function differOnlyInItems(page: Page, other: Page): boolean {
  const bodies = new Map(other.ids.map((id, at) => [id, other.digests[at]]))
  const shared = page.ids.filter((id, at) => bodies.get(id) === page.digests[at])
  const places = shared.map((id) => other.ids.indexOf(id))
  const isMost = shared.length * 2 >= Math.max(page.ids.length, other.ids.length)
  return isMost && places.every((place, index) => place > (places[index - 1] ?? -1))
}

const areEqual = (page: Page, other: Page): boolean =>
  page.ids.length === other.ids.length && agree(page, other)

/** True if one page begins with all that the other has. */
function agree(page: Page, other: Page): boolean {
  const [short, long] = page.ids.length <= other.ids.length ? [page, other] : [other, page]
  return short.ids.every((id, at) => id === long.ids[at] && short.digests[at] === long.digests[at])
}
