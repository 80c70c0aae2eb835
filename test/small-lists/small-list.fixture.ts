import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A strict list of rows at the top level, and what its document says of it. */
export interface SmallList {
  size: number
  /** Bounds that the server keeps. */
  minimum: number
  maximum: number
  default: number
  /** Bounds that the document states: the server's, unless it says less. */
  stated: { minimum?: number; maximum?: number; default?: number }
  /** Every page that is not empty has a cursor, so that a walk ends on an empty page. */
  emptyLastPage: boolean
  /** An empty page has no key for its items. */
  absentItems: boolean
  /** Statuses that the document has beside 200. */
  statuses: number[]
  /** What a limit out of range gets. */
  outOfRange: 'reject' | 'clamp'
  fault:
    | 'none'
    | 'lost row'
    | 'limit above the maximum'
    | 'crash on base64'
    | 'loop at limit 0'
    | 'negative limit breaks'
}

const USUAL: SmallList = {
  size: 250,
  minimum: 1,
  maximum: 100,
  default: 20,
  stated: { minimum: 1, maximum: 100, default: 20 },
  emptyLastPage: false,
  absentItems: false,
  statuses: [400],
  outOfRange: 'reject',
  fault: 'none',
}

/** A list with these deviations from the usual one. */
export const smallList = (changes: Partial<SmallList>): SmallList => ({ ...USUAL, ...changes })

/** Its OpenAPI document. */
export function documentOf({ stated, statuses, absentItems }: SmallList): object {
  const text = { type: 'string' }
  const error = {
    description: 'The error, with its text in message.',
    content: {
      'application/json': {
        schema: { type: 'object', required: ['message'], properties: { message: text } },
      },
    },
  }
  const row = { type: 'object', required: ['id'], properties: { id: text } }
  const page = {
    type: 'object',
    required: absentItems ? [] : ['rows'],
    properties: { rows: { type: 'array', items: row }, next: { type: ['string', 'null'] } },
  }
  const list = {
    operationId: 'listRows',
    parameters: [
      { name: 'size', in: 'query', schema: { type: 'integer', ...stated } },
      { name: 'after', in: 'query', schema: text },
    ],
    responses: {
      200: { description: 'Successful Response', content: { 'application/json': { schema: page } } },
      ...Object.fromEntries(statuses.map((status) => [status, error])),
    },
    'x-pagination': {
      cursor: { parameter: 'after', next: '/next' },
      limit: { parameter: 'size' },
      items: '/rows',
      identity: '/id',
    },
  }
  return { openapi: '3.1.0', info: { title: 'Rows', version: '1' }, paths: { '/rows': { get: list } } }
}

/** Starts the list on a free port. */
export async function startSmallList(list: SmallList): Promise<{ baseUrl: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    if (pathname !== '/rows' || request.method !== 'GET') send(response, 404, { message: 'No such path.' })
    else answer(response, searchParams, list)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

function answer(response: ServerResponse, query: URLSearchParams, list: SmallList): void {
  const limit = limitOf(query.getAll('size'), list)
  const from = positionOf(query.get('after'), list)
  if (limit === 'crash' || from === 'crash') send(response, 500, { message: 'Something went wrong.' })
  else if (limit === undefined || from === undefined)
    send(response, 400, { message: 'A parameter is wrong.' })
  else send(response, 200, pageOf(from, limit, list))
}

function pageOf(from: number, limit: number, list: SmallList): object {
  const lost = list.fault === 'lost row' && from === 50 ? 1 : 0
  const rows = Array.from({ length: list.size }, (_, index) => ({ id: `row-${index}` })).slice(
    from + lost,
    from + lost + limit,
  )
  const to = from + lost + rows.length
  const isMore = list.emptyLastPage ? rows.length > 0 : rows.length > 0 && to < list.size
  const next = isMore || (limit === 0 && list.fault === 'loop at limit 0') ? cursorOf(to) : null
  return list.absentItems && rows.length === 0 ? { next } : { rows, next }
}

const cursorOf = (position: number): string => Buffer.from(`at:${position}`).toString('base64url')

function positionOf(text: string | null, { fault }: SmallList): number | undefined | 'crash' {
  if (text === null) return 0
  const decoded = Buffer.from(text, 'base64url').toString()
  const [, position] = /^at:(\d{1,6})$/.exec(decoded) ?? []
  if (position !== undefined && cursorOf(Number(position)) === text) return Number(position)
  const isBase64 = /^[\w-]+=*$/.test(text) && /^[\x20-\x7e]+$/.test(decoded)
  return fault === 'crash on base64' && isBase64 && !decoded.startsWith('at:') ? 'crash' : undefined
}

function limitOf(texts: string[], list: SmallList): number | undefined | 'crash' {
  const { minimum, maximum, outOfRange, fault } = list
  const [text = String(list.default)] = texts
  if (fault === 'negative limit breaks' && text.startsWith('-')) return 'crash'
  if (!/^(?:0|[1-9]\d{0,5})$/.test(text) || texts.length > 1) return undefined
  const limit = Number(text)
  const clamped = Math.max(minimum, Math.min(maximum, limit))
  if (clamped === limit || outOfRange === 'clamp') return clamped
  return fault === 'limit above the maximum' && limit > maximum ? limit : undefined
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
