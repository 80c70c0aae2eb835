import { expect, test } from 'vitest'
import type { Interleaving } from '../../src/arbitrary/limits.ts'
import type { Scheduled } from '../../src/probe/kit/scheduled.ts'
import type { Trial } from '../../src/walk/trial.ts'
import { brokenAs, doubtedAs, flukeOf, judge, MET, trialOf, walked } from '../testing.fixture.ts'
import { interleavedWalksCheck } from './interleaved-walks.ts'

const value: Interleaving = { first: 2, second: 3, turns: [true, false] }
const found = (...trials: Trial[]): { interleavedWalks: Scheduled<Interleaving> } => ({
  interleavedWalks: {
    drawn: 4,
    isDeclined: false,
    found: trials.length > 0 ? { counterexample: { value, seed: 7, path: '0' }, trials } : undefined,
  },
})
const control = walked(['ab', 'cd', 'e'])

test('walks in turns that list what they list alone are met', () => {
  expect(judge(interleavedWalksCheck, found())).toEqual(MET)
})

test('a walk that goes wrong only in turns is broken', () => {
  const judgement = judge(
    interleavedWalksCheck,
    found({ ...trialOf(['ab', 'd', 'e']), control }, trialOf(['abc', 'de'])),
  )
  expect(judgement).toMatchObject(
    brokenAs('interleaved-walks', 'the items that each walk lists alone', [100, 11, 12]),
  )
  const steps = ['walk A at limit 2, walk B at limit 3', 'pages of A B, then repeat']
  expect(judgement).toMatchObject({
    defects: [{ counterexample: value, replay: { seed: 7, path: '0', steps } }],
  })
})

test('one that goes wrong alone, too, charges nobody', () => {
  const wrong = { ...trialOf(['ab', 'd', 'e']), control: walked(['ab', 'd', 'e']) }
  expect(judge(interleavedWalksCheck, found(wrong, trialOf(['abc', 'de'])))).toMatchObject({
    kind: 'inconclusive',
  })
})

test('seen once and not again it is in doubt', () => {
  const fluke = { ...flukeOf(['ab', 'd', 'e'], ['ab', 'cd', 'e']), control }
  expect(judge(interleavedWalksCheck, found(fluke))).toMatchObject(
    doubtedAs('interleaved-walks', [100, 11, 12]),
  )
})

test('too few items are inconclusive', () => {
  const interleavedWalks = { drawn: 0, isDeclined: false, found: undefined }
  expect(judge(interleavedWalksCheck, { interleavedWalks })).toMatchObject({ kind: 'inconclusive' })
})
