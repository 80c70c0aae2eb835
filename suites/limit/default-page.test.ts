import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, MET, openingOf, walked } from '../testing.fixture.ts'
import { defaultPage } from './default-page.ts'

/** Three first pages of so many items each, asked for without a limit and with the default of 20, in turn. */
function dataOf(
  without: number[],
  stated: number[],
  { size = 50, behind = [[], []] }: { size?: number; behind?: [number[], number[]] } = {},
): Record<string, unknown> {
  const pages = (counts: number[], exchange: number) =>
    counts.map((count, index) => pageOf([], { count, exchange: exchange + index * 2 }))
  return {
    defaults: {
      without: pages(without, 1),
      stated: pages(stated, 2),
      behind: { without: pages(behind[0], 11), stated: pages(behind[1], 12) },
    },
    opening: { ...openingOf([walked(['ab'])]), size },
  }
}

test('the page of the default limit is met', () => {
  expect(judge(defaultPage, dataOf([20, 20, 20], [20, 20, 20]))).toEqual(MET)
})

test.each([
  ['larger', [25, 25, 25], [20, 20, 20], '25 items'],
  ['larger only once', [20, 25, 20], [20, 20, 20], '25 items'],
  ['larger than all that is stated', [25, 25, 25], [18, 18, 18], '25 items'],
  ['smaller each time', [10, 10, 10], [20, 20, 20], '10 items'],
])('a %s one is broken', (_, without, stated, actual) => {
  const judgement = judge(defaultPage, dataOf(without, stated))
  expect(judgement).toMatchObject(brokenAs('other-default', '20 items', [2, 1]))
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('a larger one after a cursor is broken, where first item right', () => {
  const data = dataOf([20, 20, 20], [20, 20, 20])
  const page = pageOf([], { count: 25, exchange: 7, cursor: 'c', limit: undefined })
  const opening = { ...openingOf([{ ...walked(['ab']), pages: [page] }]), size: 50 }
  const judgement = judge(defaultPage, { ...data, opening })
  expect(judgement).toMatchObject(brokenAs('other-default', '20 items', [7]))
})

test('a larger first page of a collection that is not asked further is broken', () => {
  const opened = (count: number) => {
    const page = pageOf([], { count, exchange: 7, limit: undefined })
    return { ...dataOf([], []), opening: { ...openingOf([{ ...walked(['ab']), pages: [page] }]), size: 25 } }
  }
  expect(judge(defaultPage, opened(25))).toMatchObject(brokenAs('other-default', '20 items', [7]))
  expect(judge(defaultPage, opened(20))).toEqual(MET)
})

test('smaller each time after a cursor, and full with the limit stated, is broken', () => {
  const behind = (without: number[], stated: number[]) =>
    judge(defaultPage, dataOf([20, 20, 20], [20, 20, 20], { behind: [without, stated] }))
  expect(behind([10, 10, 10], [20, 20, 20])).toMatchObject(brokenAs('other-default', '20 items', [12, 11]))
  expect(behind([10, 20, 10], [20, 20, 20])).toEqual(MET)
  expect(behind([10, 10, 10], [20, 10, 20])).toEqual(MET)
})

test.each([
  ['short pages with both', [10, 10, 10], [10, 10, 10]],
  ['a short page now and then', [20, 12, 20], [20, 20, 20]],
  ['short pages with the limit stated', [10, 10, 10], [20, 20, 15]],
])('%s are legal', (_, without, stated) => {
  expect(judge(defaultPage, dataOf(without, stated))).toEqual(MET)
})

test('too small a collection is inconclusive, unless it overflows the page', () => {
  expect(judge(defaultPage, dataOf([20, 20, 20], [20, 20, 20], { size: 20 }))).toMatchObject({
    kind: 'inconclusive',
  })
  expect(judge(defaultPage, dataOf([21, 21, 21], [20, 20, 20], { size: 20 }))).toMatchObject({
    kind: 'broken',
  })
})

test('no default in the document is inapplicable', () => {
  const data = {
    ...dataOf([], []),
    defaults: { without: [answerOf(400)], stated: [], behind: { without: [], stated: [] } },
  }
  expect(judge(defaultPage, data, { limit: { default: undefined } })).toMatchObject({ kind: 'inapplicable' })
})
