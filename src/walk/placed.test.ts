import { expect, test } from 'vitest'
import type { Place } from '../model/place.ts'
import { type WalkOptions, walkOf } from '../probe/testing.fixture.ts'
import type { Violation } from './compare.ts'
import { conditionsOf, movedOn, placesOf } from './placed.ts'
import type { Walk } from './walk.ts'

const taken = (pages: string[], options: WalkOptions = {}): Walk =>
  walkOf(
    pages.map((page) => [...page]),
    { exchange: 11, ...options },
  )
const walk = taken(['ab', 'c', 'd'])
const [first, second] = [
  { exchange: 11, page: 1 },
  { exchange: 12, page: 2 },
]

const cases: [Violation, number[], Place[]][] = [
  [
    { kind: 'disorder', ids: ['b', 'c'], pages: [0, 1] },
    [],
    [
      { ...second, id: 'c' },
      { ...first, id: 'b' },
    ],
  ],
  [{ kind: 'missing', ids: ['x'], pages: [0, 1] }, [], [{ id: 'x' }]],
  [{ kind: 'missing', ids: ['x', 'y'], pages: [0, 1] }, [90], ['x', 'y'].map((id) => ({ exchange: 90, id }))],
  [
    { kind: 'early-end', ids: ['x'], pages: [0, 1] },
    [90],
    [
      { exchange: 90, id: 'x' },
      { ...second, part: 'end' },
    ],
  ],
  [{ kind: 'phantom-page', pages: [1, 1] }, [], [{ ...second, part: 'end' }]],
  [
    { kind: 'endless', pages: [0, 1] },
    [],
    [
      { ...first, part: 'end' },
      { ...second, part: 'end' },
    ],
  ],
  [{ kind: 'refused', pages: [0, 1] }, [], [{ ...second, status: true }]],
]

test.each(cases)('%o, where %o list what is missing', (violation, compared, places) => {
  expect(placesOf(violation, walk, compared)).toEqual(places)
})

test('of many items the first six are placed', () => {
  expect(placesOf({ kind: 'missing', ids: [...'qrstuvwxyz'], pages: [0, 1] }, walk, [])).toHaveLength(6)
})

test.each([
  [{}, 3, undefined],
  [{}, 2, ['intermittent']],
  [{ isBesideOthers: true }, 3, ['other-walks']],
])('%o, shown again in %i of 3 repetitions', (plan, shown, conditions) => {
  const one = { ...walk, plan: { ...walk.plan, ...plan } }
  const violation: Violation = { kind: 'endless', pages: [0, 1] }
  const verified = { trial: { walk: one, again: [] }, violation, shown, tries: 3, isVolatile: false }
  expect(conditionsOf(verified).conditions).toEqual(conditions)
})

test('the page of a walk that shows an item that moved, or its first, stands for it', () => {
  const none = taken([])
  const shown = (...ids: string[]) => movedOn(walk, none, ids).exchanges
  expect([shown('a'), shown('c'), shown('z'), shown()]).toEqual([
    [11, 0],
    [12, 0],
    [11, 0],
    [11, 0],
  ])
  const places = [12, 12].flatMap((exchange) => ['c', 'a', 'b'].map((id) => ({ exchange, id })))
  expect(movedOn(walk, walk, ['c', 'a', 'b', 'z']).places).toEqual(places)
})
