import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Deviations of the other list, each the smallest that shows it. */
export type Deviation =
  | 'none'
  | 'tie lost'
  | 'late null key'
  | 'open'
  | 'limit ignored'
  | 'phantom'
  | 'bare error'

/** A list with other names than the first contract: 250 to a page at most, no has-more flag. */
export interface OtherList {
  baseUrl: string
  token: string
  close(): Promise<void>
}

interface Task {
  key: number | null
  due: string | null
}

/** Starts the list on a free port. Task keys are above 2^53, where doubles fall together. */
export async function startOtherList(deviation: Deviation): Promise<OtherList> {
  const token = 'tok_0123456789abcdef'
  const server = createServer((request, response) => answer(request, response, deviation, token))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/api`,
    token,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

const tasks: Task[] = Array.from({ length: 320 }, (_, index) => ({
  key: index,
  due: index % 5 === 0 ? null : `2026-03-${String(1 + (index % 28)).padStart(2, '0')}T00:00:00Z`,
}))

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deviation: Deviation,
  token: string,
): void {
  const url = new URL(request.url ?? '/', 'http://local')
  const [, project] = /^\/api\/projects\/([^/]+)\/tasks$/.exec(url.pathname) ?? []
  const isKnown = request.headers.authorization === `Bearer ${token}` || deviation === 'open'
  const limit = limitOf(url.searchParams.getAll('page_size'))
  const from = positionOf(url.searchParams.get('page_token'), project ?? '')
  if (!isKnown) refuse(response, 401, deviation)
  else if (project !== '7' && project !== '8') refuse(response, 404, deviation)
  else if (limit === undefined) refuse(response, 422, deviation)
  else if (from === undefined) refuse(response, 400, deviation)
  else sendPage(response, { from, limit: deviation === 'limit ignored' ? 100 : limit, project, deviation })
}

function limitOf(texts: string[]): number | undefined {
  const [text = '100'] = texts
  const limit = /^[1-9]\d{0,2}$/.test(text) && texts.length < 2 ? Number(text) : 0
  return limit > 0 && limit <= 250 ? limit : undefined
}

function positionOf(text: string | null, project: string): number | undefined {
  if (text === null) return 0
  const [, from, checksum] = /^([0-9a-f]+)-([0-9a-f]+)$/.exec(text) ?? []
  const position = Number.parseInt(from ?? '', 16)
  return checksum === check(position, project) ? position : undefined
}

const check = (position: number, project: string): string =>
  ((position * 2654435761 + Number(project)) >>> 0).toString(16)

interface PageAsked {
  from: number
  limit: number
  project: string
  deviation: Deviation
}

function sendPage(response: ServerResponse, { from, limit, project, deviation }: PageAsked): void {
  const list = project === '7' ? tasks : []
  const lost = deviation === 'tie lost' && from === 140 ? 1 : 0
  const page = list.slice(from + lost, from + lost + limit)
  const next = from + lost + limit
  const isMore = deviation === 'phantom' ? page.length === limit : next < list.length
  const items = page.map(({ key, due }) =>
    deviation === 'late null key' && key === 201
      ? `{"key":null,"due":"2026"}`
      : `{"key":${9007199254740993n + BigInt(key ?? 0)},"due":${JSON.stringify(due)}}`,
  )
  const token = isMore ? JSON.stringify(`${next.toString(16)}-${check(next, project)}`) : 'null'
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(`{"items":[${items.join(',')}],"next_page_token":${token}}`)
}

function refuse(response: ServerResponse, status: number, deviation: Deviation): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify(deviation === 'bare error' ? { detail: 'no' } : { title: 'Refused', status }))
}
