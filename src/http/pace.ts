import type { Stop } from './stop.ts'

/** Timers fire late by about this much; exactly what they lost may be caught up. */
const SLACK_MS = 2

/** Says when the next request may leave: evenly paced by a rate, and held back while the target asked for a pause. */
export class Pace {
  readonly #interval: number
  readonly #stop: Stop
  #next = 0
  #heldUntil = 0

  constructor(rate: number | undefined, stop: Stop) {
    this.#interval = rate === undefined ? 0 : 1000 / rate
    this.#stop = stop
  }

  /** Nothing leaves for `ms` milliseconds from now. */
  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + ms)
  }

  /**
   * Resolves when it is the caller's turn, in the order of the calls.
   * @throws RunStopped if the run ends first
   */
  async turn(): Promise<void> {
    this.#stop.check()
    do {
      await this.#until(this.#heldUntil)
      if (this.#interval > 0) await this.#until(this.#reserve())
    } while (this.#heldUntil > performance.now())
  }

  #reserve(): number {
    const turn = Math.max(this.#next, performance.now() - SLACK_MS)
    this.#next = turn + this.#interval
    return turn
  }

  async #until(time: number): Promise<void> {
    const left = time - performance.now()
    if (left > 0) await this.#stop.sleep(Math.ceil(left))
  }
}
