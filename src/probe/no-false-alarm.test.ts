import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Violation, violationsOf } from './compare.ts'
import { KeysetList } from './testing.fixture.ts'
import { Timeline } from './timeline.ts'
import type { Walk } from './walk.ts'

type Change = { type: 'put'; id: string; key: number } | { type: 'remove'; id: string }
type Step = { type: 'walk'; limit: number } | { type: 'page'; walk: number } | Change

const ids = fc.integer({ min: 0, max: 11 }).map((n) => `t${n}`)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('put' as const), id: ids, key: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ type: fc.constant('remove' as const), id: ids }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('walk' as const), limit: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('page' as const), walk: fc.nat() }) },
  { weight: 2, arbitrary: change },
)
const held = fc
  .uniqueArray(ids, { maxLength: 10 })
  .chain((list) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: list.length, maxLength: list.length })
      .map((keys): Record<string, number> => Object.fromEntries(list.map((id, i) => [id, keys[i] ?? 0]))),
  )

function play(keys: Record<string, number>, steps: readonly Step[]): { timeline: Timeline; walks: Walk[] } {
  const list = new KeysetList(keys)
  const timeline = new Timeline()
  const walks: Walk[] = []
  const open: Walk[] = []
  const advance = (walk: Walk): void => {
    if (list.step(walk) && walk.ended === 'end') {
      timeline.add(walk)
      open.splice(open.indexOf(walk), 1)
    }
  }
  const begin = (limit: number): void => {
    const walk = list.begin(limit)
    walks.push(walk)
    open.push(walk)
  }
  const finish = (): void => {
    for (let left = 200; open.length > 0 && left > 0; left--) advance(open[0] as Walk)
  }
  for (const limit of [5, 3]) {
    begin(limit)
    finish()
  }
  for (const step of steps) {
    if (step.type === 'walk') begin(step.limit)
    else if (step.type === 'page') {
      if (open.length > 0) advance(open[step.walk % open.length] as Walk)
    } else if (step.type === 'put') list.put(step.id, step.key)
    else list.remove(step.id)
  }
  finish()
  for (const limit of [5, 3]) {
    begin(limit)
    finish()
  }
  return { timeline, walks }
}

describe('fuzz', () => {
  test('whole walks', () => {
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 40 }), (keys, steps) => {
        const { timeline, walks } = play(keys, steps)
        const found: Violation[] = walks.flatMap((walk) => violationsOf(walk, timeline.around(walk)))
        expect(found.filter((v) => v.kind !== 'phantom-page')).toEqual([])
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })
})
