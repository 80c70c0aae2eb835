import { type Judgement, met } from '../src/kit.ts'
import type { Timeline } from '../src/walk/timeline.ts'
import { goesWrongByItself, type Trial, verify } from '../src/walk/trial.ts'

/** What was seen only in parallel walks is left to their check, if they show it too. */
export function chargeParallelWalks(
  judgement: Judgement,
  parallel: readonly Trial[],
  timeline: Timeline,
): Judgement {
  if (judgement.kind !== 'inconclusive') return judgement
  const isCharged = parallel
    .filter((trial) => !goesWrongByItself(trial, timeline))
    .flatMap((trial) => verify(trial, timeline))
    .some(({ shown }) => shown > 0)
  return isCharged ? met : judgement
}
