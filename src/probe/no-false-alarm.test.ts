import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Violation, violationsOf } from '../walk/compare.ts'
import { Timeline } from '../walk/timeline.ts'
import type { Walk } from '../walk/walk.ts'
import { fateOf, isWrong } from './bracket/gone-anchors.ts'
import { KeysetList } from './testing.fixture.ts'

// A correct list, changed in any way at any time, is never accused.

type Change = { type: 'put'; id: string; key: number } | { type: 'remove'; id: string }
type Step = { type: 'begin'; limit: number } | { type: 'page'; walk: number } | Change

const limits = fc.integer({ min: 1, max: 5 })
const keys = fc.integer({ min: 0, max: 9 })
const ids = fc.integer({ min: 0, max: 11 }).map((number) => `t${number}`)
/** What the list holds at first: few keys, so that many items tie. */
const held = fc.dictionary(ids, keys, { maxKeys: 10 })
const put: fc.Arbitrary<Change> = fc.record({ type: fc.constant('put'), id: ids, key: keys })
const change: fc.Arbitrary<Change> = fc.oneof(put, fc.record({ type: fc.constant('remove'), id: ids }))
const step = (changes: fc.Arbitrary<Change>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ type: fc.constant('begin'), limit: limits }) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant('page'), walk: fc.nat() }) },
    { weight: 2, arbitrary: changes },
  )

/** A correct list under observation. */
class Scene {
  readonly list: KeysetList
  readonly timeline: Timeline = new Timeline()
  readonly walks: Walk[] = []
  #open: Walk[] = []

  constructor(keysById: Record<string, number>) {
    this.list = new KeysetList(keysById)
  }

  begin(limit: number): void {
    const walk = this.list.begin(limit)
    this.walks.push(walk)
    this.#open.push(walk)
  }

  page(at: number): void {
    const walk = this.#open[at % Math.max(1, this.#open.length)]
    if (!walk) return
    this.list.step(walk)
    if (walk.ended !== 'end') return
    this.timeline.add(walk)
    this.#open = this.#open.filter((other) => other !== walk)
  }

  change(what: Change): void {
    if (what.type === 'put') this.list.put(what.id, what.key)
    else this.list.remove(what.id)
  }

  /** A whole walk, the list changing after each page as long as there are changes. */
  whole(limit: number, changes: readonly Change[] = []): void {
    this.begin(limit)
    for (let page = 0; this.#open.length > 0; page++) {
      this.page(0)
      const next = changes[page]
      if (next) this.change(next)
    }
  }

  play(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.type === 'begin') this.begin(step.limit)
      else if (step.type === 'page') this.page(step.walk)
      else this.change(step)
    }
    while (this.#open.length > 0) this.page(0)
  }

  violations(walks: readonly Walk[] = this.walks): Violation[] {
    return walks.flatMap((walk) => violationsOf(walk, this.timeline.around(walk)))
  }
}

const isNoPhantom = ({ kind }: Violation): boolean => kind !== 'phantom-page'

describe('a correct list that changes is never accused', () => {
  test('over walks side by side, at any limits', () => {
    fc.assert(
      fc.property(held, fc.array(step(change), { maxLength: 40 }), (items, steps) => {
        const scene = new Scene(items)
        scene.play([
          { type: 'begin', limit: 5 },
          { type: 'begin', limit: 3 },
        ])
        scene.play(steps)
        scene.play([
          { type: 'begin', limit: 5 },
          { type: 'begin', limit: 3 },
        ])
        expect(scene.violations().filter(isNoPhantom)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('of a phantom page, unless an item came and went between two looks at the list', () => {
    fc.assert(
      fc.property(held, fc.array(step(put), { maxLength: 40 }), (items, steps) => {
        const scene = new Scene(items)
        scene.whole(5)
        scene.play(steps)
        scene.whole(5)
        expect(scene.violations()).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('over walks that begin behind any page of any earlier walk', () => {
    const origins = fc.record({
      walk: fc.nat(),
      page: fc.nat(),
      limit: limits,
      pages: fc.option(limits, { nil: undefined }),
      changes: fc.array(change, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(
        held,
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
        fc.array(origins, { maxLength: 6 }),
        (items, rounds, chosen) => {
          const scene = new Scene(items)
          for (const [round, changes] of [[], [], ...rounds].entries())
            scene.whole((round % 3) * 2 + 1, changes)
          const parts = chosen.flatMap(({ walk: at, page: index, limit, pages, changes }) => {
            const walk = scene.walks[at % scene.walks.length] as Walk
            const page = index % walk.pages.length
            changes.forEach((what) => void scene.change(what))
            return walk.pages[page]?.next === undefined ? [] : [scene.list.walk(limit, { walk, page }, pages)]
          })
          scene.whole(5)
          scene.whole(3)
          expect(scene.violations(parts).filter(isNoPhantom)).toEqual([])
          expect(parts.map((walk) => fateOf(walk, scene.timeline)).filter(isWrong)).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the same list with a fault is accused, although it changes', () => {
  test('where a walk loses an item that nobody touched', () => {
    fc.assert(
      fc.property(held, fc.array(put, { maxLength: 10 }), fc.nat(), (items, changes, at) => {
        const scene = new Scene({ ...items, still: 5 })
        scene.whole(5)
        scene.whole(3)
        scene.whole(2, changes.slice(0, at % 11))
        const walk = scene.walks.at(-1) as Walk
        for (const page of walk.pages) dropFrom(page, 'still')
        changes.slice(at % 11).forEach((what) => void scene.change(what))
        scene.whole(5)
        scene.whole(3)
        expect(
          scene.violations([walk]).filter(({ kind }) => kind === 'missing' || kind === 'early-end'),
        ).toMatchObject([{ ids: ['still'] }])
      }),
      { numRuns: 500 },
    )
  })
})

function dropFrom(page: Walk['pages'][number], id: string): void {
  const at = page.ids.indexOf(id)
  if (at < 0) return
  page.ids = page.ids.toSpliced(at, 1)
  page.digests = page.digests.toSpliced(at, 1)
}
