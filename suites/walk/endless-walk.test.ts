import { expect, test } from 'vitest'
import { brokenAs, doubtedAs, flukeOf, judge, MET, segmentsOf, trialOf } from '../testing.fixture.ts'
import { endlessWalk } from './endless-walk.ts'

const right = trialOf(['ab', 'cd', 'e'])
const endless = trialOf(['ab', 'cd', 'e', ''], { ended: 'endless' })
const data = { fixedWalks: [right], closing: [right], segments: segmentsOf([right]), oddLimitWalks: [] }

test('walks that end are met', () => {
  expect(judge(endlessWalk, data)).toEqual(MET)
})

test.each([
  ['a walk', { fixedWalks: [endless] }],
  ['an outer walk', { closing: [endless] }],
  ['a walk at an odd limit', { oddLimitWalks: [endless] }],
  ['a segment', { segments: segmentsOf([right, endless]) }],
])('%s without an end is broken', (_, wrong) => {
  const expected = 'an end after the last item'
  expect(judge(endlessWalk, { ...data, ...wrong })).toMatchObject(
    brokenAs('endless-walk', expected, [13, 14]),
  )
})

test('seen once and not again it is in doubt', () => {
  const fluke = flukeOf(['ab', 'cd', 'e', ''], ['ab', 'cd', 'e'], { ended: 'endless' })
  expect(judge(endlessWalk, { ...data, fixedWalks: [fluke] })).toMatchObject(
    doubtedAs('endless-walk', [13, 14]),
  )
})
