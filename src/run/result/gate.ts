import type { Config } from '../../config/index.ts'
import { type KnownFailingList, loadKnownFailing } from '../../engine/known-failing.ts'
import type { Report } from '../../model/report.ts'
import { type Baseline, readBaseline } from '../plan/baseline.ts'
import { allChecks } from '../plan/checks.ts'
import { shownPath } from './provenance.ts'

/** What a joined report is held against. */
export interface GateFiles {
  list: { file: string; entries: KnownFailingList['entries'] } | undefined
  baseline: { file: string; report: Report; fact: Baseline['fact'] } | undefined
  /** What makes the comparison weaker than it looks. */
  notes: string[]
}

/**
 * Reads the list of known failures and the baseline that a config names for a report that is there already.
 * @throws KnownFailure where one of them cannot be read, or is of another document or profile
 */
export async function gateFor(
  { knownFailing, baseline }: Pick<Config, 'knownFailing' | 'baseline'>,
  { target, run }: Report,
): Promise<GateFiles> {
  const list =
    knownFailing === undefined ? undefined : loadKnownFailing(knownFailing, { checks: allChecks() })
  const judged = { document: target.document, profile: run.profile }
  const read = baseline === undefined ? undefined : await readBaseline(baseline, judged)
  return {
    list: list && { file: shownPath(knownFailing ?? ''), entries: list.entries },
    baseline: read && { file: read.fact.name, report: read.report, fact: read.fact },
    notes: read?.notes ?? [],
  }
}
