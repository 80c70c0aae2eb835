import { keptBy, placesIn, type Snapshot, snapshotOf } from './snapshot.ts'
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
  isUnchanged: boolean
}

/** Further walks that must not contradict that an item is unchanged. */
export interface ReferenceWalks {
  /** Items that were seen to go and come back. */
  vanished?: ReadonlySet<string>
  /** Taken inside the bracket: what they list must have the same body and the same place. */
  within: readonly Walk[]
  /** Taken well outside, on either side: they must list it, too. */
  outside: readonly (readonly Walk[])[]
}

export const NO_OTHER_WALKS: ReferenceWalks = { within: [], outside: [] }

/** Judges what stayed the same between the walks before and the walks after. */
export function stillBetween(
  before: readonly Walk[],
  after: readonly Walk[],
  references: ReferenceWalks = NO_OTHER_WALKS,
): Still {
  const [first, last] = [snapshotOf(before), snapshotOf(after)]
  const outside = references.outside.filter((walks) => walks.length > 0).map(snapshotOf)
  let order = keptBy(first, first.order, last)
  for (const snapshot of outside) order = keptBy(first, order, snapshot)
  for (const walk of references.within)
    order = keptBy(first, order, snapshotOf([walk]), { absentItems: 'keep' })
  if (references !== NO_OTHER_WALKS) order = without(order, doubtful(first, order, [last, ...outside]))
  if (references.vanished) order = without(order, references.vanished)
  return {
    order,
    place: placesIn(order),
    digests: first.digests,
    isUnchanged:
      before.length > 0 &&
      after.length > 0 &&
      order.length === first.order.length &&
      order.length === last.order.length,
  }
}

/** The same without what a walk in between lists with another body: it changed, and changed back. */
export function withoutChanged(still: Still, { pages }: Walk): Still {
  const changed = new Set(
    pages.flatMap(({ ids, digests }) => ids.filter((id, index) => digests[index] !== still.digests.get(id))),
  )
  if (!still.order.some((id) => changed.has(id))) return still
  const order = without(still.order, changed)
  return { ...still, order, place: placesIn(order), isUnchanged: false }
}

/** Items that one may have jumped over, or that may have jumped over it: at most so many, and a small part of the list. */
const MAX_REORDERED_ITEMS = 10
const SMALL_PART = 1 / 8

/**
 * Items of `order` that changed places with others which moved past few of them: they may have been the ones that moved.
 */
function doubtful(first: Snapshot, order: readonly string[], others: readonly Snapshot[]): Set<string> {
  const few = Math.min(MAX_REORDERED_ITEMS, Math.ceil(order.length * SMALL_PART))
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

const without = (order: readonly string[], left: ReadonlySet<string>): string[] =>
  order.filter((id) => !left.has(id))
