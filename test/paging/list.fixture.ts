import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Report } from '../../src/model/report.ts'
import { reportIn, threadcount } from '../../src/run/testing.fixture.ts'

/** A page before it is written as a body. */
export interface PageMade {
  items: unknown[]
  /** Text of the next cursor; null at the end. */
  next: string | null
  from: number
}

/** What a list has and how it writes a page. */
export interface ListOptions {
  items?: (query: URLSearchParams) => unknown[] | undefined
  body?: (page: PageMade) => unknown
  /** True: a page that is full promises another one, as a server without a look-ahead row does. */
  isBlind?: boolean
  /** True: the limit of the first page holds for the whole walk. */
  isFrozen?: boolean
  /** The most that a page has, whatever is asked for. */
  cap?: number
  minimum?: number
  maximum?: number
}

/** Sixty stores. */
export const stores: { id: string; kind: string }[] = Array.from({ length: 60 }, (_, index) => ({
  id: `store_${index}`,
  kind: index % 2 ? 'a' : 'b',
}))

/** A list at `/stores` as many vendors have one: no credential, names of its own. It ends with the test. */
export async function startList(options: ListOptions = {}): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const [status, body] =
      url.pathname === '/v1/stores' ? answer(url.searchParams, options) : ([404, {}] as const)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, [Symbol.asyncDispose]: () => closed(server) }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

function answer(query: URLSearchParams, options: ListOptions): readonly [number, unknown] {
  const { items = () => stores, body = plainBody, isBlind, cap = 1000, minimum = 1, maximum = 25 } = options
  const all = items(query)
  const [text = '20', ...more] = query.getAll('page_size')
  const limit = /^\d{1,4}$/.test(text) && more.length === 0 ? Number(text) : -1
  const position = positionIn(query.get('continuation_token'))
  if (!all || !position || limit < minimum || limit > maximum) return [400, { code: 'bad-request' }]
  const size = Math.min(cap, options.isFrozen ? (position.limit ?? limit) : limit)
  const { from } = position
  const page = all.slice(from, from + size)
  const to = from + page.length
  const isMore = isBlind ? page.length === size && size > 0 : to < all.length
  const next = isMore ? Buffer.from(`at ${to} ${size} ${to * 7}`).toString('base64url') : null
  return [200, body({ items: page, next, from })]
}

const plainBody = ({ items, next }: PageMade): unknown => ({ stores: items, continuation_token: next })

function positionIn(cursor: string | null): { from: number; limit?: number } | undefined {
  if (cursor === null) return { from: 0 }
  const [, from, limit, check] =
    /^at (\d{1,6}) (\d{1,4}) (\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const isOwn =
    Number(from) * 7 === Number(check) &&
    Buffer.from(`at ${from} ${limit} ${check}`).toString('base64url') === cursor
  return isOwn ? { from: Number(from), limit: Number(limit) } : undefined
}

const text = { type: 'string' }

/** The document that a vendor would publish for it. */
export const documentOf = (
  operation: object = {},
  body: object = {
    type: 'object',
    required: ['stores'],
    properties: {
      stores: { type: 'array', items: { type: 'object', properties: { id: text, kind: text } } },
      continuation_token: { type: ['string', 'null'] },
    },
  },
): object => ({
  openapi: '3.1.0',
  info: { title: 'Stores', version: '1' },
  paths: {
    '/stores': {
      get: {
        operationId: 'listStores',
        parameters: [
          {
            name: 'page_size',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 25, default: 20 },
          },
          { name: 'continuation_token', in: 'query', schema: text },
        ],
        responses: {
          200: { description: 'Stores.', content: { 'application/json': { schema: body } } },
          400: { description: 'Wrong.' },
        },
        ...operation,
      },
    },
  },
})

/** How the list pages. */
export const paging: Record<string, unknown> = {
  cursor: { parameter: 'continuation_token', next: '/continuation_token' },
  limit: { parameter: 'page_size' },
  items: '/stores',
  identity: '/id',
}

/** What came of a call. */
export interface Judged {
  code: number | null
  out: string
  err: string
  report: () => Report
  /** `fail walk/duplicate-items` and the like. */
  bad: () => string[]
}

/** Calls the program in a folder with these files: what is no text is written as YAML. */
export async function call(
  command: string,
  files: Record<string, unknown>,
  ...more: string[]
): Promise<Judged> {
  const cwd = mkdtempSync(join(tmpdir(), 'threadcount-paging-'))
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(cwd, name), typeof value === 'string' ? value : stringify(value))
  const args = command === 'run' ? ['--out', 'out', '--format', 'json'] : []
  const ended = await threadcount([command, ...args, ...more], { cwd })
  const report = (): Report => reportIn(join(cwd, 'out'))
  const bad = (): string[] =>
    report()
      .checks.filter(({ outcome }) => !['pass', 'note', 'inapplicable', 'untested'].includes(outcome))
      .map(({ id, outcome }) => `${outcome} ${id}`)
  return { ...ended, report, bad }
}

/** A config for the list. */
export const configOf = (baseUrl: string, settings: object): object => ({
  baseUrl,
  spec: 'api.yaml',
  collections: [{ params: {} }],
  ...settings,
})
