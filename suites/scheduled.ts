import { inapplicable, inconclusive, type Judgement } from '../src/kit.ts'
import type { Scheduled } from '../src/probe/kit/scheduled.ts'
import { judgeWalks, type ViolationText } from '../src/walk/judge-walks.ts'
import type { Timeline } from '../src/walk/timeline.ts'

/** The texts of a property-based finding. */
export interface ScheduledText<T> extends ViolationText {
  /** The input in words, a line a step. */
  steps(value: T): string[]
  /** The input as plain data; by default as it is. */
  value?(value: T): unknown
}

/** Judges what a property-based probe found, shrunk and taken anew; its input goes with the finding. */
export function judgeScheduled<T>(
  { drawn, isDeclined, found }: Scheduled<T>,
  timeline: Timeline,
  { steps, value: plain, ...told }: ScheduledText<T>,
): Judgement {
  if (isDeclined)
    return inapplicable('target-declined', {
      what: 'another limit with a cursor, or a second use of a cursor',
    })
  if (drawn === 0) return inconclusive('too-few-items', { needed: 2 })
  if (!found) return { kind: 'met' }
  const judgement = judgeWalks(found.trials, timeline, {
    missing: told,
    duplicate: told,
    disorder: told,
    'early-end': told,
  })
  if (!('defects' in judgement)) return judgement
  const { seed, path, value } = found.counterexample
  const generated = {
    counterexample: plain ? plain(value) : value,
    replay: { seed, path, steps: steps(value) },
  }
  return { ...judgement, defects: (judgement.defects ?? []).map((defect) => ({ ...defect, ...generated })) }
}
