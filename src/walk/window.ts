import type { WalkWindow, WindowPage, WindowRow } from '../model/picture.ts'
import type { Violation } from './compare.ts'
import { mayTie, type Page } from './page.ts'
import type { Still } from './still.ts'
import type { Timeline } from './timeline.ts'
import type { Walk } from './walk.ts'

/** Neighbours shown on either side of what is at fault. */
const AROUND = 3
/** Items at fault that are shown. */
const AT_FAULT = 6

/** The items around a violation of a walk, for a picture of it; nothing where the violation is not about items. */
export function windowOf(violation: Violation, walk: Walk, timeline: Timeline): WalkWindow | undefined {
  const still = timeline.around(walk)
  const pages = pagesConcerned(walk, violation.pages)
  const named = itemsAtFault(violation)
  if (!named || pages.length === 0) return undefined
  const atFault = named.slice(0, AT_FAULT)
  const places = placesAround(atFault, pages, still)
  if (places.length === 0) return undefined
  const ties = tiesOf(
    places.map((place) => still.order[place] ?? ''),
    [walk, ...timeline.walks],
  )
  return {
    walk: walk.plan.label,
    kind: violation.kind,
    pages: pages.map(({ name, page }) => ({ name, items: page.ids.length })),
    rows: places.map((place, index) => rowOf(place, places[index - 1], { still, pages, atFault, ties })),
    more: named.length - atFault.length,
    size: still.order.length,
  }
}

/** The items that a violation is about; an empty list where it is about the end of a walk. */
function itemsAtFault(violation: Violation): readonly string[] | undefined {
  switch (violation.kind) {
    case 'duplicate':
      return [violation.id]
    case 'missing':
    case 'early-end':
      return violation.ids
    case 'disorder':
      return [violation.ids[1]]
    case 'phantom-page':
      return []
    default:
      return undefined
  }
}

type NamedPage = Pick<WindowPage, 'name'> & { page: Page }

/** The two pages of a violation, what lies before the second, and the page before the walk's beginning. */
function pagesConcerned(walk: Walk, [from, to]: [number, number]): NamedPage[] {
  const { origin } = walk.plan
  const before = from === 0 ? origin?.walk.pages[origin.page] : undefined
  const indices = [...new Set([from, ...(to - from > 1 ? [to - 1] : []), to])]
  const own = indices.flatMap((index) => {
    const page = walk.pages[index]
    return page ? [{ name: `page ${index + 1}`, page }] : []
  })
  if (!before || !origin) return own
  return [{ name: `page ${origin.page + 1} at ${origin.walk.plan.label}, before it`, page: before }, ...own]
}

/** Rising places of the items at fault and of their neighbours; for the end of a walk, of its last items. */
function placesAround(
  atFault: readonly string[],
  pages: readonly NamedPage[],
  { order, place }: Still,
): number[] {
  const last = pages.flatMap(({ page }) => page.ids).findLast((id) => place.has(id))
  const centres = (atFault.length > 0 ? atFault : [last ?? '']).flatMap((id) => place.get(id) ?? [])
  const around = centres.flatMap((centre) =>
    Array.from({ length: 2 * AROUND + 1 }, (_, index) => centre - AROUND + index),
  )
  return [...new Set(around)].filter((at) => at >= 0 && at < order.length).sort((a, b) => a - b)
}

interface Around {
  still: Still
  pages: readonly NamedPage[]
  atFault: readonly string[]
  ties: ReadonlyMap<string, string>
}

function rowOf(place: number, before: number | undefined, around: Around): WindowRow {
  const { still, pages, atFault, ties } = around
  const id = still.order[place] ?? ''
  const neighbour = before === place - 1 ? ties.get(still.order[before] ?? '') : undefined
  return {
    id,
    place,
    on: pages.map(({ page }) => page.ids.indexOf(id) + 1 || null),
    isAtFault: atFault.includes(id),
    ties: mayTie(neighbour, ties.get(id)),
  }
}

/** The time fields of some items, where the document names any and the items have them. */
function tiesOf(ids: readonly string[], walks: readonly Walk[]): Map<string, string> {
  const wanted = new Set(ids)
  const ties = new Map<string, string>()
  for (const page of walks.flatMap(({ pages }) => pages)) {
    if (ties.size === wanted.size) break
    page.ids.forEach((id, index) => {
      const tie = page.ties[index]
      if (tie && wanted.has(id) && !ties.has(id)) ties.set(id, tie)
    })
  }
  return ties
}
