import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, limitOf, MET } from '../testing.fixture.ts'
import { ambiguous } from './ambiguous.ts'

const page = pageOf(['a'], { exchange: 6 })

test('unusual spellings refused are met', () => {
  const limitTable = [limitOf('ambiguous', '+5', answerOf(400)), limitOf('valid', 5, page)]
  expect(judge(ambiguous, { limitTable })).toEqual(MET)
})

test('one that is answered is broken', () => {
  const limitTable = [limitOf('ambiguous', '+5', page), limitOf('valid', 5, page)]
  const judgement = judge(ambiguous, { limitTable })
  expect(judgement).toMatchObject(brokenAs('ambiguous-accepted', 'free: a page or a client error', [6]))
  expect(judgement).toMatchObject({
    defects: [{ message: 'The target accepted limit=+5.', actual: 'status 200 with 1 item' }],
  })
})

test.each(['malformed', 'out-of-range'] as const)('%s limits belong to other checks', (kind) => {
  expect(judge(ambiguous, { limitTable: [limitOf(kind, 'x', page)] })).toEqual(MET)
})

test('three stand for all', () => {
  const limitTable = ['+1', '+2', '+3', '+4'].map((value) => limitOf('ambiguous', value, page))
  const judgement = judge(ambiguous, { limitTable })
  expect(judgement.kind === 'broken' && judgement.defects).toHaveLength(3)
})
