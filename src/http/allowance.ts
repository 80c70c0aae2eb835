/** Longest time that a run waits, in all, because a target asks for it (Retry-After). */
const MAX_IN_ALL_MS = 600_000
/** The same without any other answer in between: a target that only ever asks to wait is not waited for any longer. */
const MAX_IN_A_ROW_MS = 60_000

/** Bounds of all waiting together, in milliseconds. */
export interface WaitBounds {
  inAll: number
  inARow: number
}

/**
 * Keeps account of the pauses that a target asks for. Pauses at the same time count once.
 */
export class WaitAllowance {
  readonly #bounds: WaitBounds
  #until = 0
  #inAll = 0
  #inARow = 0

  constructor(bounds: WaitBounds = { inAll: MAX_IN_ALL_MS, inARow: MAX_IN_A_ROW_MS }) {
    this.#bounds = bounds
  }

  /** Milliseconds by which a pause that begins now makes the wait longer; `undefined` where it is not granted. */
  grant(ms: number, now: number = performance.now()): number | undefined {
    const longer = Math.max(0, now + ms - Math.max(now, this.#until))
    if (this.#inAll + longer > this.#bounds.inAll || this.#inARow + longer > this.#bounds.inARow)
      return undefined
    this.#until = Math.max(this.#until, now + ms)
    this.#inAll += longer
    this.#inARow += longer
    return longer
  }

  /** The target answered something else. */
  answered(): void {
    this.#inARow = 0
  }
}
