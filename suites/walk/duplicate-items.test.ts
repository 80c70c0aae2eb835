import { expect, test } from 'vitest'
import { brokenAs, doubtedAs, flukeOf, judge, MET, timelineOf, trialOf } from '../testing.fixture.ts'
import { duplicateItems } from './duplicate-items.ts'

const right = trialOf(['ab', 'cd', 'e'])
const wrong = trialOf(['ab', 'bcd', 'e'])

test('each item on one page is met', () => {
  expect(judge(duplicateItems, { fixedWalks: [right], closing: [right] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('an item on two pages of %s is broken', (name) => {
  const judgement = judge(duplicateItems, { fixedWalks: [right], closing: [right], [name]: [right, wrong] })
  expect(judgement).toMatchObject(brokenAs('duplicate-item', 'each item on one page of the walk', [11, 12]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'b on pages 1 and 2 at limit 2' }] })
})

test('seen once and not again it is in doubt', () => {
  const fixedWalks = [flukeOf(['ab', 'bcd', 'e'], ['ab', 'cd', 'e'])]
  expect(judge(duplicateItems, { fixedWalks, closing: [] })).toMatchObject(
    doubtedAs('duplicate-item', [11, 12]),
  )
})

test('an item that moved may be met twice', () => {
  const timeline = timelineOf('abcde', 'acdeb')
  expect(
    judge(duplicateItems, { fixedWalks: [trialOf(['ab', 'cd', 'eb'])], closing: [] }, { timeline }),
  ).toEqual(MET)
})

test('other faults belong to other checks', () => {
  expect(judge(duplicateItems, { fixedWalks: [trialOf(['ab', 'd', 'e'])], closing: [] })).toEqual(MET)
})
