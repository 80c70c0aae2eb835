import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, judge, limitOf, MET, openingOf, walked } from '../testing.fixture.ts'
import { unbounded } from './unbounded.ts'

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `i${index}`)
const holding = (size: number) => ({ opening: { ...openingOf([walked(['ab'])]), size } })
const answered = (count: number) => [limitOf('out-of-range', 0, pageOf(ids(count), { exchange: 6 }))]

test('odd limits that bring no more than the maximum are met', () => {
  expect(judge(unbounded, { limitTable: answered(100), ...holding(250) })).toEqual(MET)
})

test('one that brings more is broken', () => {
  const judgement = judge(unbounded, { limitTable: answered(101), ...holding(250) })
  expect(judgement).toMatchObject(brokenAs('unbounded-page', 'a client error, or at most 100 items', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 200 with 101 items' }] })
})

test('accepted where there is no more to bring is inconclusive', () => {
  expect(judge(unbounded, { limitTable: answered(100), ...holding(100) })).toMatchObject({
    kind: 'inconclusive',
  })
})

test('refused they are met, however small the collection', () => {
  const limitTable = [limitOf('out-of-range', 0, answerOf(400)), limitOf('valid', 5, pageOf(ids(5)))]
  expect(judge(unbounded, { limitTable, ...holding(5) })).toEqual(MET)
})

test('another parameter that is taken leaves nothing open, however small the collection', () => {
  const unrelated = limitOf('unrelated', 'unknown', pageOf(ids(5)))
  const limitTable = [limitOf('out-of-range', 0, answerOf(400)), unrelated]
  expect(judge(unbounded, { limitTable, ...holding(5) })).toEqual(MET)
})

test('no maximum in the document is inapplicable', () => {
  const limit = { maximum: undefined }
  expect(judge(unbounded, { limitTable: answered(101), ...holding(250) }, { limit })).toMatchObject({
    kind: 'inapplicable',
  })
})
