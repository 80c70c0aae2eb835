import { type Still, stillBetween } from './still.ts'
import { listed, type Walk } from './walk.ts'

/** The walks that say what a collection held at what time: what brackets are made of. */
export class Timeline {
  readonly #walks: Walk[] = []
  readonly #witnesses: Walk[] = []

  readonly #known = new Set<string>()
  readonly #candidates: Walk[] = []

  /** True once a walk went on without an end. */
  hasEndless = false

  /** Notes a walk: complete ones make brackets, parts that list what no complete walk does may bear witness. */
  add(walk: Walk): void {
    if (walk.ended === 'endless') this.hasEndless = true
    if (walk.plan.isExperiment) return
    if (!walk.plan.origin && walk.ended === 'end') {
      this.#walks.push(walk)
      for (const id of listed(walk)) this.#known.add(id)
    } else if (this.#walks.length > 0 && this.unlisted(walk).length > 0) this.#candidates.push(walk)
  }

  /** True if any walk lists the item. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#candidates.some((walk) => listed(walk).includes(id))
  }

  /** Items of a walk that no complete walk lists. */
  unlisted(walk: Walk): string[] {
    return listed(walk).filter((id) => !this.#known.has(id))
  }

  /** Parts of walks that still list what no complete walk does. */
  get candidates(): Walk[] {
    return this.#candidates.filter((walk) => this.unlisted(walk).length > 0)
  }

  /** Lets a part of a walk count in brackets, taken before and taken again after the complete walks. */
  witness(...walks: Walk[]): void {
    this.#witnesses.push(...walks)
  }

  get walks(): readonly Walk[] {
    return this.#walks
  }

  /**
   * What stayed still around a walk, by the two nearest complete walks on either side and all witnesses. Walks at the
   * same limit would share its faults, so they count only where there are no others.
   */
  around(walk: Walk): Still {
    const before = (other: Walk): boolean => other.span.to <= walk.span.from
    const after = (other: Walk): boolean => other.span.from >= walk.span.to
    return stillBetween(
      [
        ...nearest(this.#walks.filter(before).toReversed(), walk).toReversed(),
        ...this.#witnesses.filter(before),
      ],
      [...nearest(this.#walks.filter(after), walk), ...this.#witnesses.filter(after)],
    )
  }

  /** True if the first and the last complete walks list the same. */
  isWhole(): boolean {
    return stillBetween(this.#walks.slice(0, 2), this.#walks.slice(-2)).isWhole
  }

  /** What is known so far, nothing being known to move: good enough to grow suspicious. */
  soFar(): Still {
    const walks = this.#walks.slice(0, 2)
    return stillBetween(walks, walks)
  }
}

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
