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

describe('sub', () => {
  test('origins', () => {
    const origin = fc.record({ walk: fc.nat(), page: fc.nat(), limit: fc.integer({ min: 1, max: 5 }), pages: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) })
    let accused = 0
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 20 }), fc.array(change, { maxLength: 4 }), fc.array(origin, { maxLength: 6 }), fc.array(change, { maxLength: 4 }), (keys, steps, between, origins, later) => {
        const list = new KeysetList(keys)
        const timeline = new Timeline()
        const walks: Walk[] = []
        const whole = (limit: number, mid: readonly Change[] = []) => { const walk = list.begin(limit); let i = 0
          while (list.step(walk)) { const c = mid[i++]; if (c) act(c) } ; timeline.add(walk); walks.push(walk) }
        const act = (c: Change) => c.type === 'put' ? list.put(c.id, c.key) : list.remove(c.id)
        whole(5, between); whole(3, later)
        for (const s of steps) { if (s.type === 'put' || s.type === 'remove') act(s); else if (s.type === 'walk') whole(s.limit) }
        const subs: Walk[] = []
        for (const o of origins) {
          const from = walks[o.walk % walks.length] as Walk
          const page = o.page % from.pages.length
          if (from.pages[page]?.next === undefined) continue
          subs.push(list.walk(o.limit, { walk: from, page }, o.pages))
        }
        whole(5); whole(3)
        const found = subs.flatMap((walk) => violationsOf(walk, timeline.around(walk)))
        expect(found.filter((v) => v.kind !== 'phantom-page')).toEqual([])
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })
})
