import type { Observation } from '../../src/kit.ts'
import type { Body } from '../../src/model/check.ts'
import {
  type DocumentedResponse,
  type Judged,
  type Operation,
  type SchemaViolation,
  UNJUDGED,
} from '../../src/model/operation.ts'
import { itemsIn, nextIn } from '../../src/model/paging.ts'
import { atPointer } from '../../src/model/pointer.ts'

/** The JSON of a page: what a plain request was answered with status 200. */
export function pageOf({ exchange, isPlain, json }: Observation): Body | undefined {
  return isPlain && exchange.status === 200 && !exchange.failure ? json : undefined
}

/** The same for what any request of the viewer was answered with, an odd limit or cursor included. */
export function answeredPage({ exchange, isOwn, json }: Observation): Body | undefined {
  return isOwn && exchange.status === 200 && !exchange.failure ? json : undefined
}

/** The items of a page; `undefined` where it has no list of them. */
export function itemsOf(page: { value: unknown }, operation: Operation): unknown[] | undefined {
  return itemsIn(page.value, operation.paging)
}

/** True for a pointer at an item or into one. */
export function isInItem(pointer: string, operation: Operation): boolean {
  const { items } = operation.paging
  return pointer.startsWith(`${items}/`) && /^\d/.test(pointer.slice(items.length + 1))
}

/** Where a page is not as the document recommends. Several checks ask; each body is judged once. */
export function recommendationsBroken(
  { exchange }: Observation,
  page: Body,
  operation: Operation,
): SchemaViolation[] {
  const response = operation.responseFor(200)
  page.notAsRecommended ??= response ? notAsRecommended(response, page.value, exchange) : []
  return page.notAsRecommended
}

/** Where a body is not as recommended; what breaks its schema as well is left to the schema. */
export function notAsRecommended(
  { recommend, validate }: DocumentedResponse,
  body: unknown,
  of?: Judged,
): SchemaViolation[] {
  const found = recommend?.(body, of) ?? []
  if (found.every(isUnjudged)) return found
  const breaks = validate?.(body, of) ?? []
  const wrong = new Set(breaks.filter((one) => !isUnjudged(one)).map(({ pointer }) => pointer))
  const own = found.filter((one) => isUnjudged(one) || !wrong.has(one.pointer))
  // Whether it breaks its schema as well is not known.
  const doubts = breaks.filter(isUnjudged)
  return doubts.length > 0 ? [...own.filter(isUnjudged), ...doubts] : own
}

/** True for what was not judged: it belongs to no place of a body, and every check of the body needs it. */
export const isUnjudged = ({ keyword }: SchemaViolation): boolean => keyword === UNJUDGED

/** What a page says of its continuation. Whether it has the right type is for the schema to say. */
export function continuationOf(
  page: { value: unknown },
  operation: Operation,
): { flag: unknown; cursor: unknown } {
  const { hasMore } = operation.paging
  const flag = hasMore && atPointer(page.value, hasMore.pointer)
  return {
    flag: hasMore?.isNegated && typeof flag === 'boolean' ? !flag : flag,
    cursor: nextIn(page.value, operation.paging),
  }
}
