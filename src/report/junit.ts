import type { CheckReport, Report } from '../model/report.ts'
import { bySuite, type NumberedFinding, troubledChecks } from './numbered.ts'
import { plainAdvice, plainFinding } from './plain.ts'
import { settingFor } from './untested.ts'
import { verdictSentence } from './wording.ts'
import { element } from './xml.ts'

type Numbered = ReadonlyMap<CheckReport, NumberedFinding[]>

/**
 * `report.junit.xml`: a testsuite for each suite, a testcase for each check, named by its id.
 *
 * A run that judged nothing holds one erroneous testcase, since most readers take a file without any for success.
 */
export function renderJunit(report: Report): string {
  const numbered: Numbered = new Map(troubledChecks(report).map(({ check, findings }) => [check, findings]))
  const suites = bySuite(report.checks).map(([suite, checks]) => testsuite(report, suite, checks, numbered))
  const all =
    report.verdict === 'aborted' || report.checks.length === 0 ? [runSuite(report), ...suites] : suites
  const counts = countsOf(report.checks)
  const extra = all.length - suites.length
  const root = element(
    'testsuites',
    {
      name: 'threadcount',
      ...counts,
      tests: counts.tests + extra,
      errors: counts.errors + extra,
      time: seconds(report),
    },
    all,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

interface Counts {
  tests: number
  failures: number
  errors: number
  skipped: number
}

function countsOf(checks: readonly CheckReport[]): Counts {
  const count = (...outcomes: string[]): number =>
    checks.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    tests: checks.length,
    failures: count('fail'),
    errors: count('inconclusive', 'error'),
    skipped: count('untested', 'inapplicable'),
  }
}

const seconds = ({ run }: Report): string => (run.durationMs / 1000).toFixed(3)

/** JUnit's schema wants local time without a zone; UTC is what the report has. */
const timestamp = ({ run }: Report): string => run.startedAt.replace(/(?:\.\d+)?Z$/, '')

function runSuite(report: Report): string {
  const message = report.run.aborted ?? verdictSentence(report)
  const testcase = element('testcase', { name: 'run/aborted', classname: 'run' }, [
    element('error', { type: report.verdict, message }, verdictSentence(report)),
  ])
  return element(
    'testsuite',
    { name: 'run', tests: 1, failures: 0, errors: 1, skipped: 0, timestamp: timestamp(report) },
    [testcase],
  )
}

function testsuite(
  report: Report,
  suite: string,
  checks: readonly CheckReport[],
  numbered: Numbered,
): string {
  const cases = checks.map((check) => testcase(check, numbered.get(check) ?? []))
  return element('testsuite', { name: suite, ...countsOf(checks), timestamp: timestamp(report) }, [
    properties(report),
    ...cases,
  ])
}

function properties({ target, run, verdict, tool }: Report): string {
  const entries: Record<string, string | number> = {
    target: target.baseUrl,
    document: target.document.sha256,
    version: tool.version,
    profile: run.profile,
    seed: run.seed,
    verdict,
  }
  return element(
    'properties',
    {},
    Object.entries(entries).map(([name, value]) => element('property', { name, value })),
  )
}

function testcase(check: CheckReport, findings: readonly NumberedFinding[]): string {
  return element('testcase', { name: check.id, classname: check.operation }, result(check, findings))
}

function result(check: CheckReport, findings: readonly NumberedFinding[]): string[] {
  const text = [...findings.map(plainFinding), plainAdvice(check)].join('\n\n')
  const reason = check.reason ?? ''
  const first = findings[0]?.finding
  switch (check.outcome) {
    case 'fail':
      return [
        element('failure', { type: first?.code ?? 'fail', message: failureMessage(check, findings) }, text),
      ]
    case 'error':
    case 'inconclusive':
      return [element('error', { type: check.outcome, message: reason }, text)]
    case 'untested':
    case 'inapplicable':
      return [
        element('skipped', {
          message: [check.outcome, reason, settingFor(reason)].filter(Boolean).join(': '),
        }),
      ]
    case 'warn':
    case 'note':
      return [element('system-out', {}, `${check.outcome}: ${[reason, text].filter(Boolean).join('\n')}`)]
    case 'pass':
      return []
  }
}

function failureMessage(check: CheckReport, findings: readonly NumberedFinding[]): string {
  const messages = findings.map(
    ({ finding }) => `${finding.known ? 'known failing: ' : ''}${finding.message}`,
  )
  return messages.length > 1
    ? `${messages[0]} (and ${messages.length - 1} more)`
    : (messages[0] ?? check.title)
}
