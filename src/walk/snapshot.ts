import type { Page } from './page.ts'
import { listed, type Walk } from './walk.ts'

/** What walks list: the items in order, and their bodies. */
export interface Snapshot {
  order: string[]
  digests: Map<string, string>
}

/** Joins walks, the most telling one first: it gives the order and the bodies, the others add what it lacks. */
export function snapshotOf([first, ...others]: readonly Walk[]): Snapshot {
  const digests = new Map<string, string>()
  const noted = new Set<Page['ids']>()
  if (first) note(first, digests, noted)
  let order = [...digests.keys()]
  for (const walk of others) {
    const known = digests.size
    note(walk, digests, noted)
    if (digests.size > known) order = joinOrders(order, [...new Set(listed(walk))])
  }
  return { order, digests }
}

/**
 * Notes the bodies of a walk's items, in its order; what is known stays as it is. Pages that list the same share their lists,
 * and each list is looked at once.
 */
function note({ pages }: Walk, digests: Map<string, string>, noted: Set<Page['ids']>): void {
  for (const page of pages) {
    if (noted.has(page.ids)) continue
    noted.add(page.ids)
    page.ids.forEach((id, index) => {
      if (!digests.has(id)) digests.set(id, page.digests[index] ?? '')
    })
  }
}

/** Puts what only `other` has after its neighbor there. */
export function joinOrders(order: readonly string[], other: readonly string[]): string[] {
  if (order.length === 0) return [...other]
  const known = new Set(order)
  if (other.every((id) => known.has(id))) return [...order]
  const behind = new Map<string | undefined, string[]>()
  let neighbour: string | undefined
  for (const id of other) {
    if (known.has(id)) neighbour = id
    else behind.set(neighbour, [...(behind.get(neighbour) ?? []), id])
  }
  return [...(behind.get(undefined) ?? []), ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}

/**
 * What of `order` another snapshot lists with the same bodies and in the same relative order. `absentItems` says what becomes of
 * items that the other snapshot does not list.
 */
export function keptBy(
  { digests }: Snapshot,
  order: readonly string[],
  other: Snapshot,
  { absentItems }: { absentItems: 'keep' | 'drop' } = { absentItems: 'drop' },
): string[] {
  if (isListedAlike(order, digests, other)) return [...order]
  const isKept = (id: string): boolean => absentItems === 'keep' && !other.digests.has(id)
  const kept = order.filter((id) => isKept(id) || other.digests.get(id) === digests.get(id))
  const place = placesIn(other.order)
  const listed = kept.filter((id) => place.has(id))
  const steady = new Set(longestRising(listed, (id) => place.get(id) ?? -1))
  return kept.filter((id) => steady.has(id) || isKept(id))
}

/** True where another snapshot lists just these, with the same bodies: most do, and lists can be long. */
const isListedAlike = (order: readonly string[], digests: Snapshot['digests'], other: Snapshot): boolean =>
  order.length === other.order.length &&
  order.every((id, index) => id === other.order[index] && other.digests.get(id) === digests.get(id))

/** The place of each item. */
export function placesIn(order: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  order.forEach((id, index) => {
    places.set(id, index)
  })
  return places
}

/** The longest subsequence whose places rise (patience sorting): what kept its relative order. */
export function longestRising<T>(values: readonly T[], placeOf: (value: T) => number): T[] {
  const tops: number[] = []
  const previous: number[] = []
  const places = values.map(placeOf)
  places.forEach((place, index) => {
    const pile = lowerBound(tops, (top) => (places[top] ?? 0) >= place)
    previous[index] = tops[pile - 1] ?? -1
    tops[pile] = index
  })
  const rising: T[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rising.push(values[at] as T)
  return rising.reverse()
}

function lowerBound(list: readonly number[], isAtLeast: (value: number) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAtLeast(list[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
