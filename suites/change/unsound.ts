import { explainedElsewhere, inconclusive, type Judgement } from '../../src/kit.ts'
import { suiteOf } from '../../src/probe/change/quiet.ts'

/** No history says anything: because of what another check shows, or for want of something to see. */
export function nothingShown(unsound: string | undefined, otherwise: string): Judgement {
  const by = suiteOf(unsound)
  return by === undefined ? inconclusive(unsound ?? otherwise) : explainedElsewhere(unsound ?? otherwise, by)
}
