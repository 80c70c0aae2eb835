import type { Exchange, RequestSpec } from '../model/exchange.ts'
import { isStranger } from '../model/operation.ts'

/** Tries of one request at most. */
const MAX_TRIES = 4
/** Max `Retry-After`. A target that asks for more gets no further request. */
export const MAX_RETRY_AFTER_MS = 60_000
/** Max `Retry-After` for requests without a valid credential. Longer values are treated as a refusal. */
const MAX_RETRY_AFTER_WITHOUT_ACCESS_MS = 2000

/** Milliseconds that are worth waiting where a target asks for it. */
export const longestWait = ({ credential }: RequestSpec): number =>
  isStranger(credential) ? MAX_RETRY_AFTER_WITHOUT_ACCESS_MS : MAX_RETRY_AFTER_MS

const FIRST_BACKOFF_MS = 100

const BUSY: readonly number[] = [429, 502, 503, 504]
/** Answers after which even a request that changes something has surely not been carried out. */
const REFUSED: readonly number[] = [429, 503]

/** Longest pause between two tries of a request with `retry: 'patiently'`. */
const MAX_BACKOFF_MS = 1000

/** True if a request should be sent again after `exchange`, its try number `exchange.tries`. */
export function isWorthRetrying(spec: RequestSpec, exchange: Exchange, timeouts: number): boolean {
  if (spec.retry === false || exchange.tries >= MAX_TRIES) return false
  if (exchange.failure && !isRetried(spec)) return false
  if ((pauseAskedFor(exchange) ?? 0) > longestWait(spec)) return false
  if (spec.method === 'POST' || spec.method === 'PATCH')
    return !exchange.failure && REFUSED.includes(exchange.status)
  if (exchange.failure?.kind === 'timeout') return timeouts < 2
  return exchange.failure ? exchange.failure.kind === 'reset' : isBusy(exchange.status)
}

/** True for a request that may be sent again although it may have reached the target. */
export const isRetried = ({ retry = true, method = 'GET' }: RequestSpec): boolean =>
  retry === true && method !== 'POST' && method !== 'PATCH'

/** True for a response that only says: not now. */
export const isBusy = (status: number): boolean => BUSY.includes(status)

/**
 * Milliseconds of pause that the target asked for; `undefined` where it asked for none. Retry-After: seconds or an
 * HTTP-date (RFC 9110, section 10.2.3).
 */
export function pauseAskedFor({ status, headers }: Exchange, now: number = Date.now()): number | undefined {
  const value = headers['retry-after']?.trim()
  if (value === undefined || !isBusy(status)) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0)
}

/** Milliseconds to wait after try number `tries`: exponential backoff with jitter. */
export function backoff(tries: number): number {
  return Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)) * (1 + Math.random() / 4)
}
