import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { matchesGlob } from '../model/glob.ts'
import type { CheckReport } from '../model/report.ts'
import { isTolerated } from '../model/tolerance.ts'
import type { Options } from '../options.ts'
import { plainAdvice, plainFindings } from '../report/terminal/plain.ts'
import { troubledChecks } from '../report/words/numbered.ts'
import { hasSeveral } from '../report/words/place-name.ts'
import { printable } from '../report/words/visible.ts'
import type { Judged } from './judge-once.ts'
import { plainError } from './plain-error.ts'

/** What decides, in addition to the outcome, whether a test fails. */
export type Strictness = Pick<Options, 'failOn' | 'require'>

type Told = Pick<TestContext, 'annotate' | 'skip'>

/** Ends the test of a check as the check ended, on every operation that it was judged on. */
export async function tell(id: string, judged: Judged, strictness: Strictness, context: Told): Promise<void> {
  const results = judged.report.checks.filter((check) => check.id === id)
  if (results.length === 0) return context.skip('left out by only or skip')
  const failing = results.filter((check) => isFailure(check, strictness))
  if (failing.length > 0) throw problem(failing, judged)
  refuseStale(id, judged)
  for (const check of results) await annotate(check, judged, context)
  if (results.every(isUnanswered)) context.skip(printable([...new Set(results.map(reasonOf))].join('; ')))
}

function isFailure(check: CheckReport, { failOn, require }: Strictness): boolean {
  const { outcome, scored } = check
  if (isTolerated(check)) return false
  if (outcome === 'warn') return failOn === 'warn'
  if (!scored) return false
  if (outcome === 'untested') return require === 'conformant'
  return outcome === 'inconclusive' || outcome === 'error' || outcome === 'fail'
}

/** True where the check says nothing new about the target. */
const isUnanswered = (check: CheckReport): boolean =>
  ['untested', 'inapplicable', 'inconclusive', 'error'].includes(check.outcome) ||
  (check.outcome === 'fail' && isTolerated(check))

function reasonOf(check: CheckReport): string {
  const { outcome, reason, findings } = check
  if (outcome === 'fail')
    return `${findings.every(({ known }) => known) ? 'known failing' : 'known'}: ${findings[0]?.message}`
  return `${outcome}${check.tolerated ? ', as far as known' : ''}: ${reason}`
}

/** A list of known failures that is not kept says less and less. */
function refuseStale(id: string, { report }: Judged): void {
  const stale = (report.run.knownFailing ?? []).find(
    ({ entry, state }) => state === 'stale' && matchesGlob(entry.check, id),
  )
  if (stale)
    throw plainError('stale', `known failing: ${stale.entry.check} no longer fails: remove its entry.`)
}

async function annotate(check: CheckReport, judged: Judged, context: Told): Promise<void> {
  if (!['fail', 'warn', 'note'].includes(check.outcome)) return
  await context.annotate(printable(textOf(check, judged)), check.outcome === 'note' ? 'notice' : 'warning')
}

function problem(checks: readonly CheckReport[], judged: Judged): Error {
  const where = judged.folder === undefined ? [] : [`report: ${join(judged.folder, 'report.html')}`]
  const outcomes = [...new Set(checks.map(({ outcome }) => outcome))].join(', ')
  return plainError(outcomes, [...checks.map((check) => textOf(check, judged)), ...where].join('\n\n'))
}

function textOf(check: CheckReport, { report }: Judged): string {
  const findings = troubledChecks(report).find((troubled) => troubled.check === check)?.findings ?? []
  const operation = hasSeveral(report) ? `${check.operation}: ` : ''
  const reason = findings.length > 0 ? [] : [operation + (check.reason ?? check.title)]
  return [...reason, ...plainFindings(findings), plainAdvice(check)].join('\n\n')
}
