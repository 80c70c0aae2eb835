import type { PreflightLine } from '../../model/preflight.ts'
import type { Sight } from './collections.ts'

/** Seconds of difference that do not matter: Date counts in whole seconds, and the response took some time. */
const TOLERABLE_S = 5

/** How far the target's clock is from ours, by the Date header. */
export function clockLine(sights: readonly Sight[]): PreflightLine[] {
  const clock = sights.find(({ glance }) => glance.clock)?.glance.clock
  const subject = 'clock'
  const tried = 'the Date header'
  if (!clock) return [{ subject, status: 'note', tried, found: 'the responses have none' }]
  const skew = Math.round((clock.theirs - clock.ours) / 1000)
  if (Math.abs(skew) <= TOLERABLE_S)
    return [{ subject, status: 'ok', tried, found: 'agrees with the clock of this machine' }]
  const found = `${Math.abs(skew)} s ${skew > 0 ? 'later than' : 'earlier than'} the clock of this machine`
  return [{ subject, status: 'note', tried, found, advice: 'Correct the clock that is wrong.' }]
}
