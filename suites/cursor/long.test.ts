import { expect, test } from 'vitest'
import { brokenAs, judge, MET, ownOf } from '../testing.fixture.ts'
import { long } from './long.ts'

const longest = (length: number) => ({
  ownCursors: [ownOf('short', { exchange: 3 }), ownOf('x'.repeat(length))],
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
  expect(judge(long, { ownCursors: [] })).toMatchObject({ kind: 'inconclusive' })
})
