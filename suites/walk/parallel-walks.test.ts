import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { brokenAs, doubtedAs, flukeOf, judge, MET, trialOf, walked } from '../testing.fixture.ts'
import { parallelWalks } from './parallel-walks.ts'

const right = trialOf(['ab', 'cd', 'e'])
const control = walked(['ab', 'cd', 'e'])

test('walks that list what they list alone are met', () => {
  expect(judge(parallelWalks, { walks: [right, trialOf(['abcde'])] })).toEqual(MET)
})

test.each([
  ['loses an item', ['ab', 'd', 'e'], undefined, [100, 11, 12]],
  ['repeats one', ['ab', 'bcd', 'e'], undefined, [11, 12]],
  ['exchanges two', ['ac', 'bd', 'e'], undefined, [11, 12]],
  ['ends early', ['ab', 'cd'], undefined, [100, 11, 12]],
  ['is refused', ['ab', ''], 'refused', [11, 12]],
  ['breaks off', ['ab', ''], 'broken', [11, 12]],
] as const)('a walk that %s only in company is broken', (_, pages, ended, exchanges) => {
  const wrong = { ...trialOf(pages, ended && { ended }), control }
  expect(judge(parallelWalks, { walks: [right, wrong] })).toMatchObject(
    brokenAs('parallel-walks', 'the items that each walk lists alone', exchanges),
  )
})

test('one that goes wrong alone, too, charges nobody', () => {
  const wrong = { ...trialOf(['ab', 'd', 'e']), control: walked(['ab', 'd', 'e']) }
  expect(judge(parallelWalks, { walks: [wrong, right] })).toEqual(MET)
  expect(judge(parallelWalks, { walks: [wrong] })).toMatchObject({ kind: 'inconclusive' })
})

test('seen once and not again it is in doubt', () => {
  const walks = [flukeOf(['ab', 'd', 'e'], ['ab', 'cd', 'e'])]
  expect(judge(parallelWalks, { walks })).toMatchObject(doubtedAs('parallel-walks', [100, 11, 12]))
})

test.each(['refused', 'throttled', 'unreadable'] as const)('no pass where all but one are %s', (ended) => {
  const walks = [
    right,
    ...[1, 2].map(() => ({ ...trialOf([''], { ended }), control: walked([''], { ended }) })),
  ]
  expect(judge(parallelWalks, { walks })).toEqual({
    kind: 'inconclusive',
    reason: because('too-few-walks', { read: 1, taken: 3 }),
  })
})

test('too few items are inconclusive', () => {
  expect(judge(parallelWalks, { walks: [] })).toMatchObject({
    kind: 'inconclusive',
    reason: because('too-few-items', { needed: 2 }),
  })
})
