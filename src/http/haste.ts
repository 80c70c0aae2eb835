import type { Exchange, RequestSpec } from '../model/exchange.ts'

/** Requests of one purpose that may wait for the whole deadline in vain; later ones wait for less. */
const MOST_IN_FULL = 2
/** The same once another purpose has had its share: the target is known to leave requests without an answer. */
const MOST_IN_FULL_LATER = 1
/** Part of the run's deadline that a hasty one is at least. */
const LEAST_PART = 1 / 20
/** Times the slowest answer so far that a hasty deadline is at least. */
const LEAST_TIMES_SLOWEST = 4

/**
 * Shortens the deadline of requests of a purpose that the target keeps leaving without an answer while it answers others:
 * what hangs has been shown, and waiting it out again says nothing new.
 */
export class Haste {
  readonly #timeoutMs: number
  readonly #timeouts = new Map<string, number>()
  #slowest = 0

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs
  }

  /** Takes note of one try. */
  note(purpose: string, { status, failure, durationMs }: Exchange): void {
    if (!failure && status > 0) this.#slowest = Math.max(this.#slowest, durationMs)
    if (failure?.kind === 'timeout') this.#timeouts.set(purpose, (this.#timeouts.get(purpose) ?? 0) + 1)
  }

  /** Deadline of the next try of a request, in milliseconds. */
  deadline({ purpose, retry }: RequestSpec): number {
    const isUsual = (this.#timeouts.get(purpose) ?? 0) < this.#mostInFull(purpose) || this.#slowest === 0
    if (isUsual || retry === 'patiently') return this.#timeoutMs
    return Math.min(
      this.#timeoutMs,
      Math.ceil(Math.max(this.#timeoutMs * LEAST_PART, this.#slowest * LEAST_TIMES_SLOWEST)),
    )
  }

  #mostInFull(purpose: string): number {
    const isKnown = [...this.#timeouts].some(([other, count]) => other !== purpose && count >= MOST_IN_FULL)
    return isKnown ? MOST_IN_FULL_LATER : MOST_IN_FULL
  }
}
