import type { CollectionDriver } from '../../model/driver.ts'
import type { Paging } from '../../model/operation.ts'
import type { Page } from '../../walk/page.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import { ask } from '../kit/list-request.ts'
import type { Probing } from '../kit/probing.ts'
import { Walker } from '../kit/walker.ts'

/** Pages of one walk at most: collections of histories are small. */
const MAX_WALK_PAGES = 60

/** Pages without anything new, one after the other: more make a walk of a small collection endless. */
const MAX_FRUITLESS_PAGES = { empty: 3, stale: 3 }

export const WALK_NAMES: readonly string[] = ['A', 'B']

/** A collection of its own, and walks under way in it. */
export class Scene {
  readonly driver: CollectionDriver
  readonly params: Record<string, string>
  readonly #probing: Probing
  readonly #purpose: string
  readonly #walkers: Walker[] = []

  constructor(probing: Probing, purpose: string, driver: CollectionDriver, params: Record<string, string>) {
    this.#probing = probing
    this.#purpose = purpose
    this.driver = driver
    this.params = params
  }

  /** How the list pages. */
  get paging(): Paging {
    return this.#probing.operation.paging
  }

  /** Begins a walk; it is not in the timeline, for it says nothing of the collection that the run is about. */
  begin(label: string, limit: number | undefined): Walker {
    const plan: WalkPlan = { label, limit: () => limit, pages: MAX_WALK_PAGES, isExperiment: true }
    const { params } = this
    const askPage = async (limit: number | undefined, cursor: string | undefined): Promise<Page> =>
      (await ask(this.#probing, this.#purpose, { limit, cursor, params })).page
    return new Walker(plan, askPage, MAX_FRUITLESS_PAGES)
  }

  /** The walk of this number, begun where it was not yet. */
  walker(index: number, limits: readonly number[]): Walker {
    const limit = limits[index]
    const walker = this.#walkers[index] ?? this.begin(`walk ${WALK_NAMES[index]}, limit ${limit}`, limit)
    this.#walkers[index] = walker
    return walker
  }

  /** Walks that have begun, with their numbers. */
  get begun(): [number, Walker][] {
    return this.#walkers.flatMap((walker, index): [number, Walker][] => (walker ? [[index, walker]] : []))
  }

  /** Requests the next page of a walk; false where there is none. */
  async turn(index: number, limits: readonly number[]): Promise<boolean> {
    const walker = this.walker(index, limits)
    if (walker.isDone) return false
    await walker.step()
    return true
  }

  /** Walks to the end what has begun. */
  async finish(told: (index: number, walker: Walker) => void = () => undefined): Promise<void> {
    for (const [index, walker] of this.begun) {
      while (!walker.isDone) {
        await walker.step()
        told(index, walker)
      }
    }
  }

  /** A whole walk. */
  async whole(label: string, limit: number | undefined): Promise<Walk> {
    const walker = this.begin(label, limit)
    while (!walker.isDone) await walker.step()
    return walker.walk
  }
}
