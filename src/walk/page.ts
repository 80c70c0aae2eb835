import { hash } from 'node:crypto'
import { isDeep } from '../model/deep.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Paging } from '../model/operation.ts'
import { hasMoreIn, identityOf, isCursor, itemsIn, nextIn } from '../model/paging.ts'
import { atPointer } from '../model/pointer.ts'
import { parseExact } from './json.ts'

/** What is kept of one answer of the list: enough to judge walks, small enough for a million items. */
export interface Page {
  /** Number of the exchange. */
  exchange: number
  /** The limit asked for; `undefined` where none was sent. */
  limit: number | undefined
  /** The cursor sent. */
  cursor: string | undefined
  status: number
  /** Why the answer is no page; `undefined` for a page. */
  problem: 'status' | 'failure' | 'malformed' | undefined
  /** What the failure was, in a sentence. */
  failure?: string
  /** No answer came, and the deadline was shorter than the run's: it says little. */
  isHasty?: true
  /** A complete response came, in an encoding or a framing that cannot be read: another check reports that. */
  isGarbled?: true
  /** It was not even sent: others of its kind before it were left without an answer. */
  isUnsent?: true
  /** Identities in order; items without one are left out. */
  ids: readonly string[]
  /** Digest of each item's body, in the order of `ids`. */
  digests: readonly string[]
  /** Values of the time fields of each item, joined. */
  ties: readonly string[]
  /** Items that an error carries in addition to what is wrong: as good as a page. */
  leaked?: number
  /** Items in the answer, those without identity included. */
  count: number
  hasMore: boolean | undefined
  /** The next cursor; `undefined` at the end. */
  next: string | undefined
}

/** Characters of a cursor that a request could carry: a tenth of it is more than servers take. */
const MAX_CURSOR_CHARACTERS = 100 * 1024

/** True if the page says that more is to come, by its flag where the document has one, else by its cursor. */
export function claimsMore(page: Page): boolean {
  return page.hasMore ?? page.next !== undefined
}

const ABSENT = ['', 'null', 'undefined'] as const

/** True where neighbours show the same in a time field, by their `ties`: a sort key may tie. */
export function mayTie(one: string | undefined, other: string | undefined): boolean {
  const others = other?.split('|')
  return (
    one
      ?.split('|')
      .some((time, index) => time === others?.[index] && !(ABSENT as readonly string[]).includes(time)) ??
    false
  )
}

/** Reads an exchange as a page of the list. */
export function readPage(
  exchange: Exchange,
  json: { value: unknown } | undefined,
  paging: Paging,
  asked: { limit: number | undefined; cursor: string | undefined },
): Page {
  const none = { ids: [], digests: [], ties: [], count: 0, hasMore: undefined, next: undefined }
  const base = { exchange: exchange.id, ...asked, status: exchange.status }
  const { failure } = exchange
  if (failure)
    return {
      ...base,
      ...none,
      problem: 'failure',
      failure: failure.message,
      ...(isGarbled(exchange) && { isGarbled: true }),
      ...(failure.isHasty && { isHasty: true }),
      ...(failure.isUnsent && { isUnsent: true }),
    }
  if (exchange.status !== 200) return { ...base, ...none, problem: 'status', ...leakOf(json?.value, paging) }
  const body = json && parseExact(exchange.body, json.value)
  const items = itemsIn(body, paging)
  if (!items) return { ...base, ...none, problem: 'malformed' }
  return { ...base, problem: undefined, ...readItems(items, paging), ...readEnd(body, paging) }
}

const isGarbled = ({ status, failure }: Exchange): boolean =>
  status === 200 && (failure?.kind === 'encoding' || failure?.kind === 'protocol')

function leakOf(body: unknown, paging: Paging): Pick<Page, 'leaked'> {
  const items = atPointer(body, paging.items)
  return Array.isArray(items) && items.length > 0 ? { leaked: items.length } : {}
}

function readItems(items: unknown[], paging: Paging): Pick<Page, 'ids' | 'digests' | 'ties' | 'count'> {
  const known = items.flatMap((item) => {
    const id = identityOf(item, paging)
    return id === undefined ? [] : [{ id, item }]
  })
  return {
    ids: known.map(({ id }) => id),
    digests: known.map(({ item }) => digest(item)),
    ties: known.map(({ item }) => paging.times.map((time) => timeOf(atPointer(item, time))).join('|')),
    count: items.length,
  }
}

/** Characters of a text that may be a time. */
const MAX_TIME_CHARACTERS = 64

/** A value that may be a time as text; a long one by its digest, which may tie as well. */
function timeOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return ABSENT[2]
  const text = String(value)
  return text.length > MAX_TIME_CHARACTERS ? digest(text) : text
}

function digest(item: unknown): string {
  return isDeep(item) ? 'too deep' : hash('sha1', JSON.stringify(item), 'base64').slice(0, 12)
}

function readEnd(body: unknown, paging: Paging): Pick<Page, 'hasMore' | 'next'> {
  const next = nextIn(body, paging)
  const isUsable = isCursor(next) && String(next).length <= MAX_CURSOR_CHARACTERS
  return { hasMore: hasMoreIn(body, paging), next: isUsable ? String(next) : undefined }
}
