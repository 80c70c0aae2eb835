import { Kept } from './kept.ts'
import { NO_OTHER_WALKS, type ReferenceWalks, type Still, stillBetween, withoutChanged } from './still.ts'
import { vanishings } from './vanished.ts'
import { listed, type Walk } from './walk.ts'

/** How late a replica may be; what was written longer ago has settled. */
export const SETTLING_MS = 1000

/** Items of all brackets that are remembered; the one used last may have more. */
const MAX_BRACKET_ITEMS = 200_000

/** The walks that say what a collection held at what time: what brackets are made of. */
export class Timeline {
  /** What the pages of all walks take. */
  readonly kept: Kept
  readonly #walks: Walk[] = []
  readonly #evidence: Walk[] = []
  readonly #numbers = new Map<Walk, number>()
  readonly #brackets = new Map<string, Still>()
  #vanished = { walks: 0, times: new Map<string, number>() }

  readonly #known = new Set<string>()
  readonly #candidates: Walk[] = []

  /** True once a walk went on without an end. */
  hasEndless = false

  constructor(kept: Kept = new Kept()) {
    this.kept = kept
  }

  /** Adds a walk: complete ones make brackets, and those that list new items may count as evidence. */
  add(walk: Walk): void {
    if (walk.ended === 'endless') this.hasEndless = true
    if (walk.plan.isExperiment) return
    if (!walk.plan.origin && walk.ended === 'end') this.#walks.push(walk)
    if (this.#walks.length > 0 && this.unlisted(walk).length > 0) this.#candidates.push(walk)
    if (this.#walks.at(-1) === walk) for (const id of listed(walk)) this.#known.add(id)
  }

  /** Items that complete walks list. */
  get size(): number {
    return this.#known.size
  }

  /** True if any walk lists the item. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#candidates.some((walk) => listed(walk).includes(id))
  }

  /** Items of a walk that no complete walk lists. */
  unlisted(walk: Walk): string[] {
    return listed(walk).filter((id) => !this.#known.has(id))
  }

  /** Walks that were the first to list what the given ones, taken last, do not. */
  leftOutBy(last: readonly Walk[]): Walk[] {
    const shown = new Set(last.flatMap(listed))
    return this.#candidates.filter((walk) => listed(walk).some((id) => !shown.has(id)))
  }

  /** Lets a walk count in brackets wherever it was taken, and where it was taken again. */
  addEvidence(...walks: Walk[]): void {
    this.#evidence.push(...walks)
  }

  get walks(): readonly Walk[] {
    return this.#walks
  }

  /**
   * What stayed still around a walk, by the two nearest complete walks on either side, all evidence, and, where nothing
   * moved in the whole run, the outer walks. Walks at the same limit would share its faults, so they count only where
   * there are no others.
   */
  around(walk: Walk): Still {
    if (!this.isUnchanged()) return this.#aroundMoving(walk)
    const isBefore = (other: Walk): boolean => other.span.to <= walk.span.from
    const isAfter = (other: Walk): boolean => other.span.from >= walk.span.to
    const outer = [...this.#walks.slice(0, 2), ...this.#walks.slice(-2)]
    const extra = [...outer, ...this.#evidence]
    return this.#between(
      [...nearest(this.#walks.filter(isBefore).toReversed(), walk), ...extra.filter(isBefore)],
      [...nearest(this.#walks.filter(isAfter), walk), ...extra.filter(isAfter)],
    )
  }

  /**
   * The same where others write. A place may change without a trace in the body, and a replica may be late: the bracket
   * reaches from before the first cursor was given out, every complete walk inside must agree, and so must those a
   * second further out.
   */
  #aroundMoving(walk: Walk): Still {
    const root = this.#rootOf(walk)
    const from = beginningOf(walk)
    const { to } = walk.span
    const early = this.#walks.filter(({ span }) => span.to <= from).toReversed()
    const late = this.#walks.filter(({ span }) => span.from >= to)
    const isNear = ({ span }: Walk): boolean => span.to <= from || span.from >= to
    const [before, after] = [early, late].map((side) => nearest(side, walk))
    const evidence = this.#evidence.filter(isNear)
    const still = this.#between(
      [...(root ? [root] : []), ...(before ?? []), ...evidence.filter(({ span }) => span.to <= from)],
      [...(after ?? []), ...evidence.filter(({ span }) => span.from >= to)],
      {
        vanished: new Set(this.#vanishings.keys()),
        within: this.#walks.filter((other) => other !== walk && other !== root && !isNear(other)),
        outside: [
          early.filter(({ span }) => span.to <= from - SETTLING_MS).slice(0, 2),
          late.filter(({ span }) => span.from >= to + SETTLING_MS).slice(0, 2),
        ],
      },
    )
    return withoutChanged(still, walk)
  }

  /** How often each item was gone in between; worked out anew where there are more walks. */
  get #vanishings(): ReadonlyMap<string, number> {
    const walks = this.#walks.length
    if (this.#vanished.walks !== walks) this.#vanished = { walks, times: vanishings(this.#walks) }
    return this.#vanished.times
  }

  /** The complete walk that the first of a chain of cursors comes from. */
  #rootOf({ plan: { origin } }: Walk): Walk | undefined {
    if (!origin) return undefined
    return this.#rootOf(origin.walk) ?? this.#walks.find(({ span }) => span === origin.walk.span)
  }

  /** Many walks share their bracket: each is worked out once. */
  #between(before: Walk[], after: Walk[], references: ReferenceWalks = NO_OTHER_WALKS): Still {
    const key = [before, after, references.within, ...references.outside]
      .map((walks) => walks.map((walk) => this.#numberOf(walk)).join())
      .concat(String(references.vanished?.size))
      .join('|')
    const known = this.#brackets.get(key) ?? stillBetween(before, after, references)
    this.#remember(key, known)
    return known
  }

  /** Keeps the brackets used last: of a long list each takes as much room as a walk. */
  #remember(key: string, still: Still): void {
    this.#brackets.delete(key)
    this.#brackets.set(key, still)
    let items = 0
    for (const [other, { order }] of [...this.#brackets].reverse()) {
      items += order.length
      if (items > MAX_BRACKET_ITEMS && other !== key) this.#brackets.delete(other)
    }
  }

  #numberOf(walk: Walk): number {
    const number = this.#numbers.get(walk) ?? this.#numbers.size
    this.#numbers.set(walk, number)
    return number
  }

  /**
   * True if the first complete walks and the last ones of the same limits list the same, and no item was seen to go and
   * come back twice. That other limits list more is a fault, and no movement.
   */
  isUnchanged(): boolean {
    if ([...this.#vanishings.values()].some((times) => times > 1)) return false
    const labels = new Set(this.#walks.slice(0, 2).map(({ plan }) => plan.label))
    const walks = this.#walks.filter(({ plan }) => labels.has(plan.label))
    const outer = Math.min(2, Math.floor(walks.length / 2))
    return outer > 0 && this.#between(walks.slice(0, outer), walks.slice(-outer)).isUnchanged
  }

  /** True if the first two complete walks list the same. */
  seemsUnchanged(): boolean {
    return this.#between(this.#walks.slice(0, 1), this.#walks.slice(1, 2)).isUnchanged
  }

  /** What is known so far, nothing being known to move: good enough to grow suspicious. */
  soFar(): Still {
    const walks = this.#walks.slice(0, 2)
    return this.#between(walks, walks)
  }
}

/** When the first cursor of a chain was asked for. */
const beginningOf = ({ plan: { origin }, span }: Walk): number =>
  origin ? beginningOf(origin.walk) : span.from

/** The first two walks with limits of their own, the nearest standing first. */
function nearest(walks: readonly Walk[], walk: Walk): Walk[] {
  const others = new Map<string, Walk>()
  for (const other of walks) {
    const { label } = other.plan
    if (label !== walk.plan.label && !others.has(label)) others.set(label, other)
    if (others.size === 2) break
  }
  return others.size > 0 ? [...others.values()] : walks.slice(0, 2)
}
