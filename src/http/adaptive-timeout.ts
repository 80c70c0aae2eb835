import type { Exchange, RequestSpec } from '../model/exchange.ts'

/** Requests of one purpose that may wait for the whole deadline without a response; later ones wait for less. */
const MAX_FULL_TIMEOUTS_OF_PURPOSE = 2
/** The same once another purpose has reached its maximum: the target is known to leave requests without a response. */
const MAX_FULL_TIMEOUTS_OF_LATER_PURPOSE = 1
/** Part of the run's deadline that a short one is at least. */
const MIN_SHORT_PART = 1 / 40
/** Times the slowest response so far that a short deadline is at least. */
const MIN_SHORT_TIMES_SLOWEST = 4

/**
 * Whole deadlines, of two purposes at least, after which the first requests of a further purpose have a medium deadline.
 */
const MAX_FULL_TIMEOUTS_OF_RUN = 3
/** Part of the run's deadline that a medium one is at least. */
const MIN_MEDIUM_PART = 1 / 4
/** Times the slowest response so far that a medium deadline is at least: a later response is unlikely. */
const MIN_MEDIUM_TIMES_SLOWEST = 20

/** Odd requests of one kind in a row that may time out with a short deadline; no more of them are sent. */
const MAX_UNANSWERED_IN_A_ROW = 4

/** How long a request is waited for. */
export interface Deadline {
  timeoutMs: number
  /** Too short to say that no answer would have come. */
  isHasty: boolean
}

/**
 * Shortens the deadline for requests of a purpose that keep timing out while others have a response: the timeout has been shown,
 * and another whole deadline says nothing new. Once several purposes have timed out, the first requests of each further purpose
 * have a shorter deadline, too, but still many times the slowest response.
 */
export class AdaptiveTimeout {
  readonly #timeoutMs: number
  readonly #timeouts = new Map<string, number>()
  /** Timeouts of each purpose that took the whole deadline. */
  readonly #fullTimeouts = new Map<string, number>()
  /** Hasty timeouts since the last answer, by purpose and credential. */
  readonly #quickTimeouts = new Map<string, number>()
  #slowest = 0

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs
  }

  /** Takes note of one try. */
  note(spec: RequestSpec, { status, failure, durationMs }: Exchange): void {
    const { purpose } = spec
    if (!failure && status > 0) this.#slowest = Math.max(this.#slowest, durationMs)
    if (failure?.kind !== 'timeout') {
      this.#quickTimeouts.delete(kindOf(spec))
      return
    }
    if (failure.isHasty) count(this.#quickTimeouts, kindOf(spec))
    count(this.#timeouts, purpose)
    if (durationMs >= this.#timeoutMs) count(this.#fullTimeouts, purpose)
  }

  /** Deadline of the next try of a request. */
  deadline({ purpose, retry }: RequestSpec): Deadline {
    const full = { timeoutMs: this.#timeoutMs, isHasty: false }
    if (this.#slowest === 0 || retry === 'patiently') return full
    if ((this.#timeouts.get(purpose) ?? 0) >= this.#maxFullTimeouts(purpose))
      return this.#shortened(MIN_SHORT_PART, MIN_SHORT_TIMES_SLOWEST, true)
    const isShown = this.#fullTimeouts.size > 1 && total(this.#fullTimeouts) >= MAX_FULL_TIMEOUTS_OF_RUN
    return isShown ? this.#shortened(MIN_MEDIUM_PART, MIN_MEDIUM_TIMES_SLOWEST, false) : full
  }

  /** True for an odd request of a kind that is left without an answer again and again, whomever it is sent to. */
  isUsuallyUnanswered(spec: RequestSpec): boolean {
    return (
      spec.retry === 'answered' && (this.#quickTimeouts.get(kindOf(spec)) ?? 0) >= MAX_UNANSWERED_IN_A_ROW
    )
  }

  #shortened(part: number, timesSlowest: number, isHasty: boolean): Deadline {
    const timeoutMs = Math.ceil(Math.max(this.#timeoutMs * part, this.#slowest * timesSlowest))
    return timeoutMs < this.#timeoutMs
      ? { timeoutMs, isHasty }
      : { timeoutMs: this.#timeoutMs, isHasty: false }
  }

  #maxFullTimeouts(purpose: string): number {
    const isKnown = [...this.#timeouts].some(
      ([other, times]) => other !== purpose && times >= MAX_FULL_TIMEOUTS_OF_PURPOSE,
    )
    return isKnown ? MAX_FULL_TIMEOUTS_OF_LATER_PURPOSE : MAX_FULL_TIMEOUTS_OF_PURPOSE
  }
}

const kindOf = ({ purpose, credential }: RequestSpec): string => `${purpose} ${credential}`

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0)

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
