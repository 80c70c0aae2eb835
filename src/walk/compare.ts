import { pagesThatShow } from './endless.ts'
import { claimsMore, type Page } from './page.ts'
import type { Still } from './still.ts'
import { listed, type Walk } from './walk.ts'

/** What is wrong with a walk, seen against the items that stayed still. Pages are indices into `walk.pages`. */
export type Violation =
  | { kind: 'duplicate'; id: string; pages: [number, number] }
  | { kind: 'missing'; ids: string[]; pages: [number, number] }
  | { kind: 'disorder'; ids: [string, string]; pages: [number, number] }
  | { kind: 'early-end'; ids: string[]; pages: [number, number] }
  | { kind: 'phantom-page'; pages: [number, number] }
  | { kind: 'refused'; pages: [number, number] }
  | { kind: 'declined'; pages: [number, number] }
  | { kind: 'broken'; pages: [number, number] }
  | { kind: 'endless'; pages: [number, number] }

export type ViolationKind = Violation['kind']

/** Every violation of a walk, in the order of its pages. */
export function violationsOf(walk: Walk, still: Still): Violation[] {
  if (isAsBefore(walk)) return []
  const within = isInOrder(walk, still) ? [] : [...repeats(walk, still), ...order(walk, still)]
  return [...within, ...endings(walk, still)]
}

/** True where a walk lists the still items one by one, and nothing else: most do, and walks can be long. */
function isInOrder(walk: Walk, still: Still): boolean {
  let at = startOf(walk, still)
  return walk.pages.every(({ ids }) => ids.every((id) => still.order[++at] === id))
}

/** A page asked for again that came as it came before: whatever is wrong with it, the first answer has shown. */
function isAsBefore({ plan: { before }, pages: [page, ...more] }: Walk): boolean {
  if (!before || !page || page.problem || more.length > 0) return false
  return page.ids.join('\n') === before.ids.join('\n') && claimsMore(page) === claimsMore(before)
}

function repeats(walk: Walk, still: Still): Violation[] {
  const seen = new Map<string, number>()
  const found: Violation[] = []
  walk.pages.forEach((page, index) => {
    for (const id of page.ids) {
      const before = seen.get(id)
      // A repeat within one answer belongs to the item suite.
      if (before !== undefined && before !== index && still.place.has(id)) {
        found.push({ kind: 'duplicate', id, pages: [before, index] })
      }
      seen.set(id, before ?? index)
    }
  })
  return found
}

/** Follows the still items through the walk: each must be the next one. */
function order(walk: Walk, still: Still): Violation[] {
  const found: Violation[] = []
  const shown = new Set(listed(walk))
  const seen = new Set<string>()
  let at = startOf(walk, still)
  let atPage = 0
  let isKnown = isStartKnown(walk, still)
  walk.pages.forEach((page, index) => {
    for (const id of page.ids) {
      const place = still.place.get(id)
      if (place === undefined || seen.has(id)) continue
      if (place <= at) found.push(disorder(still, id, at, [atPage, index], seen))
      else {
        const skipped = still.order.slice(at + 1, place).filter((other) => !shown.has(other))
        if (skipped.length > 0 && isKnown)
          found.push({ kind: 'missing', ids: skipped, pages: [atPage, index] })
        at = place
        atPage = index
        isKnown = true
      }
      seen.add(id)
    }
  })
  return found
}

function disorder(
  still: Still,
  id: string,
  at: number,
  pages: [number, number],
  seen: Set<string>,
): Violation {
  const leader = still.order[at] ?? id
  // In front of where the walk began: shown to it again, or never meant for it.
  return seen.has(leader) ? { kind: 'disorder', ids: [leader, id], pages } : { kind: 'duplicate', id, pages }
}

/** The place of the last still item in front of the walk; -1 at the beginning. Items that changed since do not count. */
export function startOf(walk: Walk, still: Still): number {
  const { origin } = walk.plan
  if (!origin) return -1
  let start = startOf(origin.walk, still)
  for (const page of origin.walk.pages.slice(0, origin.page + 1)) {
    page.ids.forEach((id, index) => {
      if (page.digests[index] === still.digests.get(id)) start = Math.max(start, still.place.get(id) ?? -1)
    })
  }
  return start
}

/**
 * True if the item before the walk's beginning is unchanged: else what lies between it and the next unchanged item is
 * unknown.
 */
function isStartKnown({ plan: { origin } }: Walk, still: Still): boolean {
  const page = origin?.walk.pages[origin.page]
  const last = page?.ids.at(-1)
  if (!page) return true
  return last !== undefined && still.place.has(last) && page.digests.at(-1) === still.digests.get(last)
}

function endings(walk: Walk, still: Still): Violation[] {
  const last = walk.pages.length - 1
  const pages: [number, number] = [Math.max(0, last - 1), last]
  if (walk.ended === 'refused') return [{ kind: hasSteadyLimit(walk) ? 'refused' : 'declined', pages }]
  if (walk.ended === 'broken') return [{ kind: 'broken', pages }]
  if (walk.ended === 'endless') return [{ kind: 'endless', pages: pagesThatShow(walk) }]
  if (walk.ended === 'throttled' || walk.ended === 'unreadable') return []
  if (walk.ended === 'cut') return cutShort(walk, still, last)
  const isPlaced =
    isStartKnown(walk, still) || walk.pages.some(({ ids }) => ids.some((id) => still.place.has(id)))
  const rest = isPlaced ? restOf(walk, still) : []
  if (rest.length > 0) return [{ kind: 'early-end', ids: rest, pages }]
  return still.isUnchanged && isPhantom(walk) ? [{ kind: 'phantom-page', pages }] : []
}

/** True if the last page was asked for with the limit that its cursor was given out with. Others may be declined. */
function hasSteadyLimit({ pages, plan: { origin } }: Walk): boolean {
  const before = pages.length > 1 ? pages.at(-2) : origin?.walk.pages[origin.page]
  return before === undefined || before.limit === pages.at(-1)?.limit
}

/** Unchanged items after the walk's last one. */
function restOf(walk: Walk, still: Still): string[] {
  let at = startOf(walk, still)
  for (const { ids } of walk.pages) for (const id of ids) at = Math.max(at, still.place.get(id) ?? -1)
  return still.order.slice(at + 1)
}

/** The page before the end claimed more, and nothing came. */
function isPhantom(walk: Walk): boolean {
  const [before, last] = walk.pages.slice(-2)
  return last?.count === 0 && before !== undefined && claimsMore(before)
}

/** A walk stopped on purpose at the very end of whole data, its last page claiming more. */
function cutShort(walk: Walk, still: Still, last: number): Violation[] {
  const page: Page | undefined = walk.pages[last]
  const ends = still.isUnchanged && page !== undefined && page.count > 0 && restOf(walk, still).length === 0
  return ends && claimsMore(page) ? [{ kind: 'phantom-page', pages: [last, last] }] : []
}
