import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { usageError } from '../../model/failure.ts'
import type { Report } from '../../model/report.ts'
import { parseReport } from '../../report/index.ts'
import { shownPath } from '../result/provenance.ts'
import type { Plan } from './plan.ts'

/** An earlier report, whose findings do not count again. */
export interface Baseline {
  report: Report
  /** As the new report names it. */
  fact: NonNullable<Report['run']['baseline']>
  /** What makes the comparison weaker than it looks. */
  notes: string[]
}

/**
 * Reads the report that `--baseline` names.
 * @throws KnownFailure where it is none, or of another document or profile, or of a run that judged nothing
 */
export async function readBaseline(file: string, { contract, config }: Plan): Promise<Baseline> {
  const name = shownPath(file)
  const text = await readFile(file, 'utf8').catch(({ code, message }: NodeJS.ErrnoException) => {
    throw usageError(code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read: ${message}`)
  })
  const report = parseReport(text, name)
  const { document } = report.target
  if (document.title !== contract.document.title) {
    throw usageError(
      `${name} is of another document, ${document.title}.`,
      `Name a report of ${contract.document.title}.`,
    )
  }
  if (report.run.profile !== config.profile) {
    throw usageError(
      `${name} is of the profile ${report.run.profile}, and this run is of ${config.profile}.`,
      'Name a report of the same profile.',
    )
  }
  if (report.verdict === 'aborted') {
    throw usageError(`${name} is of a run that was aborted.`, 'Name a report of a whole run.')
  }
  const isSame = document.sha256 === contract.document.sha256
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    report,
    fact: { name, sha256, startedAt: report.run.startedAt },
    notes: isSame ? [] : [`baseline: ${name} is of another version of the document.`],
  }
}
