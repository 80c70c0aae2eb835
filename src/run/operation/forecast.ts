import { STAGES, type Stage } from '../../model/probe.ts'

/**
 * Requests that a stage takes when all checks are run: at all, for each collection, and for each of its items. Measured on
 * the reference server. A rough number is enough for a progress line; nothing is decided by it.
 */
const COST: Record<Stage, readonly [all: number, collection: number, item: number]> = {
  walk: [0, 2, 0.02],
  read: [180, 70, 1.5],
  close: [0, 2, 0.03],
  access: [0, 25, 0],
  change: [0, 0, 0],
  limits: [50, 0, 0],
  cursors: [0, 10, 0],
  ids: [10, 0, 0],
}

/** Requests that nothing in an empty collection or one of a few items can take. */
const MAX_REQUESTS_FOR_SMALL = 20

/** Foretells how many requests a run takes, once the first walks have shown how much there is to read. */
export class Forecast {
  readonly #sizes: () => number[]
  readonly #most: number
  #stage: Stage | undefined = 'walk'
  #before = 0

  /**
   * @param sizes Items of each collection, as far as they are known
   * @param most Requests that the run may send
   */
  constructor(sizes: () => number[], most: number) {
    this.#sizes = sizes
    this.#most = most
  }

  /** Called when a stage is over. */
  ended(stage: Stage, requests: number): void {
    this.#stage = STAGES[STAGES.indexOf(stage) + 1]
    this.#before = requests
  }

  /** Requests of the whole run, including those already sent; `undefined` while that is unknown. */
  total(requests: number): number | undefined {
    const stage = this.#stage
    if (stage === 'walk') return undefined
    if (stage === undefined) return requests
    const sizes = this.#sizes()
    const [current = 0, ...later] = STAGES.slice(STAGES.indexOf(stage)).map((each) => costOf(each, sizes))
    const here = Math.max(requests, this.#before + current)
    return Math.min(this.#most, Math.round(later.reduce((sum, cost) => sum + cost, here)))
  }
}

function costOf(stage: Stage, sizes: readonly number[]): number {
  const [all, collection, item] = COST[stage]
  const each = sizes.map(
    (size) =>
      Math.min(collection, stage === 'read' ? MAX_REQUESTS_FOR_SMALL * size : collection) + item * size,
  )
  return each.reduce((sum, cost) => sum + cost, all)
}
