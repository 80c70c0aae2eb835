import { Buffer } from 'node:buffer'
import type { Observation } from '../model/check.ts'
import type { Collection } from '../model/collection.ts'
import type { Exchange, RequestSpec, Send } from '../model/exchange.ts'
import type { Operation, Paging } from '../model/operation.ts'
import { UNSTATED } from '../model/paging.ts'
import type { Page } from '../walk/page.ts'
import { Timeline } from '../walk/timeline.ts'
import type { Origin, Walk, WalkEnd, WalkPlan } from '../walk/walk.ts'
import type { Probe, Probing } from './kit/probing.ts'

/** How a walk built for a test differs from a complete one of equal bodies. */
export interface WalkOptions {
  label?: string
  /** The limit of every page; by default the size of its first page. */
  limit?: number | undefined
  /** Bodies by identity; all others are equal in every walk. */
  bodies?: Record<string, string>
  span?: [from: number, to: number]
  origin?: Origin
  ended?: WalkEnd
  isExperiment?: boolean
  /** Number of the exchange of its first page. */
  exchange?: number
}

/** A walk from the identities on its pages. All but the last page claim more, each with a cursor of its own. */
export function walkOf(ids: readonly (readonly string[])[], options: WalkOptions = {}): Walk {
  const { ended = 'end', bodies = {}, span = [0, 1], exchange = 1, origin, isExperiment } = options
  const limit = 'limit' in options ? options.limit : (ids[0]?.length ?? 1)
  let cursor = origin?.walk.pages[origin.page]?.next
  const pages = ids.map((listed, index) => {
    const isLast = index === ids.length - 1
    const number = exchange + index
    const end = isLast ? endingOf(ended) : {}
    const digests = listed.map((id) => bodies[id] ?? 'body')
    const page = pageOf(listed, { exchange: number, limit, cursor, digests, ...more(number), ...end })
    cursor = page.next
    return page
  })
  const plan: WalkPlan = { label: options.label ?? `limit ${limit}`, limit: () => limit, origin }
  if (isExperiment !== undefined) plan.isExperiment = isExperiment
  return { plan, pages, ended, span: { from: span[0], to: span[1] } }
}

/** A page of these items, by default the only and last one. */
export function pageOf(ids: readonly string[], overrides: Partial<Page> = {}): Page {
  return {
    exchange: 1,
    limit: undefined,
    cursor: undefined,
    status: 200,
    problem: undefined,
    ids,
    digests: ids.map(() => 'body'),
    ties: ids.map(() => ''),
    count: ids.length,
    hasMore: false,
    next: undefined,
    ...overrides,
  }
}

/** An answer that is no page of the list. */
export function answerOf(status: number, overrides: Partial<Page> = {}): Page {
  const problem = status === 0 ? 'failure' : status === 200 ? 'malformed' : 'status'
  return pageOf([], {
    status,
    problem,
    hasMore: undefined,
    ...(status === 0 && { failure: 'no answer came' }),
    ...overrides,
  })
}

const more = (exchange: number): Partial<Page> => ({ hasMore: true, next: `behind page ${exchange}` })

/** The fields of a last page. A walk that was stopped, or goes on for ever, has more claimed at its end. */
function endingOf(ended: WalkEnd): Partial<Page> {
  if (ended === 'cut' || ended === 'endless') return {}
  if (ended === 'end') return { hasMore: false, next: undefined }
  if (ended === 'cursorless') return { next: undefined }
  if (ended === 'unreadable') return { problem: 'malformed', hasMore: undefined, next: undefined }
  const status = { refused: 400, throttled: 429, broken: 500 }[ended]
  return { status, problem: 'status', hasMore: undefined, next: undefined }
}

interface Row {
  id: string
  key: number
  body: string
}

/**
 * A correct list in memory: ordered by a key and the identity, cursors that hold both. It changes only when told to, and
 * a change shows in the body.
 */
export class KeysetList {
  readonly #rows = new Map<string, Row>()
  #clock = 0
  #changes = 0

  constructor(keys: Readonly<Record<string, number>> = {}) {
    for (const [id, key] of Object.entries(keys)) this.put(id, key)
  }

  get ids(): string[] {
    return this.#sorted().map(({ id }) => id)
  }

  /** Adds an item, or moves it to another place. */
  put(id: string, key: number): void {
    this.#rows.set(id, { id, key, body: `change ${this.#changes++}` })
  }

  remove(id: string): void {
    this.#rows.delete(id)
  }

  /** Answers one request; each takes a moment. */
  page(limit: number, cursor: string | undefined): Page {
    const behind =
      cursor === undefined ? this.#sorted() : this.#sorted().filter((row) => isBehind(row, cursor))
    const shown = behind.slice(0, limit)
    const last = shown.at(-1)
    const hasMore = behind.length > limit
    return pageOf(
      shown.map(({ id }) => id),
      {
        exchange: ++this.#clock,
        limit,
        cursor,
        digests: shown.map(({ body }) => body),
        hasMore,
        next: hasMore && last ? JSON.stringify([last.key, last.id]) : undefined,
      },
    )
  }

  /** A walk that has not begun. */
  begin(limit: number, origin?: Origin, pages?: number): Walk {
    const plan: WalkPlan = { label: `limit ${limit}`, limit: () => limit, origin }
    if (pages !== undefined) plan.pages = pages
    return { plan, pages: [], ended: 'cut', span: { from: this.#clock, to: this.#clock } }
  }

  /** Fetches the next page of a walk; false once there is none. */
  step(walk: Walk): boolean {
    const { plan, pages } = walk
    if (walk.ended === 'end' || (plan.pages !== undefined && pages.length >= plan.pages)) return false
    if (pages.length === 0) walk.span.from = this.#clock
    const start = plan.origin?.walk.pages[plan.origin.page]?.next
    const page = this.page(plan.limit(pages.length) ?? 1, pages.length === 0 ? start : pages.at(-1)?.next)
    pages.push(page)
    walk.span.to = this.#clock
    walk.ended = page.hasMore ? 'cut' : 'end'
    return true
  }

  /** A whole walk, nothing changing meanwhile. */
  walk(limit: number, origin?: Origin, pages?: number): Walk {
    const walk = this.begin(limit, origin, pages)
    while (this.step(walk));
    return walk
  }

  #sorted(): Row[] {
    return [...this.#rows.values()].sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
  }
}

function isBehind({ key, id }: Row, cursor: string): boolean {
  const [lastKey, lastId] = JSON.parse(cursor) as [number, string]
  return key > lastKey || (key === lastKey && id > lastId)
}

/** An operation that lists books on shelves. */
export function operationOf(overrides: Partial<Operation> = {}): Operation {
  const responses = ['200', '401', '403', '404'].map((key) => ({
    key,
    recommended: false,
    description: '',
    mediaTypes: ['application/json'],
    validate: undefined,
    recommend: undefined,
  }))
  return {
    id: 'listBooks',
    path: '/shelves/{shelf}/books',
    pathParameters: ['shelf'],
    requiredQuery: [],
    security: { in: 'header', name: 'X-Key', prefix: '' },
    paging: pagingOf(),
    errors: undefined,
    validateEnvelope: undefined,
    responses,
    responseFor: (status) => responses.find(({ key }) => key === String(status)),
    fields: { declared: [], open: [] },
    sentences: {},
    place: { pointer: '/paths/~1shelves~1{shelf}~1books/get', line: 1, column: 1 },
    ...overrides,
  }
}

/** Paging with limits from 1 to 100 that promises no more than it must. */
export function pagingOf(overrides: Partial<Paging> = {}): Paging {
  return {
    source: 'x-pagination',
    cursor: { parameter: 'cursor', next: { pointer: '/next' } },
    limit: { parameter: 'limit', minimum: 1, maximum: 100, default: 20 },
    items: '/books',
    mayLackItems: false,
    identity: ['/isbn'],
    hasMore: { pointer: '/more', isNegated: false },
    times: [],
    promises: { ...UNSTATED, hasMore: 'exact' },
    unjudged: [],
    ...overrides,
  }
}

/** A collection of that operation. */
export function collectionOf(overrides: Partial<Collection> = {}): Collection {
  return { operation: 'listBooks', params: { shelf: 'shelf_7' }, expect: {}, isOpen: false, ...overrides }
}

/** An exchange with this body, status 200 where nothing else is said. */
export function exchangeOf(body: unknown, overrides: Partial<Exchange> = {}): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    id: 1,
    method: 'GET',
    url: 'https://library.example/shelves/shelf_7/books',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: text,
    bytes: Buffer.byteLength(text),
    truncated: false,
    isUtf8: true,
    failure: undefined,
    echoes: [],
    startedAt: '2026-02-26T10:30:00.000Z',
    durationMs: 1,
    tries: 1,
    ...overrides,
  }
}

/** A target in memory: what probes work with, and the requests it was sent. */
export interface FakeTarget {
  probing: Probing
  sent: RequestSpec[]
  observed: Observation[]
}

/** Lets probes talk to a function instead of a network. */
export function targetOf(
  answer: (query: URLSearchParams, spec: RequestSpec) => Exchange,
  overrides: Partial<Probing> = {},
): FakeTarget {
  const [sent, observed]: [RequestSpec[], Observation[]] = [[], []]
  const collected = new Map<Probe, Promise<unknown>>()
  const send: Send = async (spec) => {
    sent.push(spec)
    return { ...answer(new URLSearchParams(spec.query), spec), id: sent.length }
  }
  const probing: Probing = {
    operation: operationOf(),
    collection: collectionOf(),
    rank: 0,
    others: [],
    credentials: new Set(['viewer']),
    driver: undefined,
    seed: 1,
    timeline: new Timeline(),
    left: () => 1000,
    send,
    exclusive: (work) => work(send),
    holdsCredential: () => false,
    observe: (observation) => void observed.push(observation),
    get<T>(probe: Probe<T>): Promise<T> {
      const known = collected.get(probe) ?? probe.collect(probing)
      collected.set(probe, known)
      return known as Promise<T>
    },
    on: () => probing,
    ...overrides,
  }
  return { probing, sent, observed }
}

/** A page of books as the operation has it. */
export function booksOf(
  ids: readonly unknown[],
  next: unknown = null,
  more: unknown = next !== null,
): Exchange {
  return exchangeOf({ books: ids.map((isbn) => ({ isbn })), more, next })
}
