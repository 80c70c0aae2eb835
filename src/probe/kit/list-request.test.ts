import { describe, expect, test } from 'vitest'
import { booksOf, exchangeOf, operationOf, pagingOf, targetOf } from '../testing.fixture.ts'
import { ask, collectionPath, type ListRequest, listQuery } from './list-request.ts'

describe('collectionPath', () => {
  test.each([
    ['shelf_7', '/shelves/shelf_7/books'],
    ['a/b c?d#e', '/shelves/a%2Fb%20c%3Fd%23e/books'],
    ['..', '/shelves/../books'],
    ['ü', '/shelves/%C3%BC/books'],
    ["$&$1$'", "/shelves/%24%26%241%24'/books"],
  ])('encodes %s', (shelf, path) => {
    expect(collectionPath(operationOf(), { shelf })).toBe(path)
  })

  test('fills every parameter, be it there twice', () => {
    const operation = operationOf({ path: '/{a}/{b}/{a}' })
    expect(collectionPath(operation, { a: '1', b: '2' })).toBe('/1/2/1')
    expect(collectionPath(operation, { a: '%2f', b: '2' }, String)).toBe('/%2f/2/%2f')
  })
})

describe('listQuery', () => {
  const operation = operationOf({
    paging: pagingOf({
      cursor: { parameter: 'page[after]', next: { pointer: '/next' } },
      limit: { parameter: 'page size', minimum: 1, maximum: 9, default: 5 },
    }),
  })

  test.each([
    [{}, ''],
    [{ limit: 0 }, 'page%20size=0'],
    [{ limit: '+5' }, 'page%20size=%2B5'],
    [{ cursor: '' }, 'page%5Bafter%5D='],
    [{ limit: 5, cursor: 'a+b/c==&d e' }, 'page%20size=5&page%5Bafter%5D=a%2Bb%2Fc%3D%3D%26d%20e'],
  ] satisfies [ListRequest, string][])('%j is %s', (request, query) => {
    expect(listQuery(operation, request)).toBe(query)
  })
})

describe('ask', () => {
  test('sends the request of the viewer, and reads the page', async () => {
    const { probing, sent } = targetOf(() => booksOf(['a'], 'n'))
    const { page } = await ask(probing, 'test', { limit: 5, cursor: 'c' })
    expect(sent).toEqual([
      {
        method: 'GET',
        path: '/shelves/shelf_7/books',
        query: 'limit=5&cursor=c',
        credential: 'viewer',
        purpose: 'test',
      },
    ])
    expect(page).toMatchObject({ exchange: 1, limit: 5, cursor: 'c', ids: ['a'], next: 'n' })
  })

  test('sends what is odd as it stands', async () => {
    const { probing, sent } = targetOf(() => booksOf([]))
    await ask(probing, 'test', { rawQuery: 'limit=1&limit=%00', rawParams: { shelf: '%ff' } })
    await ask(probing, 'test', {
      headers: { accept: '*/*' },
      retry: false,
      method: 'HEAD',
      credentialIn: 'query',
    })
    expect(sent[0]).toMatchObject({ path: '/shelves/%ff/books', query: 'limit=1&limit=%00' })
    expect(sent[1]).toMatchObject({
      headers: { accept: '*/*' },
      retry: false,
      method: 'HEAD',
      credentialIn: 'query',
    })
  })

  test.each([
    [{}, true],
    [{ limit: 5, cursor: 'c' }, true],
    [{ credential: 'viewer', method: 'GET' }, true],
    [{ limit: 'abc' }, false],
    [{ rawQuery: '' }, false],
    [{ params: { shelf: 'shelf_8' } }, false],
    [{ rawParams: { shelf: 'shelf_7' } }, false],
    [{ credential: 'anonymous' }, false],
    [{ credentialIn: 'query' }, false],
    [{ method: 'OPTIONS' }, false],
  ] satisfies [ListRequest, boolean][])(
    'shows %j to the checks of every answer as plain: %j',
    async (request, isPlain) => {
      const { probing, observed } = targetOf(() => booksOf(['a']))
      await ask(probing, 'test', request)
      expect(observed).toMatchObject([
        { isPlain, isWellFormed: !('rawParams' in request), exchange: { id: 1 } },
      ])
    },
  )

  test('shows the parsed body, where there is one', async () => {
    const failure = { kind: 'reset', message: 'the connection broke' } as const
    for (const [exchange, json] of [
      [exchangeOf({ a: 1 }), { value: { a: 1 } }],
      [exchangeOf('<html>'), undefined],
      [exchangeOf('{}', { status: 0, failure }), undefined],
    ] as const) {
      const { probing, observed } = targetOf(() => exchange)
      await ask(probing, 'test', {})
      expect(observed[0]?.json).toEqual(json)
    }
  })
})
