import { Buffer } from 'node:buffer'
import type { Check, Judgement, Observation } from '../../src/kit.ts'
import type { CheckIn } from '../../src/model/check.ts'
import type { Exchange } from '../../src/model/exchange.ts'
import type { DocumentedResponse, Operation, SchemaViolation } from '../../src/model/operation.ts'
import { UNSTATED } from '../../src/model/paging.ts'

// Plain values for the tests of these suites: books on shelves, as no contract of ours has them.

/** What an answer differs in from a plain page. */
export interface Answer extends Partial<Exchange> {
  /** Serialised as the body, unless one is given. */
  json?: unknown
  isPlain?: boolean
  isOwn?: boolean
  hasOwnCursor?: boolean
  isWellFormed?: boolean
  limit?: number
}

/** A page of two books, the last of its list. */
export const LAST_PAGE: { data: { id: string }[]; more: boolean; next: string | null } = {
  data: [{ id: 'a' }, { id: 'b' }],
  more: false,
  next: null,
}

/** What a client sees of an answer; a plain page where nothing else is said. */
export function observed(answer: Answer = {}): Observation {
  const {
    json = LAST_PAGE,
    isPlain = true,
    isOwn = isPlain,
    isWellFormed = true,
    hasOwnCursor = false,
    limit,
    ...given
  } = answer
  const body = given.body ?? JSON.stringify(json)
  const exchange: Exchange = {
    id: 1,
    method: 'GET',
    url: 'https://example.com/shelves/7/books',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body,
    bytes: Buffer.byteLength(body),
    truncated: false,
    isUtf8: true,
    failure: undefined,
    echoes: [],
    startedAt: '2026-02-26T10:30:00.000Z',
    durationMs: 1,
    tries: 1,
    ...given,
  }
  return {
    exchange,
    isPlain,
    isOwn,
    isWellFormed,
    hasOwnCursor,
    limit,
    json: exchange.failure ? undefined : parsed(body),
  }
}

function parsed(body: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) }
  } catch {
    return undefined
  }
}

/** An error with the envelope of {@link LIBRARY}. */
export function error(status: number, inner: object = {}, answer: Answer = {}): Observation {
  const told = { code: `E${status}`, status, trace: `t-${answer.url ?? ''}`, time: '2026-02-26T10:30:00Z' }
  return observed({ isPlain: false, status, json: { error: { ...told, ...inner } }, ...answer })
}

/** A documented response; its validators find what they are told to find. */
export function response(key: string, given: Partial<DocumentedResponse> = {}): DocumentedResponse {
  const shared = { key, recommended: false, description: '', mediaTypes: ['application/json'] }
  return { ...shared, validate: () => [], recommend: undefined, ...given }
}

/** An operation that lists books. */
export function library(
  responses: DocumentedResponse[] = [response('200')],
  given: Partial<Operation> = {},
): Operation {
  return {
    id: 'listBooks',
    path: '/shelves/{shelf}/books',
    pathParameters: ['shelf'],
    requiredQuery: [],
    security: { in: 'header', name: 'X-Key', prefix: '' },
    paging: {
      source: 'x-pagination',
      cursor: { parameter: 'cursor', next: { pointer: '/next' } },
      limit: { parameter: 'limit', minimum: 1, maximum: 100, default: 20 },
      items: '/data',
      identity: ['/id'],
      hasMore: { pointer: '/more', isNegated: false },
      mayLackItems: false,
      times: [],
      promises: { ...UNSTATED, hasMore: 'exact' },
      unjudged: [],
    },
    errors: { code: '/error/code', status: '/error/status', trace: '/error/trace', time: '/error/time' },
    validateEnvelope: undefined,
    responses,
    responseFor: (status) => responses.find(({ key }) => key === String(status)),
    fields: { declared: ['/data', '/data/*/id', '/data/*/extra', '/more', '/next'], open: ['/data/*/extra'] },
    sentences: {},
    place: { pointer: '/paths/~1shelves~1{shelf}~1books/get', line: 1, column: 1 },
    ...given,
  }
}

/** The operation that most tests need. */
export const LIBRARY: Operation = library()

/** A violation at a pointer. */
export function violation(pointer: string, given: Partial<SchemaViolation> = {}): SchemaViolation {
  const shared = { keyword: 'type', schemaPointer: '/schemas/Book', message: 'must be string', actual: '1' }
  return { pointer, ...shared, ...given }
}

/** What a check says of these answers. */
export function judged(
  check: Check,
  answers: readonly Observation[],
  operation: Operation = LIBRARY,
): Judgement {
  const subject = {
    operation,
    collection: { operation: operation.id, params: { shelf: '7' }, expect: {}, isOpen: false },
  }
  if (!isFold(check)) throw new Error(`${check.id} is no fold`)
  const state = check.start()
  for (const answer of answers) check.step(state, answer, subject)
  return check.finish(state, subject)
}

type Fold = Extract<CheckIn<never>, { step: unknown }>

const isFold = (check: Check): check is Check & Fold => 'step' in check
