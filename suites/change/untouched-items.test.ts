import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { playOf } from '../../src/probe/change/change.fixture.ts'
import type { ChangeHistories } from '../../src/probe/change/histories.ts'
import { judged } from './judged.fixture.ts'
import { untouchedItems } from './untouched-items.ts'

const judge = (given: Partial<ChangeHistories>): ReturnType<typeof judged> => {
  const none = { hasDriver: true, telling: 0, declined: 0, unsound: undefined, found: undefined }
  return judged(untouchedItems, { changeHistories: { ...none, ...given } })
}

const counterexample = { value: playOf([]).history, seed: 42, path: '3:0' }
const harmful = playOf([['a'], ['c']])
const harmless = playOf([['a'], ['b'], ['c']])

test('histories without harm are met', () => {
  expect(judge({ telling: 3, unsound: because('interrupted') })).toEqual({ kind: 'met' })
})

test('harm that is shown again is broken, with the shortest history', () => {
  expect(judge({ telling: 3, found: { counterexample, seen: harmful, again: [harmless, harmful] } })).toEqual(
    {
      kind: 'broken',
      defects: [
        {
          code: 'untouched-lost',
          message: expect.any(String),
          expected: 'each unchanged item once',
          actual: 'b on no page: walk A, limit 1',
          exchanges: [4, 5, 6],
          places: [{ id: 'b' }],
          history: expect.objectContaining({ items: ['a', 'b', 'c'], harmed: ['b'] }),
          counterexample: counterexample.value,
          replay: { seed: 42, path: '3:0', steps: harmful.steps },
        },
      ],
    },
  )
})

test.each([
  ['repeated', playOf([['a'], ['b'], ['a', 'c']]), 'a on more than one page: walk A, limit 1', ['a']],
  ['broken', playOf([['a'], []], { ended: 'broken' }), 'failed on page 2, status 500: walk A, limit 1', []],
  [
    'endless',
    playOf([['a'], ['b']], { ended: 'endless' }),
    'without an end on page 2, status 200: walk A, limit 1',
    [],
  ],
])('an untouched item %s is told as such', (kind, play, actual, harmed) => {
  expect(judge({ telling: 3, found: { counterexample, seen: play, again: [play] } })).toMatchObject({
    kind: 'broken',
    defects: [{ code: `untouched-${kind}`, actual, history: { harmed } }],
  })
})

test('harm that is not shown again is inconclusive, its evidence kept', () => {
  const found = { counterexample, seen: harmful, again: [harmless, harmless, harmless] }
  expect(judge({ telling: 3, found })).toMatchObject({
    kind: 'inconclusive',
    defects: [{ code: 'untouched-lost' }],
  })
})

test('no fixtures is untested, and says how to have some', () => {
  expect(judge({ hasDriver: false })).toMatchObject({
    kind: 'untested',
    reason: because('no-fixtures'),
  })
})

test('a target that declines is let be', () => {
  expect(judge({ declined: 1 })).toMatchObject({ kind: 'inapplicable' })
})

test.each([[because('fixture-trouble', { what: 'createShelf was answered with status 403' })], [undefined]])(
  '%j is inconclusive',
  (unsound) => {
    const reason = unsound ?? because('no-change-seen', { what: 'walk during a change' })
    expect(judge({ unsound })).toEqual({ kind: 'inconclusive', reason })
  },
)
