import type { Observation } from '../../src/kit.ts'
import type { DocumentedResponse, Operation } from '../../src/model/operation.ts'
import { atPointer } from '../../src/model/pointer.ts'

/** True for an error that came whole, with a body if it has one: what HEAD and OPTIONS bring has none. */
export function isError({ exchange }: Observation): boolean {
  return exchange.method === 'GET' && exchange.status >= 400 && !exchange.failure
}

/** The status in an error body, as a number or as text; `undefined` where it has none. */
export function statusIn(body: unknown, pointer: string): number | undefined {
  const told = atPointer(body, pointer)
  return typeof told === 'number' || /^\d+$/.test(String(told)) ? Number(told) : undefined
}

/** Answers that servers and proxies give before an application is asked. */
const FOREIGN_STATUSES = new Set([405, 413, 414, 429, 431])

/** True for a client error that may come from in front of the application. */
export const isForeign = (status: number): boolean => FOREIGN_STATUSES.has(status)

/** What a server frame or a proxy may answer before the API sees the request. */
const OTHERS_MAY_ANSWER: readonly number[] = [400, 413, 414, 431]

/** True for a client error that is the API's own to word. */
export const isOfApi = (status: number): boolean => status < 500 && !OTHERS_MAY_ANSWER.includes(status)

/** The answer that the document promises for a status: by itself, by `4XX` or by `default`, and not as a recommendation. */
export function promisedResponse(operation: Operation, status: number): DocumentedResponse | undefined {
  const found = operation.responseFor(status)
  const isOthers = found?.key !== String(status) && (isForeign(status) || status >= 500)
  return !found || found.recommended || isOthers ? undefined : found
}

/** Client errors that the document promises. */
export function promisedErrors(operation: Operation): DocumentedResponse[] {
  return operation.responses.filter(
    ({ key, recommended }) => /^(4\d\d|4XX|default)$/.test(key) && !recommended,
  )
}

/**
 * True if nothing about a request is odd but its credential or its collection: a firewall or a framework in front may
 * answer odd limits and cursors in its own way, and an outdated cursor may be rejected with any client error. Where the
 * collection or the credential is another, there is a reason in addition to the cursor.
 */
export function isOrdinary(
  { exchange, isWellFormed, isOwn, hasOwnCursor, limit }: Observation,
  { paging }: Operation,
): boolean {
  const names = [...new URLSearchParams(exchange.url.split('?')[1] ?? '').keys()]
  const isSent = (parameter: string): boolean => names.some((name) => name.startsWith(parameter))
  return (
    isWellFormed &&
    (!isSent(paging.cursor.parameter) || (hasOwnCursor && !isOwn)) &&
    (limit !== undefined || !isSent(paging.limit.parameter))
  )
}

/** The errors of these responses, for a sentence: `error with status 403 or 404`. */
export const statusesOf = (responses: readonly DocumentedResponse[]): string =>
  `error with status ${responses.map(({ key }) => key).join(' or ')}`
