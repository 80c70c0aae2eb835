import { basename } from 'node:path'
import type { Config } from '../../config/index.ts'
import type { KnownFailingList } from '../../engine/known-failing.ts'
import { updateKnownFailing } from '../../engine/update-known-failing.ts'
import { usageError } from '../../model/failure.ts'
import type { Report } from '../../model/report.ts'

/**
 * Refuses to write a list by what only a part of the checks says.
 * @throws KnownFailure
 */
export function refusePartialUpdate(config: Config): void {
  if (config.knownFailing === undefined) {
    throw usageError('--update-known-failing needs a file to write.', 'Name it with --known-failing FILE.')
  }
  const parts = {
    '--only': config.only.length > 0,
    '--skip': config.skip.length > 0,
    '--operation': config.operation.length > 0,
    '--shard': config.shard !== undefined,
    '--replay': config.replay !== undefined,
  }
  const [filter] = Object.entries(parts).find(([, isGiven]) => isGiven) ?? []
  if (filter === undefined) return
  throw usageError(
    `--update-known-failing needs a whole run, and ${filter} leaves a part of it out.`,
    `Run without ${filter}.`,
  )
}

/** Writes the list anew, unless the run has seen too little, and says what came of it. */
export function updateList(file: string, list: KnownFailingList, { verdict, run, checks }: Report): string {
  const reason = shortcoming(verdict, checks)
  if (reason) return `known failing: ${basename(file)} is left as it was, because the run ${reason}.`
  const { kept, added, dropped } = updateKnownFailing(file, list, run.knownFailing ?? [], checks)
  return `known failing: wrote ${basename(file)} with ${kept} kept, ${added} new, ${dropped} dropped.`
}

/** Why a run has not seen enough to speak for all checks. Data that is too small is no reason: it stays so. */
function shortcoming(verdict: Report['verdict'], checks: Report['checks']): string | undefined {
  if (verdict === 'aborted') return 'was aborted'
  if (verdict === 'incomplete') return 'could not decide everything'
  const isCut = checks.some(
    ({ outcome, reason }) => outcome === 'inconclusive' && /budget|--max-duration/i.test(reason ?? ''),
  )
  return isCut ? 'was cut short' : undefined
}
