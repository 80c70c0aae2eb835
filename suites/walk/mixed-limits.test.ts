import { expect, test } from 'vitest'
import type { Scheduled } from '../../src/probe/kit/scheduled.ts'
import type { Trial } from '../../src/walk/trial.ts'
import { brokenAs, doubtedAs, flukeOf, judge, jumpOf, jumpsOf, MET, trialOf } from '../testing.fixture.ts'
import { mixedLimitsCheck } from './mixed-limits.ts'

const scheduled = (trial?: Trial, overrides: Partial<Scheduled<number[]>> = {}): Scheduled<number[]> => ({
  drawn: 12,
  isDeclined: false,
  found: trial && { counterexample: { value: [2, 1], seed: 7, path: '3:1' }, trials: [trial] },
  ...overrides,
})
const data = { mixedLimits: scheduled(), jumps: jumpsOf({ everyLimit: [jumpOf('cd', { ended: 'cut' })] }) }

const OWED = 'the items directly after the cursor, up to the limit'

test('schedules and single pages without a fault are met', () => {
  expect(judge(mixedLimitsCheck, data)).toEqual(MET)
})

test('a schedule that loses an item is broken, with its input and how to draw it again', () => {
  const judgement = judge(mixedLimitsCheck, { ...data, mixedLimits: scheduled(trialOf(['ab', 'd', 'e'])) })
  const expected = 'each item once and in order, at any limit'
  expect(judgement).toMatchObject(brokenAs('mixed-limits', expected, [100, 11, 12]))
  const replay = { seed: 7, path: '3:1', steps: ['limits of the pages: 2, 1, then repeat'] }
  expect(judgement).toMatchObject({ defects: [{ counterexample: [2, 1], replay }] })
})

test.each([
  ['lost', 'de', brokenAs('changed-limit', OWED, [100, 1, 11])],
  ['shown again', 'bcd', brokenAs('changed-limit', OWED, [1, 11])],
  ['shown as owed', 'cd', MET],
])('after a cursor with another limit an item %s', (_, page, expected) => {
  const jumps = jumpsOf({ everyLimit: [jumpOf(page, { ended: 'cut' })] })
  expect(judge(mixedLimitsCheck, { ...data, jumps })).toMatchObject(expected)
})

test('seen once and not again it is in doubt', () => {
  const mixedLimits = scheduled(flukeOf(['ab', 'd', 'e'], ['ab', 'cd', 'e']))
  expect(judge(mixedLimitsCheck, { ...data, mixedLimits })).toMatchObject(
    doubtedAs('mixed-limits', [100, 11, 12]),
  )
})

test('a refused limit is inapplicable, nothing drawn inconclusive', () => {
  const none = scheduled(undefined, { drawn: 0 })
  expect(judge(mixedLimitsCheck, { ...data, mixedLimits: none })).toMatchObject({ kind: 'inconclusive' })
  const declined = scheduled(undefined, { drawn: 0, isDeclined: true })
  expect(judge(mixedLimitsCheck, { ...data, mixedLimits: declined })).toMatchObject({ kind: 'inapplicable' })
})
