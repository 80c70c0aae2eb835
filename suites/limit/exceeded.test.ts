import { expect, test } from 'vitest'
import type { Observation } from '../../src/kit.ts'
import { brokenAs, fold, MET, observed } from '../testing.fixture.ts'
import { exceeded } from './exceeded.ts'

/** A page of so many books, in answer 8. */
const page = (count: number, shown: Partial<Observation> = {}): Observation => {
  const body = { books: Array.from({ length: count }, (_, isbn) => ({ isbn })) }
  return observed(body, { id: 8 }, { limit: 3, ...shown })
}

test('pages of at most the limit are met', () => {
  expect(fold(exceeded, [page(3), page(0), page(100, { limit: undefined })])).toEqual(MET)
})

test('a page of one item more is broken', () => {
  const judgement = fold(exceeded, [page(3), page(4)])
  expect(judgement).toMatchObject(brokenAs('limit-exceeded', 'at most 3 items', [8]))
  expect(judgement).toMatchObject({ defects: [{ actual: '4 items' }] })
})

test('without a limit the maximum counts', () => {
  const expected = brokenAs('limit-exceeded', 'at most 100 items', [8])
  expect(fold(exceeded, [page(101, { limit: undefined })])).toMatchObject(expected)
  const unbounded = { limit: { maximum: undefined } }
  expect(fold(exceeded, [page(3), page(101, { limit: undefined })], unbounded)).toEqual(MET)
})

test('a few examples are enough', () => {
  expect(
    fold(
      exceeded,
      Array.from({ length: 9 }, () => page(4)),
    ),
  ).toHaveProperty('defects.length', 3)
})

const asking = (query: string, count: number): Observation => {
  const { exchange, ...shown } = page(count, { isPlain: false, limit: undefined })
  return { ...shown, exchange: { ...exchange, url: `${exchange.url}${query}` } }
}

test.each(['', '?cursor=x', '?cursor=limit%3D500', '?Limit=500'])(
  'an odd request with the query "%s" asks for no limit: the maximum counts',
  (query) => {
    expect(fold(exceeded, [asking(query, 100)])).toEqual(MET)
    expect(fold(exceeded, [asking(query, 101)])).toMatchObject(
      brokenAs('limit-exceeded', 'at most 100 items', [8]),
    )
  },
)

test('an odd request without a limit brings no more than the default, or than plain ones without a limit bring', () => {
  const plain = (count: number): Observation => page(count, { limit: undefined })
  const odd = (count: number): Observation => asking('?cursor=', count)
  const expected = brokenAs('limit-exceeded', 'at most 20 items', [8])
  expect(fold(exceeded, [plain(20), odd(20)])).toEqual(MET)
  expect(fold(exceeded, [plain(7), odd(21)])).toMatchObject(expected)
  expect(fold(exceeded, [plain(60), odd(60)])).toEqual(MET)
  expect(fold(exceeded, [plain(0), odd(60)])).toEqual(MET)
})

test.each(['?limit=500', '?cursor=x&limit=abc', '?%6Cimit=0', '?limit='])(
  'what an odd request with the query "%s" may bring is the subject of another check',
  (query) => {
    expect(fold(exceeded, [asking(query, 101)])).toMatchObject({ kind: 'inconclusive' })
  },
)

test('other answers are no pages, and no page is inconclusive', () => {
  const others = [
    observed({ books: [1, 2, 3, 4] }, { status: 400 }, { limit: 3 }),
    observed('<html>', {}, { limit: 3, json: undefined }),
    observed({ books: {} }, {}, { limit: 3 }),
  ]
  expect(fold(exceeded, others)).toMatchObject({ kind: 'inconclusive' })
})
