import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Page } from '../../src/walk/page.ts'
import { attemptOf, brokenAs, judge, MET, openingOf } from '../testing.fixture.ts'
import { privateCollection } from './private-collection.ts'

const [refused, page] = [answerOf(403), pageOf(['a'], { exchange: 6 })]
const dataOf = (first: Page, ...tries: Page[]) => ({
  opening: { ...openingOf([]), first },
  forbiddenTries: tries.map((answer) => attemptOf(answer)),
})

test.each([300, 401, 403, 404, 429, 500])('an answer of %i is met', (status) => {
  expect(judge(privateCollection, dataOf(answerOf(status), answerOf(status)))).toEqual(MET)
})

test.each([
  ['at first', dataOf(page, page)],
  ['another way', dataOf(refused, refused, page)],
])('a page shown %s is broken', (_, data) => {
  const judgement = judge(privateCollection, data)
  expect(judgement).toMatchObject(brokenAs('private-shown', 'status 403', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 200 with 1 item' }] })
})
