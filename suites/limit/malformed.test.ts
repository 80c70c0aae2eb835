import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, limitOf, MET } from '../testing.fixture.ts'
import { malformed } from './malformed.ts'

const page = pageOf(['a'], { exchange: 6 })

test.each([400, 422, 500])('text refused with %i is met', (status) => {
  const limitTable = [limitOf('malformed', '10abc', answerOf(status)), limitOf('valid', 10, page)]
  expect(judge(malformed, { limitTable })).toEqual(MET)
})

test('text that is answered with a page is broken', () => {
  const judgement = judge(malformed, {
    limitTable: [limitOf('malformed', '10abc', page), limitOf('valid', 10, page)],
  })
  expect(judgement).toMatchObject(brokenAs('malformed-accepted', 'a client error', [6]))
  expect(judgement).toMatchObject({ defects: [{ message: 'The target accepted limit=10abc.' }] })
})

test('a few examples are enough', () => {
  const limitTable = ['a', 'b', 'c', 'd'].map((value) => limitOf('malformed', value, page))
  expect(judge(malformed, { limitTable })).toHaveProperty('defects.length', 3)
})

test.each(['ambiguous', 'out-of-range'] as const)('%s limits belong to other checks', (kind) => {
  expect(judge(malformed, { limitTable: [limitOf(kind, 'x', page)] })).toEqual(MET)
})
