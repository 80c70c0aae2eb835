import type { Violation } from './compare.ts'
import { violationsOf } from './compare.ts'
import type { Timeline } from './timeline.ts'
import type { Walk } from './walk.ts'

/** A walk under suspicion and what came when it was taken again. */
export interface Trial {
  walk: Walk
  /** The same walk taken again with nothing else in flight, cursors fetched anew. */
  again: Walk[]
  /** The same walk with the target for itself, where it was first taken in company. */
  control?: Walk
}

/** A violation, and how often the same kind was seen when the walk was taken again. */
export interface Verified {
  trial: Trial
  violation: Violation
  /** `shown` of `tries` repetitions showed it again. */
  shown: number
  tries: number
}

/** Violations of a trial, each with how often it came again. */
export function verify(trial: Trial, timeline: Timeline): Verified[] {
  const again = trial.again.map(
    (walk) => new Set(violationsOf(walk, timeline.around(walk)).map(({ kind }) => kind)),
  )
  return violationsOf(trial.walk, timeline.around(trial.walk)).map((violation) => ({
    trial,
    violation,
    shown: again.filter((kinds) => kinds.has(violation.kind)).length,
    tries: again.length,
  }))
}

/**
 * True where a walk goes wrong on its own, so that its company cannot be charged: by what stayed still around it, or in the
 * same way by what did around the walk in company.
 */
export function goesWrongAlone({ walk, control }: Trial, timeline: Timeline): boolean {
  if (!control) return false
  const still = timeline.around(walk)
  const inCompany = new Set(violationsOf(walk, still).map(nameOf))
  return (
    violationsOf(control, timeline.around(control)).length > 0 ||
    violationsOf(control, still).some((violation) => inCompany.has(nameOf(violation)))
  )
}

/** What a violation is, wherever in a walk it shows. */
const nameOf = ({ pages: _, ...what }: Violation): string => JSON.stringify(what)
