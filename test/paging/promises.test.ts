import { describe, expect, it } from 'vitest'
import {
  call,
  configOf,
  documentOf,
  type Judged,
  type ListOptions,
  paging,
  startList,
  stores,
} from './list.fixture.ts'

const text = { type: 'string' }

/** A body in which every member may be absent. */
const loose = (item: object = { type: 'object' }): object =>
  documentOf(
    {},
    {
      type: 'object',
      properties: {
        stores: { type: 'array', items: item },
        continuation_token: { type: ['string', 'null'] },
      },
      additionalProperties: true,
    },
  )

async function judge(options: ListOptions, block: object, api: object = loose()): Promise<Judged> {
  await using list = await startList(options)
  const config = configOf(list.url, { pagination: { listStores: { ...paging, ...block } } })
  return await call('run', { 'api.yaml': api, 'threadcount.config.yaml': config })
}

describe('a list whose every page with items has a next cursor', () => {
  // The next page of the last one is there, and empty.
  const isBlind = { body: endless, isBlind: true } satisfies ListOptions

  function endless({ items, from }: { items: unknown[]; next: string | null; from: number }): unknown {
    const to = from + items.length
    const token = Buffer.from(`at ${to} ${items.length} ${to * 7}`).toString('base64url')
    return { stores: items, continuation_token: items.length > 0 ? token : null }
  }

  it('is right where nothing is said of it', async () => {
    const ended = await judge(isBlind, {})
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
  })

  it('is wrong where the document says that no walk ends on an empty page', async () => {
    const ended = await judge(isBlind, { promises: { emptyLastPage: 'never' } })
    expect(ended.bad()).toContain('fail walk/phantom-page')
    expect(ended.code).toBe(1)
  })

  it('is not judged where the document says that it may', async () => {
    const ended = await judge(isBlind, { promises: { emptyLastPage: 'allowed' } })
    const check = ended.report().checks.find(({ id }) => id === 'walk/phantom-page')
    expect(check).toMatchObject({
      outcome: 'inapplicable',
      reasonCode: 'permitted-by-document',
    })
    expect(ended.code).toBe(0)
  })
})

it('a list that keeps the limit of the first page is right where its document says so', async () => {
  const ended = await judge({ isFrozen: true }, { promises: { changedLimit: 'ignored' } })
  expect(ended.bad()).toEqual([])
  expect(ended.code).toBe(0)
})

it('a list that gives fewer than the limit is right where the limit is a hint', async () => {
  const ended = await judge({ cap: 7 }, { promises: { limit: 'hint' } })
  expect(ended.bad()).toEqual([])
  expect(ended.code).toBe(0)
})

describe('an empty page without the array of items', () => {
  const options: ListOptions = {
    items: (query) => (query.get('kind') === 'none' ? [] : stores),
    body: ({ items, next }) => ({
      ...(items.length > 0 && { stores: items }),
      ...(next !== null && { continuation_token: next }),
    }),
  }
  const collections = [{ params: {} }, { params: {}, query: { kind: 'none' }, expect: { count: 0 } }]

  it.each([
    ['is right where the document does not require it', loose(), 0],
    ['is wrong where it does', documentOf(), 1],
  ])('%s', async (_, api, code) => {
    await using list = await startList(options)
    const config = configOf(list.url, { collections, pagination: { listStores: paging } })
    const ended = await call('run', { 'api.yaml': api, 'threadcount.config.yaml': config })
    if (code === 0) expect(ended.bad()).toEqual([])
    else expect(ended.bad()).toContain('fail walk/empty-collection')
    expect(ended.code).toBe(code)
  })
})

describe('items', () => {
  it('may be texts that are their own identity', async () => {
    const names = stores.map(({ id }) => id)
    const ended = await judge({ items: () => names }, { identity: '' }, loose(text))
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
  })

  it('may have an identity of several fields', async () => {
    const halves = stores.map((_, index) => ({ id: index >> 1, kind: index % 2 ? 'a' : 'b' }))
    const options = { items: () => halves }
    const ended = await judge(options, { identity: ['/kind', '/id'] })
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
    const alone = await judge(options, { identity: '/id' })
    expect(alone.bad()).toContain('fail item/repeated-identity')
  })
})

describe('a flag that is true on the last page', () => {
  const body: ListOptions['body'] = ({ items, next }) => ({
    stores: items,
    continuation_token: next,
    is_last: next === null,
  })

  it('says that nothing more follows', async () => {
    const ended = await judge({ body }, { hasMore: { not: '/is_last' }, promises: { hasMore: 'exact' } })
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
  })

  it('is wrong where a cursor is missing', async () => {
    const wrong: ListOptions['body'] = (page) => ({ ...(body(page) as object), is_last: false })
    const ended = await judge({ body: wrong }, { hasMore: { not: '/is_last' } })
    expect(ended.bad()).toContain('fail envelope/missing-cursor')
  })
})

it('a block may say the bounds and the default of the limit', async () => {
  const api = documentOf({
    parameters: [
      { name: 'page_size', in: 'query', schema: { type: 'integer' } },
      { name: 'continuation_token', in: 'query', schema: text },
    ],
  })
  const limit = { parameter: 'page_size', minimum: 1, maximum: 25, default: 20 }
  const right = await judge({}, { limit }, api)
  expect(right.bad()).toEqual([])
  expect(right.code).toBe(0)
  const wrong = await judge({ maximum: 24 }, { limit }, api)
  expect(wrong.bad()).toContain('fail limit/refused-bound')
})
