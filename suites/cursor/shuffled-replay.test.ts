import { expect, test } from 'vitest'
import type { Scheduled } from '../../src/probe/kit/scheduled.ts'
import type { Trial } from '../../src/walk/trial.ts'
import type { WalkPlan } from '../../src/walk/walk.ts'
import { brokenAs, doubtedAs, judge, jumpOf, MET } from '../testing.fixture.ts'
import { shuffledReplay } from './shuffled-replay.ts'

const right = jumpOf('cd', { ended: 'cut' })
const wrong = jumpOf('e', { ended: 'cut' })
const value = [
  { label: 'replay of page 2', limit: () => 2 },
  { label: 'replay of page 1', limit: () => 2 },
]

function dataOf(trials: Trial[], overrides: Partial<Scheduled<WalkPlan[]>> = {}) {
  const found = { counterexample: { value, seed: 7, path: '1:0' }, trials }
  const shuffledReplays = {
    drawn: 6,
    isDeclined: false,
    found: trials.length > 0 ? found : undefined,
    ...overrides,
  }
  return { shuffledReplays, replays: { trials: [], areDeclined: false, flickers: [] } }
}

test('the same pages in any order are met', () => {
  expect(judge(shuffledReplay, dataOf([]))).toEqual(MET)
})

test('another page is broken, told with the order in which pages were asked for', () => {
  const judgement = judge(shuffledReplay, dataOf([right, wrong]))
  expect(judgement).toMatchObject(
    brokenAs('other-page', 'the page that each cursor returned before', [100, 1, 11]),
  )
  const steps = ['replay of page 2', 'replay of page 1']
  expect(judgement).toMatchObject({
    defects: [{ counterexample: steps, replay: { seed: 7, path: '1:0', steps } }],
  })
})

test('seen once and not again it is in doubt', () => {
  const fluke = { walk: wrong.walk, again: right.again }
  expect(judge(shuffledReplay, dataOf([fluke]))).toMatchObject(doubtedAs('other-page', [100, 1, 11]))
})

test('single use is inapplicable, nothing drawn inconclusive', () => {
  const declined = { ...dataOf([wrong]), replays: { trials: [], areDeclined: true, flickers: [] } }
  expect(judge(shuffledReplay, declined)).toMatchObject({ kind: 'inapplicable' })
  expect(judge(shuffledReplay, dataOf([], { drawn: 0 }))).toMatchObject({ kind: 'inconclusive' })
})
