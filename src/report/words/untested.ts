import type { Outcome } from '../../model/outcome.ts'
import { adviceOf } from '../../model/reason.ts'
import type { Report } from '../../model/report.ts'

/** Checks that say nothing about the target for one and the same reason. */
export interface UntestedGroup {
  outcome: Outcome | 'deselected'
  reason: string
  /** What to do so that they are judged; `undefined` where nothing is known. */
  setting: string | undefined
  checks: string[]
}

const SILENT: readonly Outcome[] = ['error', 'inconclusive', 'untested']

/** What was not shown, grouped by reason; the largest group of each kind first. */
export function untestedGroups(report: Report): UntestedGroup[] {
  const silent = report.checks.filter(({ outcome }) => SILENT.includes(outcome))
  const groups = [
    ...Map.groupBy(silent, ({ outcome, reason, reasonCode }) =>
      JSON.stringify([outcome, reasonCode, reason]),
    ).values(),
  ]
  const found = groups.flatMap((checks): UntestedGroup[] => {
    const first = checks[0]
    if (!first) return []
    const reason = first.reason ?? 'No reason was recorded.'
    const setting = adviceOf(first.reasonCode, first.reasonArgs)
    return [{ outcome: first.outcome, reason, setting, checks: checks.map(({ id }) => id) }]
  })
  const order = (group: UntestedGroup): number => SILENT.indexOf(group.outcome as Outcome)
  return [
    ...found.toSorted((a, b) => order(a) - order(b) || b.checks.length - a.checks.length),
    // A replay is not meant to judge more than one check.
    ...deselectedGroup(report.run.replay ? [] : report.run.deselected),
  ]
}

function deselectedGroup(checks: readonly string[]): UntestedGroup[] {
  if (checks.length === 0) return []
  const reason = 'Left out by --only or --skip.'
  return [{ outcome: 'deselected', reason, setting: 'Run without --only and --skip.', checks: [...checks] }]
}
