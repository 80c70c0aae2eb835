import type { Exchange, ExchangeFailure, RequestSpec } from '../model/exchange.ts'
import { isBusy, MAX_RETRY_AFTER_MS, pauseAskedFor } from './retry.ts'

/** Requests in a row that may end without an answer before it is asked whether anything is answered at all. */
const MAX_UNANSWERED_IN_A_ROW = 8
/** The same where nothing was ever answered: there is nothing to ask for, and nothing to judge. */
const MAX_UNANSWERED_FROM_START = 6
/** Requests that are named at most: as many as are in flight by default. */
const MAX_NAMED_REQUESTS = 8
const MAX_NAMED_URL_CHARACTERS = 300

/** Knows since when a target answers nothing, and a request that it did answer before. */
export class OutageDetector {
  #known: RequestSpec | undefined
  #unanswered = 0
  #isSentAway = false
  #isAnswering = false
  /** Tries that reached the target and were not answered, since the last answer. */
  readonly #suspects = new Set<string>()
  #outage: ExchangeFailure | undefined

  /** Takes note of what came of one try. */
  noteTry(exchange: Exchange): void {
    if (!isUnanswered(exchange)) this.#suspects.clear()
    else if (exchange.failure?.kind !== 'unreachable' && this.#suspects.size < MAX_NAMED_REQUESTS) {
      const { method, url } = exchange
      this.#suspects.add(
        `${method} ${url.length > MAX_NAMED_URL_CHARACTERS ? `${url.slice(0, MAX_NAMED_URL_CHARACTERS)}…` : url}`,
      )
    }
  }

  /** Takes note of what came of a request, all tries together. */
  note(spec: RequestSpec, exchange: Exchange): void {
    if (isUnanswered(exchange)) {
      this.#unanswered += 1
      this.#isSentAway ||= (pauseAskedFor(exchange) ?? 0) > MAX_RETRY_AFTER_MS
      return
    }
    this.#unanswered = 0
    this.#isSentAway = false
    this.#isAnswering = true
    const { method = 'GET' } = spec
    if (exchange.status === 200 && !exchange.failure && method === 'GET') this.#known = spec
  }

  /** The first requests that reached the target and were not answered, nor any after them, each as `GET URL`. */
  get suspects(): string[] {
    return [...this.#suspects]
  }

  /** True once it is time to ask whether the target answers anything. */
  get isDoubtful(): boolean {
    if (this.#outage) return false
    if (this.#isSentAway) return true
    if (this.#known) return this.#unanswered >= MAX_UNANSWERED_IN_A_ROW
    return !this.#isAnswering && this.#unanswered >= MAX_UNANSWERED_FROM_START
  }

  /** A request that was answered in full before. */
  get known(): RequestSpec | undefined {
    return this.#known
  }

  /** From now on nothing is sent, and every request has this failure. */
  declare(message: string): void {
    this.#outage ??= { kind: 'unreachable', message }
  }

  /** Why nothing more is sent to the target; `undefined` while requests are sent. */
  get outage(): ExchangeFailure | undefined {
    return this.#outage
  }
}

/** No response at all, or only 429 or 503. */
export const isUnanswered = ({ status, failure }: Exchange): boolean =>
  status === 0 || failure?.kind === 'timeout' || isBusy(status)

/** True where nothing listens any more: a process has ended, or starts anew. */
export const isGone = ({ failure }: Exchange): boolean =>
  failure?.kind === 'unreachable' && failure.isHostThere === true

/** What the last of some unanswered requests came to, and which came first, in sentences. */
export function lastWord(exchange: Exchange, suspects: readonly string[]): string {
  const pause = pauseAskedFor(exchange) ?? 0
  if (pause > MAX_RETRY_AFTER_MS)
    return `The target asks to be left alone for ${Math.round(pause / 1000)} s (status ${exchange.status}).`
  const word = exchange.failure?.message ?? `The target answers everything with status ${exchange.status}.`
  const [first, ...more] = suspects
  if (!first) return word
  if (!isGone(exchange)) return `${word} Nothing was answered since ${suspects.join(', ')}`
  return more.length === 0
    ? `${word} When it went down it was being asked for this alone: ${first}`
    : `${word} When it went down it was being asked for these, and one of them, or several together, may have ended it: ${suspects.join(', ')}`
}
