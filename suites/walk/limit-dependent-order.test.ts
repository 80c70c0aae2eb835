import { describe, expect, test } from 'vitest'
import { Timeline } from '../../src/walk/timeline.ts'
import { brokenAs, doubtedAs, flukeOf, judge, MET, timelineOf, trialOf, walked } from '../testing.fixture.ts'
import { limitDependentOrder } from './limit-dependent-order.ts'

const right = trialOf(['ab', 'cd', 'e'])
const wrong = trialOf(['ac', 'bd', 'e'])

test('one order at every limit is met', () => {
  expect(judge(limitDependentOrder, { fixedWalks: [right], closing: [right] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('another order in %s is broken', (name) => {
  const judgement = judge(limitDependentOrder, { fixedWalks: [right], closing: [right], [name]: [wrong] })
  expect(judgement).toMatchObject(
    brokenAs('other-order', 'the order of walks at other limits', [100, 11, 12]),
  )
  expect(judgement).toMatchObject({ defects: [{ actual: 'b after c on pages 1 and 2 at limit 2' }] })
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

describe('between complete walks', () => {
  /** Walks at these limits, in exchanges 1, 2, … */
  const taken = (...walks: [ids: string, limit: number, bodies?: Record<string, string>][]): Timeline => {
    const timeline = new Timeline()
    for (const [index, [ids, limit, bodies = {}]] of walks.entries())
      timeline.add(walked([ids], { limit, bodies, span: [index * 40, index * 40 + 1], exchange: index + 1 }))
    return timeline
  }
  const judged = (timeline: Timeline, ...fixedWalks: object[]) =>
    judge(limitDependentOrder, { fixedWalks, closing: [] }, { timeline })
  const there = taken(['abcdef', 50], ['bcdaef', 2], ['abcdef', 50])

  test('an item that has one place at one limit and another at another is broken', () => {
    const expected = 'one order, as the items did not change'
    const shared = { code: 'other-order', expected, message: expect.stringMatching(/two limits/) }
    const on = (...exchanges: number[]) => ({
      exchanges,
      places: exchanges.map((exchange) => ({ exchange, id: 'a' })),
    })
    expect(judged(there)).toEqual({
      kind: 'broken',
      defects: [
        { ...shared, actual: 'a moved between walks at limit 50 and limit 2', ...on(1, 2) },
        { ...shared, actual: 'a moved between walks at limit 2 and limit 50', ...on(2, 3) },
      ],
    })
  })

  test('what a walk shows by itself is told instead', () => {
    expect(judged(there, trialOf(['abc', 'edf'], { exchange: 11 }))).toMatchObject({
      defects: [{ actual: 'd after e on page 2 at limit 3' }],
    })
  })

  test.each([
    ['at one limit', taken(['abcdef', 50], ['bcdaef', 50], ['abcdef', 50])],
    ['between two limits only once', taken(['abcdef', 50], ['bcdaef', 50], ['abcdef', 2])],
    ['for good', taken(['abcdef', 50], ['bcdaef', 2], ['bcdaef', 50])],
    ['when it was added again, as others were', taken(['abcdef', 50], ['fabcde', 2], ['efabcd', 50])],
    ['when it was touched', taken(['abcdef', 50], ['bcdaef', 2, { a: 'touched' }], ['abcdef', 50])],
  ])('one that moved %s is not', (_, timeline) => {
    expect(judged(timeline)).toEqual(MET)
  })
})
