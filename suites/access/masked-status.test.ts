import { expect, test } from 'vitest'
import { answerOf, operationOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Page } from '../../src/walk/page.ts'
import { brokenAs, judge, MET, openingOf } from '../testing.fixture.ts'
import { maskedStatus } from './masked-status.ts'

const dataOf = (first: Page) => ({ opening: { ...openingOf([]), first } })
const masked = dataOf(answerOf(404, { exchange: 6 }))

test.each([answerOf(403), answerOf(400), answerOf(500), pageOf(['a'])])('$status is met', (first) => {
  expect(judge(maskedStatus, dataOf(first))).toEqual(MET)
})

test('404 for what is forbidden is broken', () => {
  const options = { collection: { expect: { status: 403 } } }
  expect(judge(maskedStatus, masked, options)).toMatchObject(brokenAs('forbidden-masked', 'status 403', [6]))
})

test('404 where the config expects it is met', () => {
  expect(judge(maskedStatus, masked, { collection: { expect: { status: 404 } } })).toEqual(MET)
})

test('no 403 in the document is inapplicable', () => {
  const responseFor = (status: number) => (status === 403 ? undefined : operationOf().responseFor(status))
  expect(judge(maskedStatus, masked, { operation: { responseFor } })).toMatchObject({ kind: 'inapplicable' })
})
