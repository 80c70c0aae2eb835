import type { Paging } from '../model/operation.ts'
import { mayEndEmpty } from '../model/paging.ts'
import type { Violation } from './compare.ts'
import { violationsOf } from './compare.ts'
import type { Still } from './still.ts'
import type { Timeline } from './timeline.ts'
import { listed, type Walk } from './walk.ts'

/** A walk under suspicion and what came when it was taken again. */
export interface Trial {
  walk: Walk
  /** The same walk taken again with nothing else in flight, cursors fetched anew. */
  again: Walk[]
  /** The same walk with nothing else in flight, where it was first taken in parallel with others. */
  control?: Walk
}

/** A violation, and how often the same kind was seen when the walk was taken again. */
export interface Verified {
  trial: Trial
  violation: Violation
  /** `shown` of `tries` repetitions showed it again. */
  shown: number
  tries: number
  /** Another writer may have removed the items and restored them: where others write, few are gone now and then. */
  isVolatile: boolean
}

/** Items that may be absent for a moment; more of them at once are no chance. */
const MAX_BRIEFLY_ABSENT_ITEMS = 4

/** Violations of a trial, each with how often it came again. */
export function verify(trial: Trial, timeline: Timeline): Verified[] {
  const again = trial.again.map((walk) => violationsOf(walk, timeline.around(walk)))
  return violationsOf(trial.walk, timeline.around(trial.walk)).map((violation) => {
    const lost = timeline.isUnchanged() ? [] : lostBy(violation)
    const isSame = (other: Violation): boolean =>
      other.kind === violation.kind && (lost.length === 0 || lostBy(other).some((id) => lost.includes(id)))
    return {
      trial,
      violation,
      shown: again.filter((found) => found.some(isSame)).length,
      tries: again.length,
      isVolatile: trial.again.some((walk) => listed(walk).some((id) => lost.includes(id))),
    }
  })
}

/** The items that a walk left out, if they are few. */
function lostBy(violation: Violation): string[] {
  const isLoss = violation.kind === 'missing' || violation.kind === 'early-end'
  return isLoss && violation.ids.length < MAX_BRIEFLY_ABSENT_ITEMS ? violation.ids : []
}

/** True where a violation came again, and nothing but a fault explains it. */
export const isProof = ({ shown, isVolatile }: Verified): boolean => shown > 0 && !isVolatile

/**
 * True where a walk goes wrong by itself, so that the parallel walks are not the cause: by what did not change around it,
 * or, where nothing changes, in the same way as the walk in parallel with others. With `paging`, what the document permits
 * is not wrong.
 */
export function goesWrongByItself({ walk, control }: Trial, timeline: Timeline, paging?: Paging): boolean {
  if (!control) return false
  const still = timeline.around(walk)
  const besideOthers = new Set(faultsOf(walk, still, paging).map(nameOf))
  return (
    faultsOf(control, timeline.around(control), paging).length > 0 ||
    (timeline.isUnchanged() &&
      faultsOf(control, still, paging).some((violation) => besideOthers.has(nameOf(violation))))
  )
}

/** The violations of a walk without those that the document permits. */
export const faultsOf = (walk: Walk, still: Still, paging: Paging | undefined): Violation[] =>
  violationsOf(walk, still).filter(({ kind }) => kind !== 'phantom-page' || !paging || !mayEndEmpty(paging))

/** What a violation is, wherever in a walk it shows. */
const nameOf = ({ pages: _, ...what }: Violation): string => JSON.stringify(what)
