import { expect, test } from 'vitest'
import { answerOf, operationOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { attemptOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { swappedStatus } from './swapped-status.ts'

const swapped = answerOf(403, { exchange: 6 })
const dataOf = (...pages: ReturnType<typeof pageOf>[]) => ({
  unknownCollections: pages.map((page) => attemptOf(page, { label: 'shelf=shelf_9' })),
})

test.each([answerOf(404), answerOf(400), answerOf(500), pageOf([])])('$status is met', (page) => {
  expect(judge(swappedStatus, dataOf(page))).toEqual(MET)
})

test('403 for what does not exist is broken', () => {
  expect(judge(swappedStatus, dataOf(answerOf(404), swapped))).toMatchObject(
    brokenAs('unknown-forbidden', 'status 404', [6]),
  )
})

test.each([403, 404])('no %i in the document is inapplicable', (missing) => {
  const responseFor = (status: number) => (status === missing ? undefined : operationOf().responseFor(status))
  expect(judge(swappedStatus, dataOf(swapped), { operation: { responseFor } })).toMatchObject({
    kind: 'inapplicable',
  })
})
