import { expect, test } from 'vitest'
import { brokenAs, doubtedAs, flukeOf, judge, MET, timelineOf, trialOf } from '../testing.fixture.ts'
import { limitDependentOrder } from './limit-dependent-order.ts'

const right = trialOf(['ab', 'cd', 'e'])
const wrong = trialOf(['ac', 'bd', 'e'])

test('one order at every limit is met', () => {
  expect(judge(limitDependentOrder, { fixedWalks: [right], closing: [right] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('another order in %s is broken', (name) => {
  const judgement = judge(limitDependentOrder, { fixedWalks: [right], closing: [right], [name]: [wrong] })
  expect(judgement).toMatchObject(
    brokenAs('other-order', 'the order that walks at other limits give', [100, 11, 12]),
  )
  expect(judgement).toMatchObject({ defects: [{ actual: 'b behind c on pages 1 and 2 at limit 2' }] })
})

test('seen once and not again it is in doubt', () => {
  const fixedWalks = [flukeOf(['ac', 'bd', 'e'], ['ab', 'cd', 'e'])]
  expect(judge(limitDependentOrder, { fixedWalks, closing: [] })).toMatchObject(
    doubtedAs('other-order', [100, 11, 12]),
  )
})

test('an item that changed its place meanwhile may be met at either', () => {
  const timeline = timelineOf('abcde', 'acbde')
  for (const trial of [right, wrong])
    expect(judge(limitDependentOrder, { fixedWalks: [trial], closing: [] }, { timeline })).toEqual(MET)
})
