import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, limitOf, MET } from '../testing.fixture.ts'
import { outOfRange } from './out-of-range.ts'

const page = pageOf(['a'], { exchange: 6 })
const accepted = [limitOf('out-of-range', 101, page), limitOf('valid', 100, page)]

test('a number out of range refused is met', () => {
  const limitTable = [limitOf('out-of-range', 101, answerOf(422)), limitOf('valid', 100, page)]
  expect(judge(outOfRange, { limitTable })).toEqual(MET)
})

test('one that is answered with a page is broken', () => {
  const judgement = judge(outOfRange, { limitTable: accepted })
  expect(judgement).toMatchObject(brokenAs('out-of-range-accepted', 'a client error', [6]))
  expect(judgement).toMatchObject({ defects: [{ message: 'The target accepted limit=101.' }] })
})

test.each([
  ['clamp', 'inapplicable'],
  ['reject', 'broken'],
  ['unstated', 'broken'],
] as const)('where the document promises %s it is %s', (promise, kind) => {
  expect(judge(outOfRange, { limitTable: accepted }, { promises: { outOfRange: promise } })).toMatchObject({
    kind,
  })
})
