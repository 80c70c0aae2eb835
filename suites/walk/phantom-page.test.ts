import { expect, test } from 'vitest'
import { brokenAs, doubtedAs, flukeOf, judge, MET, timelineOf, trialOf } from '../testing.fixture.ts'
import { phantomPage } from './phantom-page.ts'

const right = trialOf(['ab', 'cd', 'e'])
const wrong = trialOf(['ab', 'cde', ''])

test('an end told on the last page with items is met', () => {
  expect(judge(phantomPage, { fixedWalks: [right], closing: [right] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('an empty page behind it in %s is broken', (name) => {
  const judgement = judge(phantomPage, { fixedWalks: [right], closing: [right], [name]: [wrong] })
  expect(judgement).toMatchObject(
    brokenAs('phantom-page', 'no more items indicated on the last page with items', [12, 13]),
  )
  expect(judgement).toMatchObject({
    defects: [{ actual: 'page 2 at limit 2 indicates more items; no item follows' }],
  })
})

test('seen once and not again it is in doubt', () => {
  const fixedWalks = [flukeOf(['ab', 'cde', ''], ['ab', 'cde'])]
  expect(judge(phantomPage, { fixedWalks, closing: [] })).toMatchObject(doubtedAs('phantom-page', [12, 13]))
})

test('where anything moved, the claim may have been true', () => {
  const timeline = timelineOf('abcde', 'abcdef')
  expect(judge(phantomPage, { fixedWalks: [wrong], closing: [] }, { timeline })).toEqual(MET)
})

test('an empty page on the way is none', () => {
  expect(judge(phantomPage, { fixedWalks: [trialOf(['ab', '', 'cde'])], closing: [] })).toEqual(MET)
})
