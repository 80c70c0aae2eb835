import { expect, test } from 'vitest'
import type { Encoded } from '../../src/probe/encodings.ts'
import type { Page } from '../../src/probe/page.ts'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, doubtedAs, judge, MET } from '../testing.fixture.ts'
import { encoding } from './encoding.ts'

const round = (encoded: Page, after = 'b'): Encoded => ({
  before: pageOf(['b'], { exchange: 2 }),
  encoded: { ...encoded, exchange: 4 },
  after: pageOf([after], { exchange: 6 }),
})
const [right, first, refused] = [pageOf(['b']), pageOf(['a']), answerOf(400)]

test('the same page is met', () => {
  expect(judge(encoding, { encodedCursor: [round(right)] })).toEqual(MET)
})

test.each([
  ['the first page', first, 'status 200 with 1 items'],
  ['a refusal', refused, 'status 400'],
])('%s, again and again, is broken', (_, encoded, actual) => {
  const judgement = judge(encoding, { encodedCursor: [round(encoded), round(encoded), round(encoded)] })
  expect(judgement).toMatchObject(brokenAs('encoding-refused', 'status 200 with 1 items', [2, 4]))
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
  const refusing = { before: usual, encoded, after: usual }
  expect(judge(encoding, { encodedCursor: [refusing, refusing, refusing] })).toEqual(MET)
})

test('no cursor is inconclusive', () => {
  expect(judge(encoding, { encodedCursor: [] })).toMatchObject({ kind: 'inconclusive' })
})
