import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, limitOf, MET } from '../testing.fixture.ts'
import { refusedBound } from './refused-bound.ts'

const page = pageOf(['a'])
const tableOf = (low: typeof page, high: typeof page, inner: typeof page = page) => ({
  limitTable: [limitOf('valid', 1, low), limitOf('valid', 50, inner), limitOf('valid', 100, high)],
})

test('both bounds accepted are met', () => {
  expect(judge(refusedBound, tableOf(page, page))).toEqual(MET)
})

test.each([
  ['smallest', tableOf(answerOf(400, { exchange: 6 }), page), 'limit=1'],
  ['largest', tableOf(page, answerOf(422, { exchange: 6 })), 'limit=100'],
])('the %s limit refused is broken', (_, data, label) => {
  const judgement = judge(refusedBound, data)
  expect(judgement).toMatchObject(brokenAs('refused-bound', 'status 200', [6]))
  expect(judgement).toMatchObject({
    defects: [{ message: `The target rejected ${label}, a documented bound.` }],
  })
})

test('breakdowns, patience asked for and other limits belong to other checks', () => {
  expect(judge(refusedBound, tableOf(answerOf(500), answerOf(429)))).toEqual(MET)
  expect(judge(refusedBound, tableOf(page, page, answerOf(400)))).toEqual(MET)
})

test('only bounds that the document states are judged', () => {
  const refused = tableOf(answerOf(400), page)
  expect(judge(refusedBound, refused, { limit: { minimum: undefined } })).toEqual(MET)
  const limit = { minimum: undefined, maximum: undefined }
  expect(judge(refusedBound, refused, { limit })).toMatchObject({ kind: 'inapplicable' })
})
