import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { usageError } from '../../model/failure.ts'
import type { Report } from '../../model/report.ts'
import { readReportFile } from '../../report/index.ts'
import { shownPath } from '../result/provenance.ts'

/** An earlier report, whose findings do not count again. */
export interface Baseline {
  report: Report
  /** As the new report names it. */
  fact: NonNullable<Report['run']['baseline']>
  /** What makes the comparison weaker than it looks. */
  notes: string[]
}

/** What a run, or a joined report, is of. */
export interface Judged {
  document: { title: string; sha256: string }
  profile: string
}

/**
 * Reads the report that `--baseline` names.
 * @throws KnownFailure where it is none, or of another document or profile, or of a run that judged nothing
 */
export async function readBaseline(file: string, { document: now, profile }: Judged): Promise<Baseline> {
  const name = shownPath(file)
  const report = await readReportFile(file, name)
  const { document } = report.target
  if (document.title !== now.title) {
    throw usageError(
      `${name} belongs to another document, ${document.title}.`,
      `Name a report of ${now.title}.`,
    )
  }
  if (report.run.profile !== profile) {
    throw usageError(
      `${name} has the profile ${report.run.profile}, but this run has ${profile}.`,
      'Name a report of the same profile.',
    )
  }
  if (report.verdict === 'aborted') {
    throw usageError(`${name} belongs to a run that was aborted.`, 'Name a report of a whole run.')
  }
  const isSame = document.sha256 === now.sha256
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  return {
    report,
    fact: { name, sha256, startedAt: report.run.startedAt },
    notes: isSame ? [] : [`baseline: ${name} is of another version of the document.`],
  }
}
