import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import type { AnchorTrial } from '../../src/probe/change/anchor.ts'
import { type PlayOptions, playOf } from '../../src/probe/change/change.fixture.ts'
import { judged } from './judged.fixture.ts'
import { removedAnchor } from './removed-anchor.ts'

const NONE = { trials: [], controls: [] }

const judge = (...trials: AnchorTrial[]): ReturnType<typeof judged> =>
  judged(removedAnchor, { changeAnchor: { hasDriver: true, trials }, goneAnchors: NONE })

const after = (pages: readonly string[][], options: PlayOptions = {}): ReturnType<typeof playOf> =>
  playOf([['a', 'b'], ...pages], { items: ['a', 'b', 'c'], changed: ['b'], anchored: 1, ...options })

const good = after([['c']])

test('a walk that goes on is met', () => {
  expect(judge({ play: good, again: [] })).toEqual({ kind: 'met' })
})

test.each([
  ['removed-anchor-error', after([[]], { ended: 'broken' })],
  ['removed-anchor-end', after([[]])],
  ['removed-anchor-restart', after([['a'], ['c']])],
])('%s is broken where it is shown again', (code, play) => {
  expect(judge({ play, again: [good, play] }, { play: good, again: [] })).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code,
        exchanges: [4, 5, 6],
        replay: { steps: play.steps },
        history: { items: ['a', 'b', 'c'], steps: play.moments, harmed: [] },
      },
    ],
  })
  expect(judge({ play, again: [good, good, good] })).toMatchObject({
    kind: 'inconclusive',
    defects: [{ code }],
  })
})

test('a refusal is legal', () => {
  expect(judge({ play: after([[]], { ended: 'refused' }), again: [] })).toMatchObject({
    kind: 'inapplicable',
  })
})

test('nothing that could be judged is inconclusive', () => {
  const unsound = because('fixture-trouble', { what: 'createShelf was answered with status 403' })
  expect(judge({ play: playOf([], { unsound }), again: [] })).toMatchObject({ reason: unsound })
  expect(judge({ play: playOf([['a', 'b', 'c']]), again: [] })).toMatchObject({ kind: 'inconclusive' })
})

test('no fixtures is untested', () => {
  const changeAnchor = { hasDriver: false, trials: [] }
  expect(judged(removedAnchor, { changeAnchor, goneAnchors: NONE })).toMatchObject({ kind: 'untested' })
})
