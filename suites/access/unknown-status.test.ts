import { expect, test } from 'vitest'
import { answerOf, operationOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { attemptOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { unknownStatus } from './unknown-status.ts'

const label = 'shelf=shelf_9'
const dataOf = (...pages: ReturnType<typeof pageOf>[]) => ({
  unknownCollections: pages.map((page) => attemptOf(page, { label })),
})

test.each([404, 403, 429])('an answer of %i is met', (status) => {
  expect(judge(unknownStatus, dataOf(answerOf(404), answerOf(status)))).toEqual(MET)
})

test.each([
  ['an empty page', pageOf([], { exchange: 6 }), 'status 200 with 0 items'],
  ['a client error', answerOf(400, { exchange: 6 }), 'status 400'],
  ['a breakdown', answerOf(500, { exchange: 6 }), 'status 500'],
])('%s is broken', (_, page, actual) => {
  const judgement = judge(unknownStatus, dataOf(answerOf(404), page))
  expect(judgement).toMatchObject(brokenAs('unknown-status', 'status 404', [6]))
  const message = 'A request for the unknown collection shelf=shelf_9 returned another status than 404.'
  expect(judgement).toMatchObject({ defects: [{ message, actual }] })
})

test('where something else may be what is refused, any client error is met', () => {
  const behind = (page: ReturnType<typeof pageOf>) =>
    judge(unknownStatus, { unknownCollections: [{ ...attemptOf(page, { label }), isOddToo: true }] })
  for (const status of [400, 422, 499]) expect(behind(answerOf(status))).toEqual(MET)
  for (const status of [302, 500])
    expect(behind(answerOf(status, { exchange: 6 }))).toMatchObject(
      brokenAs('unknown-status', 'status 404', [6]),
    )
  expect(behind(pageOf([], { exchange: 6 }))).toMatchObject(brokenAs('unknown-status', 'status 404', [6]))
})

test('a breakdown that never came again is in doubt', () => {
  const again = [answerOf(404)]
  const unknownCollections = [{ ...attemptOf(answerOf(500), { label, again }), isOddToo: false }]
  expect(judge(unknownStatus, { unknownCollections })).toMatchObject({ kind: 'inconclusive' })
})

test('no 404 in the document, or no parameter in the path, is inapplicable', () => {
  const responseFor = (status: number) => (status === 404 ? undefined : operationOf().responseFor(status))
  const data = dataOf(pageOf([]))
  expect(judge(unknownStatus, data, { operation: { responseFor } })).toMatchObject({ kind: 'inapplicable' })
  expect(judge(unknownStatus, dataOf(), { operation: { pathParameters: [] } })).toMatchObject({
    kind: 'inapplicable',
  })
})
