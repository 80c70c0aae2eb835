import { expect, test } from 'vitest'
import { brokenAs, judge, MET, ownOf } from '../testing.fixture.ts'
import { unsafeCharacters } from './unsafe-characters.ts'

test('letters, digits and - . _ ~ are met', () => {
  expect(judge(unsafeCharacters, { ownCursors: [ownOf('aZ09-._~')] })).toEqual(MET)
})

test.each(['ab+c', 'ab/c', 'abc=', 'a b', 'a%2F', 'ü', '{"a":1}'])('%s is broken', (cursor) => {
  const judgement = judge(unsafeCharacters, { ownCursors: [ownOf('safe', { exchange: 3 }), ownOf(cursor)] })
  expect(judgement).toMatchObject(brokenAs('unsafe-cursor', 'free: letters, digits, - . _ ~ are safe', [4]))
  expect(judgement).toMatchObject({ defects: [{ actual: cursor }] })
})

test('no cursor is inconclusive', () => {
  expect(judge(unsafeCharacters, { ownCursors: [] })).toMatchObject({ kind: 'inconclusive' })
})
