import type { Walk } from './walk.ts'

/**
 * What did not change around a stretch of time: items that complete walks before and after it both list, with equal
 * bodies and in the same relative order. Only these can be lost, repeated or out of order.
 */
export interface Still {
  /** Still items in the target's order. */
  order: readonly string[]
  /** Place of each still item in `order`. */
  place: ReadonlyMap<string, number>
  /** The body of each item, as a digest. */
  digests: ReadonlyMap<string, string>
  /** Nothing at all changed: whole pages and their ends may be compared. */
  isWhole: boolean
}

interface Snapshot {
  order: string[]
  digests: Map<string, string>
}

/** Judges what stayed the same between the walks before and the walks after. */
export function stillBetween(before: readonly Walk[], after: readonly Walk[]): Still {
  const [first, last] = [snapshotOf(before), snapshotOf(after)]
  const kept = first.order.filter((id) => last.digests.get(id) === first.digests.get(id))
  const placeAfter = new Map(last.order.map((id, index) => [id, index]))
  const order = longestRising(kept, (id) => placeAfter.get(id) ?? -1)
  return {
    order,
    place: new Map(order.map((id, index) => [id, index])),
    digests: first.digests,
    isWhole:
      before.length > 0 &&
      after.length > 0 &&
      order.length === first.order.length &&
      order.length === last.order.length,
  }
}

/** Joins walks, the most telling one first: it gives the order and the bodies, the others add what it lacks. */
function snapshotOf(walks: readonly Walk[]): Snapshot {
  let order: string[] = []
  const digests = new Map<string, string>()
  for (const walk of walks) order = joinOrders(order, listedOnce(walk, digests))
  return { order, digests }
}

function listedOnce(walk: Walk, digests: Map<string, string>): string[] {
  const ids = new Set<string>()
  for (const page of walk.pages) {
    page.ids.forEach((id, index) => {
      ids.add(id)
      if (!digests.has(id)) digests.set(id, page.digests[index] ?? '')
    })
  }
  return [...ids]
}

/** Puts what only `other` has behind its neighbour there. */
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

/** Items whose bodies are equal in both walks and whose relative order is not. */
export function movedBetween(earlier: Walk, later: Walk): string[] {
  const [first, last] = [snapshotOf([earlier]), snapshotOf([later])]
  const kept = first.order.filter((id) => last.digests.get(id) === first.digests.get(id))
  const placeAfter = new Map(last.order.map((id, index) => [id, index]))
  const steady = new Set(longestRising(kept, (id) => placeAfter.get(id) ?? -1))
  return kept.filter((id) => !steady.has(id))
}
