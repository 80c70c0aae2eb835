import { expect, test } from 'vitest'
import type { Trial } from '../../src/walk/trial.ts'
import { brokenAs, judge, jumpOf, MET, trialOf } from '../testing.fixture.ts'
import { replayRefused } from './replay-refused.ts'

const first = trialOf(['ab'], { ended: 'cut' })
const right = jumpOf('cd', { ended: 'cut' })
const refused = jumpOf('', { ended: 'refused' })
const dataOf = (trials: Trial[], areDeclined = false) => ({ replays: { trials, areDeclined, flickers: [] } })

test('a cursor that gives its page again is met', () => {
  expect(judge(replayRefused, dataOf([first, right]))).toEqual(MET)
})

test('one that was refused beside others is left to other checks', () => {
  expect(judge(replayRefused, dataOf([first, right, refused]))).toEqual(MET)
})

test('every cursor refused is broken', () => {
  const judgement = judge(replayRefused, dataOf([first, refused, refused], true))
  expect(judgement).toMatchObject(brokenAs('replay-refused', 'the page of the cursor', [11]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 400' }] })
})

test('no cursor is inconclusive', () => {
  expect(judge(replayRefused, dataOf([first]))).toMatchObject({ kind: 'inconclusive' })
})
