import type { Paging } from './operation.ts'
import { atPointer } from './pointer.ts'

/** What holds where nothing is promised. */
export const UNSTATED: Paging['promises'] = {
  // The lesser promise: an empty page may follow `true`.
  hasMore: 'hint',
  outOfRange: 'unstated',
  badCursor: 'unstated',
  changedLimit: 'unstated',
  shortPages: 'unstated',
  emptyLastPage: 'unstated',
  limit: 'exact',
  consistency: 'unstated',
  endCursor: 'unstated',
}

// How an answer is read and the next page is asked for: the two places that know how a list pages.

/** The items of an answer; `undefined` where it has no list of them. */
export function itemsIn(body: unknown, paging: Paging): unknown[] | undefined {
  const items = atPointer(body, paging.items)
  if (Array.isArray(items)) return items
  return items === undefined && paging.mayLackItems && isObject(body) ? [] : undefined
}

/** What an answer gives for the next request, as it stands there; nothing where it gives nothing. */
export const nextIn = (body: unknown, { cursor }: Paging): unknown => atPointer(body, cursor.next.pointer)

/** True for a value that a client can send back as a cursor. */
export const isCursor = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'

/** What the has-more flag of an answer says; `undefined` where it says nothing. */
export function hasMoreIn(body: unknown, { hasMore }: Paging): boolean | undefined {
  const flag = hasMore && atPointer(body, hasMore.pointer)
  return typeof flag === 'boolean' ? flag !== hasMore?.isNegated : undefined
}

/** The identity of an item as text that keeps its type apart: `7` and `"7"` are two items. */
export function identityOf(item: unknown, { identity }: Paging): string | undefined {
  const [only = '', ...others] = identity
  if (others.length === 0) return identityFrom(atPointer(item, only))
  const parts = identity.map((pointer) => atPointer(item, pointer))
  return parts.every((part) => identityFrom(part) !== undefined) ? JSON.stringify(parts) : undefined
}

/** A value as an identity; `undefined` for what can be none. */
export function identityFrom(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? `number ${value}` : undefined
}

/** The query parameters of a request for a page, by name. */
export function pageQuery(
  { limit, cursor }: Paging,
  asked: { limit?: number | string | undefined; cursor?: string | undefined },
): [name: string, value: string][] {
  const pairs: [string, string][] = []
  if (asked.limit !== undefined) pairs.push([limit.parameter, String(asked.limit)])
  if (asked.cursor !== undefined) pairs.push([cursor.parameter, asked.cursor])
  return pairs
}

/** True where a walk may end on a page without items: the document allows it, or says nothing that speaks against it. */
export const mayEndEmpty = ({ promises: { emptyLastPage, hasMore } }: Paging): boolean =>
  emptyLastPage === 'allowed' || (emptyLastPage === 'unstated' && hasMore === 'hint')

/** Where the next cursor stands, in a sentence. */
export const nextPlace = ({ cursor }: Paging): string => cursor.next.pointer || 'the root'

/** What the has-more flag is, in a sentence: `/is_last is true` where nothing more is to come. */
export const flagIs = ({ hasMore }: Paging, more: boolean): string =>
  `${hasMore?.pointer || 'the root'} is ${more !== hasMore?.isNegated}`

/** Where the identity of an item stands, in a sentence. */
export const identityPlace = ({ identity }: Paging): string =>
  identity.map((pointer) => pointer || 'the item itself').join(' and ')

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
