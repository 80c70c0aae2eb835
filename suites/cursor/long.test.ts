import { expect, test } from 'vitest'
import { walkOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, MET, ownOf } from '../testing.fixture.ts'
import { long } from './long.ts'

const longest = (length: number) => ({
  ownCursors: [ownOf('short', { exchange: 3 }), ownOf('x'.repeat(length))],
  segments: { trials: [] },
})

test('a cursor of 2048 characters is met', () => {
  expect(judge(long, longest(2048))).toEqual(MET)
})

test('one of 2049 characters is broken', () => {
  const judgement = judge(long, longest(2049))
  expect(judgement).toMatchObject(brokenAs('long-cursor', 'at most 2048 characters', [4]))
  expect(judgement).toMatchObject({ defects: [{ actual: '2049 characters' }] })
})

test('no cursor is inconclusive', () => {
  expect(judge(long, { ownCursors: [], segments: { trials: [] } })).toMatchObject({ kind: 'inconclusive' })
})

/** A walk whose cursors have these lengths. */
const lengthening = (lengths: number[]) => {
  const walk = walkOf([...lengths, 0].map((_, index) => [`item ${index}`]))
  const pages = walk.pages.map((page, index) => {
    const length = lengths[index]
    return length === undefined ? page : { ...page, next: 'x'.repeat(length) }
  })
  return { ...longest(20), segments: { trials: [{ walk: { ...walk, pages }, again: [] }] } }
}

const growing = (pages: number, by: number): number[] =>
  Array.from({ length: pages }, (_, index) => 40 + Math.floor(index * by))

test('cursors that grow by as much on each of ten pages are broken, long before they are too long', () => {
  const judgement = judge(long, lengthening(growing(10, 8)))
  const expected = 'at most 2048 characters, after any number of pages'
  expect(judgement).toMatchObject(brokenAs('growing-cursor', expected, [1, 10]))
  expect(judgement).toMatchObject({
    defects: [{ actual: '40 characters, and 112 after 9 more pages; more than 2048 after about 251 pages' }],
  })
})

test.each([
  ['nine pages show too little', growing(9, 8)],
  ['another digit now and then is no growth', growing(40, 0.2)],
  ['a walk that makes them shorter again keeps nothing', [...growing(20, 8), 40]],
  ['long names are no growth', Array.from({ length: 20 }, (_, index) => 40 + 30 * (index % 2))],
])('%s', (_, lengths) => {
  expect(judge(long, lengthening(lengths))).toEqual(MET)
})
