import { expect, test } from 'vitest'
import { pageOf } from '../../src/probe/testing.fixture.ts'
import type { Trial } from '../../src/walk/trial.ts'
import {
  brokenAs,
  doubtedAs,
  flukeOf,
  judge,
  jumpOf,
  MET,
  timelineOf,
  trialOf,
  walked,
} from '../testing.fixture.ts'
import { replay } from './replay.ts'

const replaysOf = (trials: Trial[], areDeclined = false) => ({
  replays: { trials, areDeclined, flickers: [] },
  parallelWalks: [],
})
const right = jumpOf('cd', { ended: 'cut' })

test('the page that was given before is met', () => {
  expect(judge(replay, replaysOf([right, trialOf(['ab'], { ended: 'cut' })]))).toEqual(MET)
})

test.each([
  ['the page behind it', 'e', [100, 1, 11]],
  ['the page before it', 'ab', [1, 11]],
  ['a page with a hole', 'ce', [100, 1, 11]],
  ['the same items in another order', 'dc', [1, 11]],
])('%s is broken', (_, page, exchanges) => {
  const judgement = judge(replay, replaysOf([right, jumpOf(page, { ended: 'cut' })]))
  expect(judgement).toHaveProperty('kind', 'broken')
  const told = { code: 'other-page', expected: 'the page that the cursor returned before', exchanges }
  expect(judgement).toHaveProperty('defects.0', expect.objectContaining(told))
})

test('the end instead of the page is broken, a breakdown is the subject of another check', () => {
  const told = (exchanges: number[]): object =>
    brokenAs('other-page', 'the page that the cursor returned before', exchanges)
  expect(judge(replay, replaysOf([jumpOf('')]))).toMatchObject(told([100, 1, 11]))
  expect(judge(replay, replaysOf([jumpOf('', { ended: 'broken' })]))).toEqual(MET)
})

test('a shorter page is legal', () => {
  expect(judge(replay, replaysOf([jumpOf('c', { ended: 'cut' })]))).toEqual(MET)
})

test('seen once it is in doubt, unless walks in company show as much', () => {
  const origin = { walk: walked(['ab', 'cd', 'e'], { exchange: 1 }), page: 0 }
  const data = replaysOf([{ ...flukeOf(['de'], ['cd'], { origin, ended: 'cut' }), again: right.again }])
  expect(judge(replay, data)).toMatchObject(doubtedAs('other-page', [100, 1, 11]))
  expect(judge(replay, { ...data, parallelWalks: [trialOf(['ab', 'd', 'e'])] })).toEqual(MET)
})

test('single use is inapplicable, nothing to replay inconclusive', () => {
  const refused = jumpOf('', { ended: 'refused' })
  expect(judge(replay, replaysOf([refused], true))).toMatchObject({ kind: 'inapplicable' })
  expect(judge(replay, replaysOf([]))).toMatchObject({ kind: 'inconclusive' })
})

test('answers that go back and forth are broken, answers that go on are not', () => {
  const answers = (...ids: string[]) =>
    ids.map((id, index) => ({ page: pageOf([id], { exchange: index + 1 }), at: index * 10 }))
  const told = (...ids: string[]) => ({
    ...replaysOf([right]),
    replays: { trials: [right], areDeclined: false, flickers: [{ label: 'page', seen: answers(...ids) }] },
  })
  expect(judge(replay, told('a', 'b', 'a', 'b'))).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'unstable-page' }],
  })
  expect(judge(replay, told('a', 'b', 'c', 'd'))).toEqual(MET)
  expect(judge(replay, told('a', 'b', 'b', 'a'))).toEqual(MET)
  const timeline = timelineOf('abcde', 'xabcde')
  expect(judge(replay, told('a', 'b', 'a', 'b'), { timeline })).toEqual(MET)
})
