import { expect, test } from 'vitest'
import { answerOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, MET, segmentsOf } from '../testing.fixture.ts'
import { changedLimitRefused } from './changed-limit-refused.ts'

const refusal = answerOf(400, { exchange: 6 })
const declined = { segments: segmentsOf([], { changedLimit: 'declined', refusal }) }

test('a cursor taken with another limit is met', () => {
  expect(judge(changedLimitRefused, { segments: segmentsOf([]) })).toEqual(MET)
})

test('one refused with another limit is broken', () => {
  const judgement = judge(changedLimitRefused, declined)
  expect(judgement).toMatchObject(
    brokenAs('changed-limit-refused', 'the items directly after the cursor', [6]),
  )
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 400' }] })
})

test('too few items are inconclusive', () => {
  const segments = segmentsOf([], { boundaries: { crossed: 0, total: 0 } })
  expect(judge(changedLimitRefused, { segments })).toMatchObject({ kind: 'inconclusive' })
})

test('a refusal that the document announces is inapplicable', () => {
  const promises = { changedLimit: 'refused' } as const
  expect(judge(changedLimitRefused, declined, { promises })).toMatchObject({ kind: 'inapplicable' })
})
