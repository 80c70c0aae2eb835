import type { Condition, Defect } from '../model/check.ts'
import { MAX_PLACED_ITEMS, type Place } from '../model/place.ts'
import type { Violation } from './compare.ts'
import type { Verified } from './trial.ts'
import type { Walk } from './walk.ts'

/** Where in the exchanges of a walk, and of the page beside it that lists more, a violation shows. */
export function placesOf(violation: Violation, walk: Walk, compared: readonly number[]): Place[] {
  const [from, to] = violation.pages
  const indices = [...new Set([from, to])]
  const on = (index: number) => ({ exchange: walk.pages[index]?.exchange ?? 0, page: index + 1 })
  const listing = (id: string): Place[] => {
    const pages = indices.filter((index) => walk.pages[index]?.ids.includes(id)).map(on)
    const places: Place[] = [...compared.map((exchange) => ({ exchange })), ...pages]
    return (places.length > 0 ? places : [{}]).map((place) => ({ ...place, id }))
  }
  switch (violation.kind) {
    case 'duplicate':
      return listing(violation.id)
    case 'disorder':
      return violation.ids.toReversed().flatMap(listing)
    case 'missing':
      return violation.ids.slice(0, MAX_PLACED_ITEMS).flatMap(listing)
    case 'early-end':
      return [...violation.ids.slice(0, MAX_PLACED_ITEMS).flatMap(listing), { ...on(to), part: 'end' }]
    case 'phantom-page':
    case 'endless':
      return indices.map((index) => ({ ...on(index), part: 'end' }))
    default:
      return [{ ...on(to), status: true }]
  }
}

/** What the requests alone need not show again. */
export function conditionsOf({ trial, shown, tries }: Verified): Pick<Defect, 'conditions'> {
  const conditions: Condition[] = []
  if (trial.walk.plan.isBesideOthers) conditions.push('other-walks')
  if (shown < tries) conditions.push('intermittent')
  return conditions.length > 0 ? { conditions } : {}
}

/** Items that changed places, and are placed; more of them say nothing new. */
const MAX_MOVED_ITEMS = 3

/** The pages of two walks on which the first of some items stands that changed places. */
export function movedOn(
  earlier: Walk,
  later: Walk,
  moved: readonly string[],
): Pick<Defect, 'exchanges' | 'places'> {
  const [id] = moved
  const exchanges = [pageWith(earlier, id), pageWith(later, id)]
  const some = moved.slice(0, MAX_MOVED_ITEMS)
  return { exchanges, places: exchanges.flatMap((exchange) => some.map((one) => ({ exchange, id: one }))) }
}

/** The exchange of a walk that shows an item, or its first one. */
function pageWith(walk: Walk, id: string | undefined): number {
  const page = walk.pages.find(({ ids }) => id !== undefined && ids.includes(id)) ?? walk.pages[0]
  return page?.exchange ?? 0
}
