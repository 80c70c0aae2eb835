import { expect, test } from 'vitest'
import { brokenAs, doubtedAs, flukeOf, judge, MET, timelineOf, trialOf } from '../testing.fixture.ts'
import { earlyEnd } from './early-end.ts'

const right = trialOf(['ab', 'cd', 'e'])

test('a walk that ends behind the last item is met', () => {
  expect(judge(earlyEnd, { fixedWalks: [right], closing: [right] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('an end before it in %s is broken', (name) => {
  const wrong = trialOf(['ab', 'cd'])
  const judgement = judge(earlyEnd, { fixedWalks: [right], closing: [right], [name]: [wrong] })
  expect(judgement).toMatchObject(
    brokenAs('early-end', 'a next page with the remaining items', [100, 11, 12]),
  )
  expect(judgement).toMatchObject({
    defects: [{ actual: 'e never listed; the walk ended on page 2 at limit 2' }],
  })
})

test('a refusal of its own cursor is broken', () => {
  const fixedWalks = [trialOf(['ab', 'cd', ''], { ended: 'refused' })]
  const expected = 'the next page, for the next cursor of the page before'
  expect(judge(earlyEnd, { fixedWalks, closing: [] })).toMatchObject(
    brokenAs('own-cursor-refused', expected, [12, 13]),
  )
})

test('seen once and not again it is in doubt', () => {
  const fixedWalks = [flukeOf(['ab', 'cd'], ['ab', 'cd', 'e'])]
  expect(judge(earlyEnd, { fixedWalks, closing: [] })).toMatchObject(doubtedAs('early-end', [100, 11, 12]))
})

test('an item added behind the end is not owed', () => {
  const timeline = timelineOf('abcd', 'abcde')
  expect(judge(earlyEnd, { fixedWalks: [trialOf(['ab', 'cd'])], closing: [] }, { timeline })).toEqual(MET)
})
