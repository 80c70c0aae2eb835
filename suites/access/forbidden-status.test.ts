import { expect, test } from 'vitest'
import { answerOf, operationOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Page } from '../../src/walk/page.ts'
import { attemptOf, brokenAs, judge, MET, openingOf } from '../testing.fixture.ts'
import { forbiddenStatus } from './forbidden-status.ts'

const dataOf = (first: Page) => ({ opening: { ...openingOf([]), first }, forbiddenTries: [] })

test.each([
  ['403', answerOf(403)],
  ['404, which is judged as a mask', answerOf(404)],
  ['429, which is patience', answerOf(429)],
  ['a page, which is judged as shown', pageOf(['a'])],
])('%s is met', (_, first) => {
  expect(judge(forbiddenStatus, dataOf(first))).toEqual(MET)
})

test.each([
  [400, 'status 400'],
  [401, 'status 401'],
  [300, 'status 300'],
  [500, 'status 500'],
  [0, 'no answer came'],
])('an answer of %i is broken', (status, actual) => {
  const judgement = judge(forbiddenStatus, dataOf(answerOf(status, { exchange: 6 })))
  expect(judgement).toMatchObject(brokenAs('forbidden-status', 'status 403', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('a breakdown over an odd query is broken, where the plain one is refused', () => {
  const tries = (...again: Page[]) => [attemptOf(answerOf(500, { exchange: 8 }), { label: 'limit=x', again })]
  const judged = (...again: Page[]) =>
    judge(forbiddenStatus, { ...dataOf(answerOf(403)), forbiddenTries: tries(...again) })
  expect(judged(answerOf(500))).toMatchObject(brokenAs('server-error', 'status 403', [8]))
  expect(judged(answerOf(403))).toEqual(MET)
})

test('no 403 in the document is inapplicable', () => {
  const responseFor = (status: number) => (status === 403 ? undefined : operationOf().responseFor(status))
  expect(judge(forbiddenStatus, dataOf(answerOf(400)), { operation: { responseFor } })).toMatchObject({
    kind: 'inapplicable',
  })
})
