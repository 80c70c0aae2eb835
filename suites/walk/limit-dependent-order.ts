import { brokenBy, type Check, type Defect, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks, someOf } from '../../src/walk/judge-walks.ts'
import { movedOn } from '../../src/walk/placed.ts'
import { movedBetween, restless } from '../../src/walk/restless.ts'
import { SETTLING_MS } from '../../src/walk/timeline.ts'
import type { Walk } from '../../src/walk/walk.ts'

/** The order is free, but it is one: pages of any size are cut from the same list. */
export const limitDependentOrder: Check = defineCheck({
  id: 'walk/limit-dependent-order',
  requirement: 'PAG-07',
  title: 'Every limit returns the items in the same order.',
  why: 'A client that changes its page size loses or repeats items.',
  fix: 'Sort before you cut pages. Use one total order for every limit.',
  codes: {
    'other-order': 'Walks at two limits list the same items in two orders.',
  },
  asks: 'three-items',
  on: 'each',
  needs: { fixedWalks, closing },
  judge({ fixedWalks, closing }, { timeline }) {
    const judgement = judgeWalks([...fixedWalks, ...closing], timeline, {
      disorder: {
        code: 'other-order',
        expected: 'the order of walks at other limits',
        isCompared: true,
        message: () => 'A walk listed items in another order than walks at other limits.',
      },
    })
    if (judgement.kind === 'broken') return judgement
    const moved = movedAcross(timeline.walks)
    return moved.length > 1 ? brokenBy(moved) : judgement
  },
})

/** Walks at two limits, one after the other, in which items with equal bodies changed places. */
function movedAcross(walks: readonly Walk[]): Defect[] {
  const suspects = restless(walks, SETTLING_MS)
  return walks.slice(1).flatMap((later, index) => {
    const earlier = walks[index]
    const isOther = earlier && earlier.plan.label !== later.plan.label
    const moved = isOther ? movedBetween(earlier, later).filter((id) => suspects.has(id)) : []
    if (!earlier || moved.length === 0) return []
    return [
      {
        code: 'other-order',
        message: 'Walks at two limits listed unchanged items in two orders.',
        expected: 'one order, as the items did not change',
        actual: `${someOf(moved)} moved between walks at ${earlier.plan.label} and ${later.plan.label}`,
        ...movedOn(earlier, later, moved),
      },
    ]
  })
}
