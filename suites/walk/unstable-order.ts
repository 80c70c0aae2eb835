import type { Defect } from '../../src/kit.ts'
import { brokenBy, type Check, defineCheck, met, notConfirmed } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { someOf } from '../../src/walk/judge-walks.ts'
import { movedOn } from '../../src/walk/placed.ts'
import { movedBetween, reshuffledTies, restless } from '../../src/walk/restless.ts'
import { SETTLING_MS } from '../../src/walk/timeline.ts'
import type { Walk } from '../../src/walk/walk.ts'

/** On unchanged data a walk yields one order, every time. */
export const unstableOrder: Check = defineCheck({
  id: 'walk/unstable-order',
  requirement: 'PAG-08',
  title: 'The same walk over unchanged items returns the same order.',
  why: 'Items move between pages although the data is unchanged. A client sees some items twice and misses others.',
  fix: 'Add a unique tie-breaker to the sort key.',
  codes: {
    'unstable-order': 'The same walk lists unchanged items in two orders.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { closing },
  judge({ closing }) {
    const defects = closing.flatMap(({ walk, again }) => inversions([walk, ...again]))
    return defects.length > 1 ? brokenBy(defects) : defects.length === 1 ? notConfirmed(defects) : met
  },
})

/** Pairs of walks at one limit in which items with equal bodies changed places. */
function inversions(walks: readonly Walk[]): Defect[] {
  const complete = walks.filter(({ ended }) => ended === 'end').toSorted((a, b) => a.span.from - b.span.from)
  const suspects = restless(complete, SETTLING_MS)
  // Two walks cannot show whether an item comes back.
  const isSuspect = (id: string): boolean => complete.length < 3 || suspects.has(id)
  return complete.slice(1).flatMap((later, index) => {
    const earlier = complete[index]
    const moved = earlier ? movedBetween(earlier, later).filter(isSuspect) : []
    if (earlier && moved.length === 0) moved.push(...reshuffledTies(earlier, later))
    return earlier && moved.length > 0 ? [defectOf(earlier, later, moved)] : []
  })
}

function defectOf(earlier: Walk, later: Walk, moved: readonly string[]): Defect {
  return {
    code: 'unstable-order',
    message: 'The same walk listed unchanged items in two orders.',
    expected: 'one order, as the items did not change',
    actual: `${someOf(moved)} moved between two walks at ${later.plan.label}`,
    ...movedOn(earlier, later, moved),
  }
}
