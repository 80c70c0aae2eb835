import { expect, test } from 'vitest'
import type { Judgement } from '../../src/kit.ts'
import type { Segments } from '../../src/probe/read/segments.ts'
import type { Trial } from '../../src/walk/trial.ts'
import {
  brokenAs,
  doubtedAs,
  flukeOf,
  judge,
  jumpOf,
  MET,
  segmentsOf,
  trialOf,
  walked,
} from '../testing.fixture.ts'
import { boundaryLoss } from './boundary-loss.ts'

const right = trialOf(['a', 'b', 'c', 'd', 'e'])
const behind = { origin: { walk: walked(['ab', 'cd', 'e'], { exchange: 1 }), page: 0 } }
/** What the check says; no segment was walked again later. */
const judged = (given: { segments: Segments; parallelWalks: readonly Trial[] }): Judgement =>
  judge(boundaryLoss, { ...given, segmentsAgain: given.segments.trials })

const data = { segments: segmentsOf([right, trialOf(['c', 'd', 'e'], behind)]), parallelWalks: [] }

test('every neighbour on the next page is met', () => {
  expect(judged(data)).toEqual(MET)
})

test.each([
  ['left out', ['a', 'b', 'd', 'e'], 'boundary-loss', [100, 12, 13]],
  ['repeated', ['a', 'b', 'c', 'c', 'd', 'e'], 'boundary-repeat', [13, 14]],
  ['exchanged', ['a', 'c', 'b', 'd', 'e'], 'boundary-disorder', [12, 13]],
  ['taken for the end', ['a', 'b', 'c'], 'boundary-end', [100, 12, 13]],
])('a neighbour %s is broken', (_, pages, code, exchanges) => {
  const segments = segmentsOf([right, trialOf(pages)])
  expect(judged({ ...data, segments })).toMatchObject(
    brokenAs(code, 'the next item in the order, once', exchanges),
  )
})

test.each([
  ['lost', 'd', 'boundary-loss', [100, 1, 11]],
  ['shown again', 'b', 'boundary-repeat', [1, 11]],
])(
  'right after a cursor of another walk an item %s is broken, and replayed from there',
  (_, page, code, exchanges) => {
    const segments = segmentsOf([jumpOf(page, { ended: 'cut' })])
    const expected = brokenAs(code, 'the next item in the order, once', exchanges)
    expect(judged({ ...data, segments })).toMatchObject(expected)
  },
)

test('an own cursor refused at its limit is broken', () => {
  const expected = 'the next item in the order, once'
  const walked = segmentsOf([right, trialOf(['a', 'b', ''], { ended: 'refused' })])
  expect(judged({ ...data, segments: walked })).toMatchObject(
    brokenAs('boundary-refused', expected, [12, 13]),
  )
  const jumped = segmentsOf([jumpOf('', { ended: 'refused', limit: 2 })])
  expect(judged({ ...data, segments: jumped })).toMatchObject(brokenAs('boundary-refused', expected, [1, 11]))
})

test('one declined at another limit is the subject of another check', () => {
  const segments = segmentsOf([right, jumpOf('', { ended: 'refused', limit: 1 })])
  expect(judged({ ...data, segments })).toEqual(MET)
})

test('seen once it is in doubt, unless walks in company show as much', () => {
  const segments = segmentsOf([flukeOf(['a', 'b', 'd', 'e'], ['a', 'b', 'c', 'd', 'e'])])
  expect(judged({ ...data, segments })).toMatchObject(doubtedAs('boundary-loss', [100, 12, 13]))
  const parallelWalks = [trialOf(['ab', 'd', 'e'])]
  expect(judged({ segments, parallelWalks })).toEqual(MET)
})

test('no boundary is inconclusive, none crossed because of the limit inapplicable', () => {
  const boundaries = (crossed: number, total: number) => ({
    segments: segmentsOf([], { boundaries: { crossed, total } }),
  })
  expect(judged({ ...data, ...boundaries(0, 0) })).toMatchObject({ kind: 'inconclusive' })
  expect(judged({ ...data, ...boundaries(0, 4) })).toMatchObject({ kind: 'inapplicable' })
  const chain = trialOf(['a', ''], { ended: 'refused', limit: 1 })
  const refused = segmentsOf([chain], { boundaries: { crossed: 0, total: 4 }, changedLimit: 'declined' })
  expect(judged({ ...data, segments: refused })).toMatchObject(
    brokenAs('boundary-refused', 'the next item in the order, once', [11, 12]),
  )
})

test('a segment that was in doubt and went wrong again later is broken', () => {
  const doubt = flukeOf(['a', 'b', 'd', 'e'], ['a', 'b', 'c', 'd', 'e'])
  const segments = segmentsOf([right, doubt])
  const [again] = trialOf(['a', 'b', 'd', 'e']).again
  const segmentsAgain = [right, { ...doubt, again: [...doubt.again, ...(again ? [again] : [])] }]
  expect(judge(boundaryLoss, { ...data, segments, segmentsAgain })).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'boundary-loss' }],
  })
})
