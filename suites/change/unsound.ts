import { because, type Judgement, type Reason, undecided } from '../../src/kit.ts'
import { suiteOf } from '../../src/probe/change/quiet.ts'

/**
 * No history says anything: because of what another check shows, or for want of something to see.
 * @param what What was to be seen.
 */
export function nothingShown(unsound: Reason | undefined, what: string): Judgement {
  return undecided(unsound ?? because('no-change-seen', { what }), suiteOf(unsound))
}
