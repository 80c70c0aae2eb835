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

test('odd requests and other answers are no pages, and no page is inconclusive', () => {
  const others = [
    page(4, { isPlain: false }),
    observed({ books: [1, 2, 3, 4] }, { status: 400 }, { limit: 3 }),
    observed('<html>', {}, { limit: 3, json: undefined }),
    observed({ books: {} }, {}, { limit: 3 }),
  ]
  expect(fold(exceeded, others)).toMatchObject({ kind: 'inconclusive' })
})
