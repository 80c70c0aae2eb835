import { listed, type Walk } from './walk.ts'

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

/** Further walks that must not speak against an item's being still. */
export interface Company {
  /** Items that were seen to go and come back. */
  vanished?: ReadonlySet<string>
  /** Taken inside the bracket: what they list must have the same body and the same place. */
  within: readonly Walk[]
  /** Taken well outside, on either side: they must list it, too. */
  outside: readonly (readonly Walk[])[]
}

export const ALONE: Company = { within: [], outside: [] }

/** Judges what stayed the same between the walks before and the walks after. */
export function stillBetween(
  before: readonly Walk[],
  after: readonly Walk[],
  company: Company = ALONE,
): Still {
  const [first, last] = [snapshotOf(before), snapshotOf(after)]
  const outside = company.outside.filter((walks) => walks.length > 0).map(snapshotOf)
  let order = keptBy(first, first.order, last)
  for (const snapshot of outside) order = keptBy(first, order, snapshot)
  for (const walk of company.within) order = keptBy(first, order, snapshotOf([walk]), 'silence is assent')
  if (company !== ALONE) order = without(order, doubtful(first, order, [last, ...outside]))
  if (company.vanished) order = without(order, company.vanished)
  return {
    order,
    place: placesIn(order),
    digests: first.digests,
    isWhole:
      before.length > 0 &&
      after.length > 0 &&
      order.length === first.order.length &&
      order.length === last.order.length,
  }
}

/** What of `order` another snapshot lists with the same bodies and in the same relative order. */
function keptBy(
  { digests }: Snapshot,
  order: readonly string[],
  other: Snapshot,
  silence?: 'silence is assent',
): string[] {
  if (isListedAlike(order, digests, other)) return [...order]
  const isSilent = (id: string): boolean => silence !== undefined && !other.digests.has(id)
  const kept = order.filter((id) => isSilent(id) || other.digests.get(id) === digests.get(id))
  const place = placesIn(other.order)
  const listed = kept.filter((id) => place.has(id))
  const steady = new Set(longestRising(listed, (id) => place.get(id) ?? -1))
  return kept.filter((id) => steady.has(id) || isSilent(id))
}

/** The same without what a walk in between lists with another body: it changed, and changed back. */
export function withoutChanged(still: Still, { pages }: Walk): Still {
  const changed = new Set(
    pages.flatMap(({ ids, digests }) => ids.filter((id, index) => digests[index] !== still.digests.get(id))),
  )
  if (!still.order.some((id) => changed.has(id))) return still
  const order = without(still.order, changed)
  return { ...still, order, place: placesIn(order), isWhole: false }
}

/** True where another snapshot lists just these, with the same bodies: most do, and lists can be long. */
const isListedAlike = (order: readonly string[], digests: Snapshot['digests'], other: Snapshot): boolean =>
  order.length === other.order.length &&
  order.every((id, index) => id === other.order[index] && other.digests.get(id) === digests.get(id))

/** Items that one may have jumped over, or that may have jumped over it: at most so many, and a small part of the list. */
const FEW = 10
const SMALL_PART = 1 / 8

/** Items of `order` that changed places with others which jumped over few of them: it may have been they who moved. */
function doubtful(first: Snapshot, order: readonly string[], others: readonly Snapshot[]): Set<string> {
  const few = Math.min(FEW, Math.ceil(order.length * SMALL_PART))
  const isKept = new Set(order)
  const earlier = placesIn(first.order)
  const doubted = others.flatMap((other) => {
    const later = placesIn(other.order)
    const inverted = (one: string, two: string): boolean =>
      (earlier.get(one) ?? 0) < (earlier.get(two) ?? 0) !== (later.get(one) ?? 0) < (later.get(two) ?? 0)
    const moved = other.order.filter(
      (id) => !isKept.has(id) && other.digests.get(id) === first.digests.get(id),
    )
    return moved.flatMap((id) => {
      const jumped = order.filter((kept) => later.has(kept) && inverted(kept, id))
      return jumped.length <= few ? jumped : []
    })
  })
  return new Set(doubted)
}

function placesIn(order: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  order.forEach((id, index) => {
    places.set(id, index)
  })
  return places
}

const without = (order: readonly string[], left: ReadonlySet<string>): string[] =>
  order.filter((id) => !left.has(id))

/** Joins walks, the most telling one first: it gives the order and the bodies, the others add what it lacks. */
function snapshotOf([first, ...others]: readonly Walk[]): Snapshot {
  const digests = new Map<string, string>()
  if (first) note(first, digests)
  let order = [...digests.keys()]
  for (const walk of others) {
    const known = digests.size
    note(walk, digests)
    if (digests.size > known) order = joinOrders(order, [...new Set(listed(walk))])
  }
  return { order, digests }
}

/** Notes the bodies of a walk's items, in its order; what is known stays as it is. */
function note({ pages }: Walk, digests: Map<string, string>): void {
  for (const page of pages) {
    page.ids.forEach((id, index) => {
      if (!digests.has(id)) digests.set(id, page.digests[index] ?? '')
    })
  }
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
  return movedFrom(snapshotOf([earlier]), snapshotOf([later]))
}

function movedFrom(first: Snapshot, last: Snapshot): string[] {
  const kept = first.order.filter((id) => last.digests.get(id) === first.digests.get(id))
  const steady = new Set(keptBy(first, kept, last))
  return kept.filter((id) => !steady.has(id))
}

/**
 * Items that keep changing places in complete walks, given in the order of their ends. A single move may be a write that
 * shows in no body: added again, or sorted by hand. To come back to the very place left before is none, nor is half of
 * the list moving within moments, twice. Where others write, a late replica may show the old place for a while.
 */
export function restless(walks: readonly Walk[], settlingMs: number): Set<string> {
  const shots = walks.map((walk) => ({ ...snapshotOf([walk]), span: walk.span }))
  const [first] = shots
  if (!first) return new Set()
  const moves = shots.slice(1).map((shot, index) => movedFrom(shots[index] ?? first, shot))
  const moved = [...new Set(moves.flat())]
  const upheavals = moves.filter((ids, index) => isUpheaval(ids, shots[index], shots[index + 1]))
  if (upheavals.length > 1) return new Set(moved)
  const patience = shots.every((shot) => listsTheSame(first, shot)) ? 0 : settlingMs
  const steady = steadyIn(first, shots, moved)
  return new Set(moved.filter((id) => comesBack(id, shots, steady, patience)))
}

/**
 * Items that changed places in a list that is otherwise the same, sorted by a time both before and after, each among others
 * of the same time: its order has no tie-breaker. Who sorts by hand does not keep to that, in two places at once.
 */
export function reshuffledTies(earlier: Walk, later: Walk): string[] {
  const [first, last] = [snapshotOf([earlier]), snapshotOf([later])]
  const moved = listsTheSame(first, last) ? movedFrom(first, last) : []
  const times = timesOf(earlier)
  const keys = times.get(moved[0] ?? '')?.length ?? 0
  const isReshuffled = Array.from({ length: keys }, (_, key) => key).some((key) => {
    const [before, after] = [first, last].map(({ order }) => order.map((id) => times.get(id)?.[key] ?? ''))
    const places = new Set(moved.map((id) => times.get(id)?.[key]))
    return places.size > 1 && before?.join() === after?.join() && isSorted(before ?? [])
  })
  return isReshuffled ? moved : []
}

/** The times of each item, one behind the other. */
function timesOf({ pages }: Walk): Map<string, string[]> {
  return new Map(
    pages.flatMap(({ ids, ties }) => ids.map((id, index) => [id, ties[index]?.split('|') ?? []] as const)),
  )
}

/** True for values different enough to be what a list is sorted by, and in order. */
function isSorted(values: readonly string[]): boolean {
  const isVaried = new Set(values).size >= Math.max(4, values.length / 10)
  const pairs = values.slice(1).map((value, index) => [values[index] ?? '', value] as const)
  return isVaried && (pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b))
}

type Shot = Snapshot & Pick<Walk, 'span'>

/** Walks within which half of a list is moved by no writers. */
const MOMENTS_MS = 3000

function isUpheaval(moved: readonly string[], earlier: Shot | undefined, later: Shot | undefined): boolean {
  if (!earlier || !later || later.span.to - earlier.span.from > MOMENTS_MS) return false
  return moved.length > 1 && moved.length >= earlier.order.length / 2
}

const listsTheSame = (one: Snapshot, other: Snapshot): boolean =>
  one.digests.size === other.digests.size &&
  one.order.every((id) => one.digests.get(id) === other.digests.get(id))

/** Items that every walk lists unchanged, and that never moved. */
function steadyIn(first: Snapshot, shots: readonly Snapshot[], moved: readonly string[]): string[] {
  const out = new Set(moved)
  return first.order.filter(
    (id) => !out.has(id) && shots.every(({ digests }) => digests.get(id) === first.digests.get(id)),
  )
}

/**
 * True if an item stood behind so many steady items, then elsewhere, then there again, one walk after the other; or if
 * it changed places with a neighbour there and back, away from the ends, where what is added lands. `patience` lies between:
 * a late replica shows the old place after the new one for a while, and the new one again.
 */
function comesBack(id: string, shots: readonly Shot[], steady: readonly string[], patience: number): boolean {
  const isSteady = new Set(steady)
  const sightings = shots
    .filter(({ digests }) => digests.has(id))
    .map(({ order, digests, span }) => ({ ...placeOf(id, order, isSteady), body: digests.get(id), span }))
  return sightings.some((one) =>
    sightings.some(
      (other) =>
        other.span.from >= one.span.to + patience &&
        other.body === one.body &&
        (other.place !== one.place || isSwapped(one, other, steady.length)) &&
        sightings.some(
          (again) =>
            again.span.from >= other.span.to + patience &&
            again.body === one.body &&
            again.place === one.place &&
            (other.place !== one.place || again.before === one.before),
        ),
    ),
  )
}

interface Place {
  /** Steady items in front of it. */
  place: number
  /** The others in front of it, behind the last steady one. */
  before: string
}

function placeOf(id: string, order: readonly string[], isSteady: ReadonlySet<string>): Place {
  const front = order.slice(0, order.indexOf(id))
  const last = front.findLastIndex((other) => isSteady.has(other))
  const before = front
    .slice(last + 1)
    .toSorted()
    .join()
  return { place: front.filter((other) => isSteady.has(other)).length, before }
}

/** Of two sightings at one place. */
const isSwapped = (one: Place, other: Place, end: number): boolean =>
  one.place > 0 && one.place < end && one.before !== other.before
