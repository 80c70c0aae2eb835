import { keptBy, type Snapshot, snapshotOf } from './snapshot.ts'
import type { Walk } from './walk.ts'

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
 * shows in no body: added again, or sorted by hand. An item that returns to exactly the place it left was not moved by a
 * write, nor does half of the list move within moments, twice. Where others write, a late replica may show the old place
 * for a while.
 */
export function restless(walks: readonly Walk[], settlingMs: number): Set<string> {
  const shots = walks.map((walk) => ({ ...snapshotOf([walk]), span: walk.span }))
  const [first] = shots
  if (!first) return new Set()
  const moves = shots.slice(1).map((shot, index) => movedFrom(shots[index] ?? first, shot))
  const moved = [...new Set(moves.flat())]
  const upheavals = moves.filter((ids, index) => isUpheaval(ids, shots[index], shots[index + 1]))
  if (upheavals.length > 1) return new Set(moved)
  const pauseMs = shots.every((shot) => listsTheSame(first, shot)) ? 0 : settlingMs
  const steady = steadyIn(first, shots, moved)
  return new Set(moved.filter((id) => comesBack(id, shots, steady, pauseMs)))
}

/**
 * Items that changed places in a list that is otherwise the same, sorted by a time both before and after, each among others
 * of the same time: its order has no tie-breaker. A person who sorts by hand would not keep to that, in two places at once.
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

/** The times of each item, in order. */
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
 * True if an item stood after so many steady items, then elsewhere, then there again, one walk after the other; or if it
 * swapped with a neighbor and back, away from the ends, where new items land. `pauseMs` lies between: a late replica shows
 * the old place after the new one for a while, and the new one again.
 */
function comesBack(id: string, shots: readonly Shot[], steady: readonly string[], pauseMs: number): boolean {
  const isSteady = new Set(steady)
  const sightings = shots
    .filter(({ digests }) => digests.has(id))
    .map(({ order, digests, span }) => ({ ...placeOf(id, order, isSteady), body: digests.get(id), span }))
  return sightings.some((one) =>
    sightings.some(
      (other) =>
        other.span.from >= one.span.to + pauseMs &&
        other.body === one.body &&
        (other.place !== one.place || isSwapped(one, other, steady.length)) &&
        sightings.some(
          (again) =>
            again.span.from >= other.span.to + pauseMs &&
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
  /** The others in front of it, after the last steady one. */
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
