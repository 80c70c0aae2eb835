import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detected, detectedIn, items } from './detect.fixture.ts'

const text = { type: 'string' }
const flag = { type: 'boolean' }
const count = { type: 'integer' }
const object = (properties: Record<string, unknown>): unknown => ({ type: 'object', properties })

describe('a token in the body', () => {
  it.each<[parameter: string, body: Record<string, unknown>, next: string]>([
    ['cursor', { cursor: text }, '/cursor'],
    ['cursor', { meta: object({ next_cursor: text }) }, '/meta/next_cursor'],
    ['page_token', { next_page_token: text }, '/next_page_token'],
    ['pageToken', { 'next-page-token': text }, '/next-page-token'],
    ['pagetoken', { nextPageToken: text }, '/nextPageToken'],
    ['continuation_token', { continuation_token: text }, '/continuation_token'],
    ['marker', { next_marker: text }, '/next_marker'],
    ['continue', { metadata: object({ continue: text }) }, '/metadata/continue'],
    ['after', { paging: object({ next: object({ after: text, link: text }) }) }, '/paging/next/after'],
    ['after', { meta: object({ cursor: object({ before: text, after: text }) }) }, '/meta/cursor/after'],
    [
      'starting_after',
      { pages: object({ next: object({ starting_after: text }) }) },
      '/pages/next/starting_after',
    ],
    ['paginationToken', { pagination: object({ next: text }) }, '/pagination/next'],
    ['stream_position', { next_stream_position: text }, '/next_stream_position'],
    ['NextToken', { NextToken: text }, '/NextToken'],
    ['page[after]', { page: object({ after: text }) }, '/page/after'],
    ['start_cursor', { next_cursor: text }, '/next_cursor'],
  ])('%s with %j', (parameter, body, next) => {
    const found = detected({
      query: { [parameter]: 'string', limit: 'integer' },
      body: { data: items('id'), ...body },
    })
    expect(found).toMatchObject({ style: 'token', missing: [] })
    expect(found.block).toMatchObject({ cursor: { parameter, next }, items: '/data', identity: '/id' })
    expect(found.sources['cursor.next']?.isCertain).toBe(true)
  })

  it('is taken by page or offset only where the body calls it the next', () => {
    const body = { data: items('id'), next_page: object({ offset: text, uri: text }), offset: count }
    const query = { offset: 'string', limit: 'integer' }
    expect(detected({ query, body }).block.cursor).toEqual({ parameter: 'offset', next: '/next_page/offset' })
    const numbers = {
      query: { offset: 'integer', limit: 'integer' },
      body: { data: items('id'), offset: count },
    }
    expect(detected(numbers).block.cursor).toEqual({ parameter: 'offset', next: { offset: 0 } })
    const page = {
      query: { page: 'integer' },
      body: { data: items('id'), meta: object({ next_page: count }) },
    }
    expect(detected(page).block.cursor).toEqual({
      parameter: 'page',
      next: '/meta/next_page',
      counts: 'pages',
    })
  })

  it('is the id of the last item where the body names it', () => {
    const body = { data: items('id'), has_more: flag, first_id: text, last_id: text }
    const { style, block } = detected({ query: { after: 'string', before: 'string' }, body })
    expect([style, block.cursor]).toEqual(['token', { parameter: 'after', next: '/last_id' }])
    expect(block).toMatchObject({ hasMore: '/has_more', ends: { first: '/first_id', last: '/last_id' } })
  })

  it('is never the way back', () => {
    const body = {
      data: items('id'),
      prev_cursor: text,
      paging: object({ previous: object({ after: text }) }),
    }
    expect(detected({ query: { cursor: 'string' }, body }).missing).toEqual([
      { member: 'cursor.next', why: 'no field of the 200 body holds the next value of cursor' },
    ])
  })

  it('is found through references and alternatives', () => {
    const page = {
      allOf: [{ $ref: '#/paths/~1books/get/x-page' }, { oneOf: [object({ data: items('id') }), object({})] }],
    }
    const found = detected({
      query: { cursor: 'string' },
      body: [page],
      more: { 'x-page': object({ next_cursor: text }) },
    })
    expect(found.block).toMatchObject({ items: '/data', cursor: { next: '/next_cursor' } })
  })
})

describe('other styles', () => {
  const limit = { limit: 'integer' }
  it.each<[string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    [
      'url',
      { next: { type: 'string', format: 'uri' } },
      { cursor: 'string' },
      { parameter: 'cursor', next: { url: '/next' } },
    ],
    [
      'url',
      { next_page_uri: text },
      { PageToken: 'string' },
      { parameter: 'PageToken', next: { url: '/next_page_uri' } },
    ],
    [
      'url',
      { _links: object({ next: object({ href: text }) }) },
      { page: 'integer' },
      { parameter: 'page', next: { url: '/_links/next/href' }, counts: 'pages' },
    ],
    ['url', { '@odata.nextLink': text }, { $top: 'integer' }, { next: { url: '/@odata.nextLink' } }],
    [
      'url',
      { next: { ...text, description: 'URL of the next page.' } },
      { offset: 'integer' },
      { parameter: 'offset', next: { url: '/next' }, counts: 'items' },
    ],
    [
      'rel',
      { links: items('rel', 'href') },
      { cursor: 'string' },
      { parameter: 'cursor', next: { rel: 'next', in: '/links' } },
    ],
    [
      'lastItem',
      { has_more: flag },
      { starting_after: 'string', ending_before: 'string' },
      { parameter: 'starting_after', next: { lastItem: '/id' } },
    ],
    ['offset', {}, { skip: 'integer' }, { parameter: 'skip', next: { offset: 0 } }],
    [
      'offset',
      {},
      { startIndex: { type: 'integer', description: '1-based.' } },
      { parameter: 'startIndex', next: { offset: 1 } },
    ],
    ['page', {}, { page: 'integer' }, { parameter: 'page', next: { page: 1 } }],
    ['page', {}, { page: { type: 'integer', default: 0 } }, { parameter: 'page', next: { page: 0 } }],
    ['none', {}, {}, {}],
  ])('%s: %j', (style, body, query, cursor) => {
    const found = detected({
      query: { ...query, ...limit } as Record<string, string>,
      body: { data: items('id'), ...body },
    })
    expect([found.style, found.block.cursor]).toEqual([style, cursor])
  })

  it('the Link header, by the header itself or by a description', () => {
    const list = { query: { per_page: 'integer', page: 'integer' }, body: [items('id')] }
    const cursor = { parameter: 'page', next: { link: 'next' }, counts: 'pages' }
    expect(detected({ ...list, headers: { Link: { schema: text } } })).toMatchObject({
      style: 'link',
      block: { cursor, items: '' },
    })
    const more = { description: 'The next page is in the `Link` header.' }
    expect(detected({ ...list, more }).block.cursor).toEqual(cursor)
    const cursors = {
      query: { cursor: 'string' },
      body: [items('id')],
      headers: { 'X-Next-Cursor': { schema: text } },
    }
    expect(detected(cursors).block.cursor).toEqual({ parameter: 'cursor', next: { header: 'X-Next-Cursor' } })
  })
})

describe('items', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['nearest to the root', { result: object({ books: items('id') }), rows: items('id') }, '/rows'],
    ['not errors or links', { errors: items('code'), warnings: items('id'), list: items('id') }, '/list'],
    ['named after the path', { shelves: items('id'), books: items('id') }, '/books'],
    ['objects before texts', { ids: { type: 'array', items: text }, things: items('id') }, '/things'],
    ['texts where there is nothing else', { ids: { type: 'array', items: text } }, '/ids'],
  ])('%s', (_, body, pointer) => {
    expect(detected({ query: { cursor: 'string' }, body: { cursor: text, ...body } }).block.items).toBe(
      pointer,
    )
  })

  it('a resource with arrays is no list, nor is what takes neither a cursor nor a limit', () => {
    const body = { id: text, tags: items('id') }
    expect(detectedIn({ path: '/books/{id}', query: { starting_after: 'string' }, body })).toEqual([])
    expect(detectedIn({ query: { since: 'string', key: 'string' }, body: { data: items('id') } })).toEqual([])
    expect(detectedIn({ query: { limit: 'integer' }, body: { name: text } })).toEqual([])
  })
})

describe('identity', () => {
  it.each<[string[], unknown]>([
    [['name', 'id'], '/id'],
    [['Name', 'sid'], '/sid'],
    [['gid', 'key'], '/gid'],
    [['name', 'book_id', 'shelf_id'], '/book_id'],
    [['display', 'uri', 'did'], '/uri'],
    [['name', 'created'], '/name'],
  ])('of %j', (names, identity) => {
    expect(
      detected({ query: { cursor: 'string' }, body: { cursor: text, data: items(...names) } }).block.identity,
    ).toEqual(identity)
  })

  it('can be nested, several fields, the item itself, or missing', () => {
    const of = (item: unknown): unknown =>
      detected({ query: { cursor: 'string' }, body: { cursor: text, data: { type: 'array', items: item } } })
        .block.identity
    expect(of(object({ metadata: object({ uid: text, name: text }) }))).toBe('/metadata/uid')
    expect(of(object({ added: text, book: object({ id: text }) }))).toBe('/book/id')
    expect(
      of({ ...(object({ type: text, from: text, to: text }) as object), required: ['type', 'from', 'to'] }),
    ).toEqual(['/from', '/to'])
    expect(of(text)).toBe('')
    expect(of({ type: 'object' })).toBeUndefined()
  })
})

it('the limit is found by its name, and its bounds by its description where the schema has none', () => {
  const limitOf = (name: string, of: Record<string, unknown>): unknown =>
    detected({ query: { cursor: 'string', [name]: of }, body: { cursor: text, data: items('id') } }).block
      .limit
  const described = { type: 'integer', description: 'Page size. Default 20, maximum is `100`.' }
  expect(limitOf('PageSize', described)).toEqual({ parameter: 'PageSize', maximum: 100, default: 20 })
  expect(limitOf('per_page', { ...described, maximum: 50 })).toEqual({ parameter: 'per_page', default: 20 })
  expect(limitOf('maxResults', { type: 'integer' })).toEqual({ parameter: 'maxResults' })
  expect(limitOf('count', { type: 'boolean' })).toBeUndefined()
})

it('the end and the total are found by their names', () => {
  const of = (body: Record<string, unknown>): unknown =>
    detected({ query: { cursor: 'string' }, body: { cursor: text, data: items('id'), ...body } }).block
  expect(of({ meta: object({ hasNextPage: flag }) })).toMatchObject({ hasMore: '/meta/hasNextPage' })
  expect(of({ isLast: flag })).toMatchObject({ hasMore: { not: '/isLast' } })
  expect(of({ total_count: count })).toMatchObject({ total: '/total_count' })
  expect(of({ total_pages: count })).toMatchObject({ total: { pages: '/total_pages' } })
})

it('a credential is required, optional or none, and other required parameters are named', () => {
  const list = {
    query: { cursor: 'string', filter: { type: 'string', required: true } },
    body: { cursor: text, data: items('id') },
  }
  const credential = (security: unknown): string => detected({ ...list, more: { security } }).credential
  expect([credential([{ key: [] }]), credential([{}, { key: [] }]), credential([])]).toEqual([
    'required',
    'optional',
    'none',
  ])
  expect(detected(list).query).toEqual({ filter: undefined })
})

it('a parameter that turns the cursor on is named with its value', () => {
  const query = { usemarker: 'boolean', marker: 'string', offset: 'integer' }
  expect(detected({ query, body: { next_marker: text, data: items('id') } }).query).toEqual({
    usemarker: 'true',
  })
})

it('whatever names a document has, detection ends and names what it wrote', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('next', 'cursor', 'page', 'after', 'id', 'data', '__proto__', 'constructor'),
  )
  const schema = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(
        true,
        {},
        { type: 'string' },
        { type: ['integer', 'null'] },
        { type: 'boolean' },
        { $ref: '#/nowhere' },
        7,
      ),
      fc.dictionary(name, tie('node'), { maxKeys: 4 }).map((properties) => ({ type: 'object', properties })),
      tie('node').map((of) => ({ type: 'array', items: of })),
    ),
  })).node
  fc.assert(
    fc.property(
      fc.dictionary(name, schema, { maxKeys: 5 }),
      fc.uniqueArray(name, { maxLength: 4 }),
      (body, names) => {
        const query = Object.fromEntries(names.map((each) => [each, 'string']))
        for (const { block, sources } of detectedIn({ query, body })) {
          if (block.cursor.parameter !== undefined) expect(sources).toHaveProperty(['cursor.parameter'])
        }
      },
    ),
  )
})
