import { describe, expect, test } from 'vitest'
import type { Paging } from '../model/operation.ts'
import { identityOf } from '../model/paging.ts'
import { exchangeOf, pageOf, pagingOf } from '../probe/testing.fixture.ts'
import { parseJson } from './json.ts'
import { claimsMore, mayTie, type Page, readPage } from './page.ts'

function read(body: unknown, paging: Paging = pagingOf(), status = 200): Page {
  const exchange = exchangeOf(body, { status, id: 7 })
  return readPage(exchange, parseJson(exchange.body), paging, { limit: 5, cursor: 'c' })
}

describe('readPage', () => {
  test('reads identities, digests, the flag and the cursor', () => {
    const page = read({ books: [{ isbn: 'a' }, { isbn: 'b', x: 1 }, { isbn: 'a' }], more: true, next: 'n' })
    expect(page).toMatchObject({ exchange: 7, limit: 5, cursor: 'c', ids: ['a', 'b', 'a'], count: 3 })
    expect(page).toMatchObject({ problem: undefined, hasMore: true, next: 'n' })
    expect(page.digests[0]).toBe(page.digests[2])
    expect(page.digests[0]).not.toBe(page.digests[1])
  })

  test('finds each part by its pointer', () => {
    const cursor = { parameter: 'cursor', next: { pointer: '/meta/a~1b/0' } }
    const hasMore = { pointer: '/meta/more', isNegated: false }
    const paging = pagingOf({ items: '/meta/list', identity: ['/key/~0id'], hasMore, cursor })
    const meta = { list: [{ key: { '~id': 'a' } }], more: false, 'a/b': ['n'] }
    expect(read({ meta }, paging)).toMatchObject({ ids: ['a'], hasMore: false, next: 'n' })
  })

  test('takes the body itself as the list where the pointer is empty', () => {
    expect(read([{ isbn: 'a' }], pagingOf({ items: '', hasMore: undefined }))).toMatchObject({ ids: ['a'] })
  })

  test('leaves items without an identity out, and counts them', () => {
    const books = [{ isbn: 'a' }, {}, { isbn: null }, { isbn: '' }, 'text', null]
    expect(read({ books })).toMatchObject({ ids: ['a'], digests: [expect.any(String)], count: 6 })
  })

  test('keeps time fields, so that neighbours which may tie can be told', () => {
    const paging = pagingOf({ times: ['/at', '/seen/at'] })
    const books = [
      { isbn: 'a', at: '10:00', seen: { at: 1 } },
      { isbn: 'b', at: '10:00', seen: { at: 1 } },
      { isbn: 'c', at: '10:00' },
      { isbn: 'd', at: '10:01' },
      { isbn: 'e', at: null, seen: { at: null } },
      { isbn: 'f', at: null, seen: { at: null } },
      { isbn: 'g', at: 1, seen: { at: '10:00' } },
    ]
    const { ties } = read({ books }, paging)
    const tied = ties.slice(1).map((tie, index) => mayTie(ties[index], tie))
    expect(tied).toEqual([true, true, false, false, false, false])
    expect([mayTie(ties[0], ties[6]), mayTie(ties[0], undefined), mayTie(undefined, undefined)]).toEqual([
      false,
      false,
      false,
    ])
  })

  test.each([
    ['no JSON', '<html>'],
    ['no list', { books: { a: 1 } }],
    ['no object', 'null'],
    ['an inherited name', {}, pagingOf({ items: '/constructor' })],
  ])('is malformed where the body is %s', (_, body, paging?: Paging) => {
    expect(read(body, paging)).toMatchObject({ problem: 'malformed', ids: [], count: 0, next: undefined })
  })

  test.each([201, 204, 304, 400, 404, 429, 500])('status %i is no page, whatever its body', (status) => {
    expect(read({ books: [{ isbn: 'a' }] }, pagingOf(), status)).toMatchObject({
      problem: 'status',
      status,
      ids: [],
    })
  })

  test('a failure is told by its sentence', () => {
    const failure = { kind: 'timeout', message: 'no answer within 10 s' } as const
    const page = readPage(exchangeOf('', { status: 0, failure }), undefined, pagingOf(), {
      limit: 1,
      cursor: undefined,
    })
    expect(page).toMatchObject({ problem: 'failure', failure: 'no answer within 10 s', ids: [] })
  })
})

describe('the end', () => {
  test.each([
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    ['c', 'c'],
    [0, '0'],
    [17, '17'],
    [{}, undefined],
    [false, undefined],
  ])('the cursor %j is read as %j', (next, expected) => {
    expect(read({ books: [], more: false, next }).next).toBe(expected)
  })

  test.each([
    [true, true],
    [false, false],
    ['true', undefined],
    [1, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('the flag %j is read as %j', (more, expected) => {
    expect(read({ books: [], more, next: 'c' }).hasMore).toBe(expected)
  })

  test('is told by the flag where there is one, else by the cursor', () => {
    expect(claimsMore(pageOf([], { hasMore: false, next: 'c' }))).toBe(false)
    expect(claimsMore(pageOf([], { hasMore: true, next: undefined }))).toBe(true)
    expect(claimsMore(pageOf([], { hasMore: undefined, next: 'c' }))).toBe(true)
    expect(claimsMore(pageOf([], { hasMore: undefined, next: undefined }))).toBe(false)
    expect(
      read({ books: [], more: true, next: 'c' }, pagingOf({ hasMore: undefined })).hasMore,
    ).toBeUndefined()
  })
})

describe('identityOf', () => {
  const paging = pagingOf()

  test('keeps types apart', () => {
    const ids = [{ isbn: 7 }, { isbn: '7' }, { isbn: -7 }, { isbn: 7.5 }].map((item) =>
      identityOf(item, paging),
    )
    expect(new Set(ids).size).toBe(4)
  })

  test.each([undefined, null, '', true, {}, ['a']])('%j is none', (isbn) => {
    expect(identityOf({ isbn }, paging)).toBeUndefined()
  })

  test('integers above 2^53 stay two, in bodies that parse to one', () => {
    const { ids, digests } = read(
      '{"books":[{"isbn":9007199254740992},{"isbn":9007199254740993}],"more":false}',
    )
    expect(new Set(ids).size).toBe(2)
    expect(new Set(digests).size).toBe(2)
  })
})
