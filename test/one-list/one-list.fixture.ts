import type { IncomingMessage, ServerResponse } from 'node:http'
import { serve } from '../../src/run/testing.fixture.ts'

/** How a server of notes pages, and what it shows. */
export interface Notes {
  /** What a cursor holds: the last note of a page, or how many of the same minute come before it. */
  cursor: 'key' | 'offset within ties'
  /** Notes that are there before anything is made. */
  size: number
  /** The newest first. */
  isNewestFirst: boolean
}

interface Note {
  id: number
  title: string
  minute: number
}

/** A running server of notes. */
export interface Running extends AsyncDisposable {
  url: string
  /** What is there now. */
  notes: Note[]
  /** Ids of notes that were removed or changed. */
  touched: Set<number>
  /** True while nothing can be removed. */
  isStubborn: boolean
}

const text = { type: 'string' }
const note = { type: 'object', properties: { id: { type: 'integer' }, title: text } }
const json = (schema: object): object => ({ content: { 'application/json': { schema } } })
const wrong = { 400: { description: 'Wrong.' }, 404: { description: 'Missing.' } }

/** What `x-fixtures` says of it. */
export const operations: object = {
  createItem: { operation: 'createNote', gives: { note: '/id' }, label: 'title' },
  deleteItem: { operation: 'deleteNote' },
  findItem: { operation: 'listNotes', label: 'title' },
}

/** Its OpenAPI document; `more` stands beside the list. */
export const documentOf = (more: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1' },
  paths: {
    '/notes': {
      get: {
        operationId: 'listNotes',
        parameters: [
          { name: 'size', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 50, default: 20 } },
          { name: 'after', in: 'query', schema: text },
        ],
        responses: {
          200: {
            description: 'Notes.',
            ...json({
              type: 'object',
              required: ['notes', 'next'],
              properties: { notes: { type: 'array', items: note }, next: { type: ['string', 'null'] } },
            }),
          },
          ...wrong,
        },
        'x-pagination': {
          cursor: { parameter: 'after', next: '/next' },
          limit: { parameter: 'size' },
          items: '/notes',
          identity: '/id',
        },
        ...more,
      },
      post: {
        operationId: 'createNote',
        requestBody: json({ type: 'object', required: ['title'], properties: { title: text } }),
        responses: { 201: { description: 'Made.', ...json(note) } },
      },
    },
    '/notes/{note}': {
      parameters: [{ name: 'note', in: 'path', required: true, schema: { type: 'integer' } }],
      delete: { operationId: 'deleteNote', responses: { 204: { description: 'Removed.' }, ...wrong } },
    },
  },
})

/** Starts it on a free port. */
export async function startNotes(options: Notes): Promise<Running> {
  const notes: Note[] = Array.from({ length: options.size }, (_, index) => ({
    id: index + 1,
    title: `note ${index}`,
    minute: 0,
  }))
  const touched = new Set<number>()
  const state = { isStubborn: false }
  let last = options.size
  const add = (title: string): Note => {
    const made = { id: ++last, title, minute: 1 }
    notes.push(made)
    return made
  }
  const remove = (id: number): number => {
    const at = notes.findIndex((one) => one.id === id)
    if (state.isStubborn) return 503
    if (at < 0) return 404
    touched.add(id)
    notes.splice(at, 1)
    return 204
  }
  const server = await serve(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const [, id] = /^\/notes\/(\d+)$/.exec(pathname) ?? []
    if (id !== undefined && request.method === 'DELETE') return send(response, remove(Number(id)))
    if (pathname !== '/notes') return send(response, 404, {})
    if (request.method === 'POST') return send(response, 201, add((await bodyOf(request)).title))
    const page = pageOf(notes, searchParams, options)
    return send(response, page ? 200 : 400, page ?? {})
  })
  return Object.assign(state, { ...server, notes, touched })
}

function pageOf(notes: readonly Note[], query: URLSearchParams, options: Notes): object | undefined {
  const [size = '20', ...more] = query.getAll('size')
  const limit = /^\d{1,3}$/.test(size) && more.length === 0 ? Number(size) : 0
  const cursor = query.get('after')
  const all = options.isNewestFirst ? notes.toReversed() : notes
  const from = cursor === null ? 0 : positionOf(cursor, all, options)
  if (from === undefined || limit < 1 || limit > 50) return undefined
  const page = all.slice(from, from + limit)
  const isMore = from + page.length < all.length
  return { notes: page, next: isMore ? cursorAfter(all, from + page.length, options) : null }
}

/** The minute and the id of the last note; or its minute, and how many notes of that minute have been listed. */
function cursorAfter(all: readonly Note[], to: number, { cursor }: Notes): string {
  const { minute = 0, id = 0 } = all[to - 1] ?? {}
  const listed = all.slice(0, to).filter((one) => one.minute === minute).length
  return Buffer.from(`n:${minute}:${cursor === 'key' ? id : listed}`).toString('base64url')
}

function positionOf(
  text: string,
  all: readonly Note[],
  { cursor, isNewestFirst }: Notes,
): number | undefined {
  const decoded = Buffer.from(text, 'base64url').toString()
  const [, minute, rest] = /^n:([01]):(\d{1,9})$/.exec(decoded) ?? []
  if (rest === undefined || Buffer.from(decoded).toString('base64url') !== text) return undefined
  const isBehind = ({ id }: Note): boolean => (isNewestFirst ? id < Number(rest) : id > Number(rest))
  const at =
    cursor === 'key'
      ? all.findIndex(isBehind)
      : all.findIndex((one) => one.minute === Number(minute)) + Number(rest)
  return at < 0 ? all.length : at
}

async function bodyOf(request: IncomingMessage): Promise<{ title: string }> {
  const parts = await request.toArray()
  return JSON.parse(Buffer.concat(parts).toString())
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, body && { 'content-type': 'application/json' })
  response.end(body && JSON.stringify(body))
}
