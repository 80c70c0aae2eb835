import { expect, test } from 'vitest'
import type { Judgement } from '../src/kit.ts'
import type { Scheduled } from '../src/probe/kit/scheduled.ts'
import type { Trial } from '../src/walk/trial.ts'
import { judgeScheduled } from './scheduled.ts'
import { brokenAs, doubtedAs, flukeOf, MET, timelineOf, trialOf } from './testing.fixture.ts'

const scheduled = (trials: Trial[], overrides: Partial<Scheduled<number[]>> = {}): Scheduled<number[]> => ({
  drawn: 5,
  isDeclined: false,
  found: { counterexample: { value: [3, 1], seed: 9, path: '2:0' }, trials },
  ...overrides,
})
const judged = (found: Scheduled<number[]>, value?: (limits: number[]) => unknown): Judgement =>
  judgeScheduled(found, timelineOf(), {
    code: 'odd',
    expected: 'each item',
    message: () => 'It went wrong.',
    steps: (limits) => limits.map((limit) => `limit ${limit}`),
    ...(value && { value }),
  })

test('nothing found is met', () => {
  expect(judged(scheduled([], { found: undefined }))).toEqual(MET)
})

test.each([
  ['missing', ['ab', 'd', 'e'], [100, 11, 12]],
  ['repeated', ['ab', 'bcd', 'e'], [11, 12]],
  ['out of order', ['ac', 'bd', 'e'], [11, 12]],
  ['never listed', ['ab', 'cd'], [100, 11, 12]],
])('an item %s is broken, with the input that shows it', (_, pages, exchanges) => {
  const judgement = judged(scheduled([trialOf(['ab', 'cde']), trialOf(pages)]))
  expect(judgement).toMatchObject(brokenAs('odd', 'each item', exchanges))
  const replay = { seed: 9, path: '2:0', steps: ['limit 3', 'limit 1'] }
  expect(judgement).toMatchObject({ defects: [{ counterexample: [3, 1], replay }] })
})

test('the input is told in plain words where it is no plain data', () => {
  const judgement = judged(scheduled([trialOf(['ab', 'd', 'e'])]), (limits) => limits.join(' then '))
  expect(judgement).toMatchObject({ defects: [{ counterexample: '3 then 1' }] })
})

test('found and not shown again it is in doubt', () => {
  const fluke = flukeOf(['ab', 'd', 'e'], ['ab', 'cde'])
  expect(judged(scheduled([fluke]))).toMatchObject(doubtedAs('odd', [100, 11, 12]))
})

test('found, and right when taken anew, it is met', () => {
  expect(judged(scheduled([trialOf(['ab', 'cde'])]))).toEqual(MET)
})

test('a refusal is inapplicable, nothing drawn inconclusive', () => {
  expect(judged(scheduled([], { isDeclined: true, drawn: 0 }))).toMatchObject({ kind: 'inapplicable' })
  expect(judged(scheduled([], { drawn: 0 }))).toMatchObject({ kind: 'inconclusive' })
})
