import { describe, expect, test } from 'vitest'
import type { Encoded } from '../../src/probe/cursors/encoded-cursor.ts'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Page } from '../../src/walk/page.ts'
import { brokenAs, doubtedAs, judge, MET, timelineOf } from '../testing.fixture.ts'
import { encoding } from './encoding.ts'

const round = (encoded: Page, after = 'b'): Encoded => ({
  start: pageOf(['a'], { exchange: 3 }),
  before: pageOf(['b'], { exchange: 2 }),
  encoded: { ...encoded, exchange: 4 },
  after: pageOf([after], { exchange: 6 }),
})
const [right, first, refused] = [pageOf(['b']), pageOf(['a']), answerOf(400)]

test('the same page is met', () => {
  expect(judge(encoding, { encodedCursor: [round(right)] })).toEqual(MET)
})

test.each([
  ['the first page', first, 'status 200 with 1 item, first item a'],
  ['a refusal', refused, 'status 400'],
])('%s, again and again, is broken', (_, encoded, actual) => {
  const judgement = judge(encoding, { encodedCursor: [round(encoded), round(encoded), round(encoded)] })
  expect(judgement).toMatchObject(
    brokenAs('encoding-refused', 'status 200 with 1 item, first item b', [2, 4]),
  )
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('seen once and not again it is in doubt', () => {
  const encodedCursor = [round(refused), round(right)]
  expect(judge(encoding, { encodedCursor })).toMatchObject(doubtedAs('encoding-refused', [2, 4]))
})

test('where the usual cursor gives another page, too, something moved', () => {
  expect(judge(encoding, { encodedCursor: [round(pageOf(['c']), 'c')] })).toEqual(MET)
})

test.each([
  ['a page', right],
  ['another refusal', answerOf(404)],
])('where the usual cursor is refused, %s says nothing', (_, encoded) => {
  const usual = answerOf(400)
  const refusing = { start: first, before: usual, encoded, after: usual }
  expect(judge(encoding, { encodedCursor: [refusing, refusing, refusing] })).toEqual(MET)
})

describe('where others write', () => {
  const timeline = timelineOf('abcde', 'xabcde')
  const rounds = (encoded: Page): Encoded[] => [round(encoded), round(encoded), round(encoded)]

  test('another page may be what a late replica shows', () => {
    expect(judge(encoding, { encodedCursor: rounds(pageOf(['c'])) }, { timeline })).toEqual(MET)
  })

  test.each([
    ['a refusal', refused],
    ['the first page', first],
  ])('%s is broken all the same', (_, encoded) => {
    const judgement = judge(encoding, { encodedCursor: rounds(encoded) }, { timeline })
    expect(judgement).toMatchObject({ kind: 'broken' })
  })
})

test('on data that stands still another page is broken', () => {
  const other = pageOf(['c'])
  const judgement = judge(encoding, { encodedCursor: [round(other), round(other), round(other)] })
  expect(judgement).toMatchObject({ kind: 'broken' })
})

test('no cursor is inconclusive', () => {
  expect(judge(encoding, { encodedCursor: [] })).toMatchObject({ kind: 'inconclusive' })
})
