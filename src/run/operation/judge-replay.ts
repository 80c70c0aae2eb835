import { widened } from '../../probe/kit/focus.ts'
import type { Job } from '../plan/place-collections.ts'
import { judgeOperation, type OperationResult, type OperationRun } from './judge-operation.ts'

/**
 * Judges an operation; in a replay first only with the requests that showed the finding. Everything that the check needs is
 * requested only where these do not show it any more, and a part of the requests cannot prove that it is gone.
 */
export async function judgeFocused(job: Job, run: OperationRun): Promise<OperationResult> {
  const first = await judgeOperation(job, run)
  const { replay } = run
  const wide = replay && widened(replay.focus)
  if (!wide || run.signal.aborted || first.ended || first.checks.some(isShown)) return first
  const config = { ...run.config, maxRequests: Math.max(0, run.config.maxRequests - first.requests) }
  const whole = await judgeOperation(job, { ...run, config, replay: { ...replay, focus: wide } })
  return {
    ...whole,
    // The target was read once: what the budget no longer allows is left in doubt.
    unread: first.unread,
    requests: first.requests + whole.requests,
    chain: first.chain + whole.chain,
    fixtureRequests: first.fixtureRequests + whole.fixtureRequests,
    leftBehind: [...first.leftBehind, ...whole.leftBehind],
  }
}

const isShown = ({ outcome }: OperationResult['checks'][number]): boolean =>
  ['fail', 'warn', 'note', 'error'].includes(outcome)
