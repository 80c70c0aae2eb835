import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** The one key that this target knows. */
export const KEY = 'hostile-viewer-5f2c9a7d'
/** The one collection that it holds, and how many items are in it. */
export const SPACE = 'space_main'
const SIZE = 60

/** A request as a deviation sees it. */
export interface Asked {
  /** Requests before this one. */
  before: number
  query: URLSearchParams
  request: IncomingMessage
  response: ServerResponse
  socket: Socket
}

/** A page of the list. */
export interface ListPage {
  object: unknown
  data: unknown
  has_more: unknown
  next_cursor: unknown
}

/** Where a target differs from a correct one. */
export interface Deviation {
  /** Answers in the place of the list; `true` where it did, or will never. */
  answer?: (asked: Asked) => boolean
  /** Changes a page, or gives the body as text or octets. */
  page?: (page: ListPage, asked: Asked) => ListPage | string | Buffer
  item?: (item: Record<string, unknown>, index: number) => unknown
  error?: (error: Record<string, unknown>) => Record<string, unknown>
  /** Sent with every answer. */
  headers?: (asked: Asked) => Record<string, string | string[]>
  size?: number
}

/** A target that runs. */
export interface Target {
  /** Path prefix included. */
  baseUrl: string
  /** Requests that came. */
  readonly requests: number
  /** Ends at once, as a process that dies: nothing listens, every connection breaks. May be started again after a while. */
  die(backAfterMs?: number): void
  close(): Promise<void>
}

/** Starts a small correct list on a free port, with one behaviour replaced. */
export async function startTarget(deviation: Deviation = {}): Promise<Target> {
  let requests = 0
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://target').searchParams
    const { socket } = request
    const asked: Asked = { before: requests++, query, request, response, socket }
    if (!deviation.answer?.(asked)) answer(asked, deviation)
  })
  server.on('connection', (socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    get requests() {
      return requests
    },
    die(backAfterMs) {
      server.close()
      server.closeAllConnections()
      if (backAfterMs !== undefined) setTimeout(() => server.listen(port, '127.0.0.1'), backAfterMs)
    },
    close: () => closed(server),
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** What a correct target answers. */
function answer(asked: Asked, deviation: Deviation): void {
  const [status, body] = answerTo(asked, deviation)
  send(asked, deviation, status, body)
}

function answerTo(
  { request, query }: Asked,
  deviation: Deviation,
): [number, ListPage | Record<string, unknown>] {
  const space = /^\/v1\/spaces\/([^/?]*)\/threads(?:\?|$)/.exec(request.url ?? '')?.[1]
  const refuse = (status: number, code: string): [number, Record<string, unknown>] => [
    status,
    error(status, code, space),
  ]
  if (space === undefined) return refuse(404, 'RESOURCE_NOT_FOUND')
  if (request.method !== 'GET') return refuse(405, 'METHOD_NOT_ALLOWED')
  const key = request.headers['x-api-key']
  if (key !== KEY) return refuse(401, key === undefined ? 'AUTHENTICATION_REQUIRED' : 'INVALID_API_KEY')
  if (space !== SPACE) return refuse(404, 'RESOURCE_NOT_FOUND')
  const limit = limitOf(query)
  const start = startOf(query, deviation.size ?? SIZE)
  if (limit === undefined || start === undefined) return refuse(422, 'VALIDATION_ERROR')
  return [200, pageOf(start, limit, deviation)]
}

function limitOf(query: URLSearchParams): number | undefined {
  const [text = '50', ...more] = query.getAll('limit')
  const limit = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0
  return more.length === 0 && limit >= 1 && limit <= 100 ? limit : undefined
}

const cursorAt = (index: number): string => createHash('sha256').update(`after ${index}`).digest('base64url')

function startOf(query: URLSearchParams, size: number): number | undefined {
  const [cursor, ...more] = query.getAll('cursor')
  if (cursor === undefined) return 0
  const index = Array.from({ length: size }, (_, at) => at).find((at) => cursorAt(at) === cursor)
  return more.length === 0 ? index : undefined
}

function pageOf(start: number, limit: number, { item, size = SIZE }: Deviation): ListPage {
  const end = Math.min(start + limit, size)
  const indices = Array.from({ length: end - start }, (_, at) => start + at)
  const data = indices.map((index) => (item ? item(itemAt(index), index) : itemAt(index)))
  const more = end < size
  return { object: 'list', data, has_more: more, next_cursor: more ? cursorAt(end) : null }
}

/** Item number `index`, the newest first. */
function itemAt(index: number): Record<string, unknown> {
  const time = new Date(Date.UTC(2026, 0, 31) - index * 60_000).toISOString()
  return {
    id: `thrd_${String(index).padStart(4, '0')}`,
    object: 'thread',
    organization_id: 'org_main',
    user_id: 'user_main',
    assistant_id: null,
    title: `Thread ${index}`,
    status: 'active',
    metadata: {},
    last_model_used: null,
    message_count: index,
    visible_in_ui: true,
    last_message_at: time,
    created_at: time,
    updated_at: time,
    is_pinned: false,
    pinned_at: null,
  }
}

function error(status: number, code: string, space = ''): Record<string, unknown> {
  return {
    code,
    message: 'The request was not carried out.',
    system_message: status === 404 ? 'Space not found' : code.toLowerCase(),
    type: status === 401 ? 'authentication_error' : 'client_error',
    status,
    details: status === 404 ? { space_id: space } : {},
    trace_id: randomUUID(),
    timestamp: new Date().toISOString(),
  }
}

function send(
  asked: Asked,
  deviation: Deviation,
  status: number,
  body: ListPage | Record<string, unknown>,
): void {
  const isPage = status === 200
  const changed = isPage
    ? (deviation.page?.(body as ListPage, asked) ?? body)
    : { success: false, error: deviation.error?.(body as Record<string, unknown>) ?? body }
  const isReady = typeof changed === 'string' || Buffer.isBuffer(changed)
  const headers = { 'content-type': 'application/json', ...deviation.headers?.(asked) }
  asked.response.writeHead(status, headers).end(isReady ? changed : JSON.stringify(changed))
}
