import { createHash } from 'node:crypto'
import { jsonText } from '../../model/json-text.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import type { Level } from '../../model/requirement.ts'
import { counted } from '../words/figures.ts'
import { type NumberedFinding, troubledChecks } from '../words/numbered.ts'
import { inLine, shorten } from '../words/visible.ts'
import { verdictSentence } from '../words/wording.ts'
import { documentPlace } from './document-place.ts'

const SEVERITIES: Record<Level, 'critical' | 'minor' | 'info'> = {
  MUST: 'critical',
  SHOULD: 'minor',
  MAY: 'info',
}

const TOLD = ['fail', 'warn', 'note']

/** A violation as GitLab reads it. */
interface Violation {
  description: string
  check_name: string
  fingerprint: string
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  location: { path: string; lines: { begin: number } }
}

/**
 * `report.codequality.json`: the code quality report of GitLab, a violation for each check and finding code, at the operation
 * in the OpenAPI document.
 *
 * GitLab holds two reports against each other by fingerprint and keeps one violation of each. So all places of a defect
 * are one violation, and nothing that differs between runs, data or releases' wording is in the fingerprint. A run that
 * judged nothing holds a violation that says so, since an empty list is read as a clean one.
 */
export function renderCodeQuality(report: Report): string {
  const violations = troubledChecks(report)
    .filter(({ check }) => TOLD.includes(check.outcome))
    .flatMap(({ check, findings }) =>
      [...Map.groupBy(findings, ({ finding }) => finding.code)].map(([code, all]) =>
        violationOf(report, check, code, all),
      ),
    )
  const isEmpty = report.verdict === 'aborted' || report.checks.length === 0
  return `${jsonText(isEmpty ? [nothingJudged(report), ...violations] : violations, 2)}\n`
}

function violationOf(
  report: Report,
  check: CheckReport,
  code: string,
  findings: readonly NumberedFinding[],
): Violation {
  const isKnown = findings.every(({ finding }) => finding.known)
  const description = `${isKnown ? 'Known failing: ' : ''}${findings[0] ? told(findings[0]) : ''}${elsewhere(findings)}`
  return {
    description: shorten(inLine(description), 4000),
    check_name: check.id,
    fingerprint: fingerprint(check.id, check.operation, code),
    severity: SEVERITIES[check.level],
    location: locationOf(report, check),
  }
}

function told({ finding, place }: NumberedFinding): string {
  const { message, expected, actual } = finding
  return `${message} Expected: ${expected}. Actual: ${actual}. Collection: ${place}.`
}

function elsewhere([, ...others]: readonly NumberedFinding[]): string {
  return others.length === 0 ? '' : ` ${counted(others.length, 'more finding')} of the same kind.`
}

function nothingJudged(report: Report): Violation {
  return {
    description: shorten(
      inLine([report.run.aborted, verdictSentence(report)].filter(Boolean).join(' ')),
      4000,
    ),
    check_name: 'run/aborted',
    fingerprint: fingerprint('run/aborted'),
    severity: 'blocker',
    location: locationOf(report, { operation: report.target.operations?.[0]?.id ?? '' }),
  }
}

function locationOf(report: Report, check: Pick<CheckReport, 'operation'>): Violation['location'] {
  const { file, line } = documentPlace(report, check)
  // GitLab links to the file only where the path has no `../` before it.
  return { path: file.replace(/^(?:\.\/)+/, ''), lines: { begin: line } }
}

const fingerprint = (...facts: string[]): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32)
