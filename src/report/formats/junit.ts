import { adviceOf } from '../../model/reason.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import { plainAdvice, plainFindings } from '../terminal/plain.ts'
import { bySuite, type NumberedFinding, troubledChecks } from '../words/numbered.ts'
import { inLine } from '../words/visible.ts'
import { verdictSentence } from '../words/wording.ts'
import { element } from './xml.ts'

type Numbered = ReadonlyMap<CheckReport, NumberedFinding[]>

/**
 * `report.junit.xml`: a testsuite for each suite, a testcase for each check, named by its id.
 *
 * It keeps to what the schemas of Jenkins and of Ant both allow: the root has no attributes, and what a check has to tell
 * without failing stands in `system-out` of its suite. A run that judged nothing holds one erroneous testcase, since most
 * readers take a file without any for success.
 */
export function renderJunit(report: Report): string {
  const numbered: Numbered = new Map(troubledChecks(report).map(({ check, findings }) => [check, findings]))
  const suites = bySuite(report.checks).map(
    ([name, checks]): Suite => ({
      name,
      counts: countsOf(checks),
      cases: checks.map((check) => testcase(check, numbered.get(check) ?? [])),
      told: checks.flatMap((check) => told(check, numbered.get(check) ?? [])),
    }),
  )
  const isEmpty = report.verdict === 'aborted' || report.checks.length === 0
  const all = isEmpty ? [runSuite(report), ...suites] : suites
  const root = element(
    'testsuites',
    {},
    all.map((suite, index) => testsuite(report, suite, index)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

interface Suite {
  name: string
  counts: Counts
  cases: string[]
  told: string[]
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

/** JUnit's schema wants local time without a zone; UTC is what the report has. */
const timestamp = ({ run }: Report): string => run.startedAt.replace(/(?:\.\d+)?Z$/, '')

function runSuite(report: Report): Suite {
  const message = report.run.aborted ?? verdictSentence(report)
  return {
    name: 'run',
    counts: { tests: 1, failures: 0, errors: 1, skipped: 0 },
    cases: [
      element('testcase', { name: 'run/aborted', classname: 'run', time: 0 }, [
        element('error', { type: report.verdict, message: inLine(message) }, inLine(verdictSentence(report))),
      ]),
    ],
    told: [],
  }
}

/** Checks share what probes collected, so none has a time of its own; that of the run is a property. */
function testsuite(report: Report, { name, counts, cases, told }: Suite, id: number): string {
  const facts = { package: 'threadcount', id, hostname: 'localhost', timestamp: timestamp(report), time: 0 }
  return element('testsuite', { name, ...counts, ...facts }, [
    properties(report),
    ...cases,
    element('system-out', {}, told.join('\n\n')),
    element('system-err', {}, ''),
  ])
}

function properties({ target, run, verdict, tool }: Report): string {
  const entries: Record<string, string | number> = {
    target: target.baseUrl,
    document: target.document.sha256,
    version: tool.version,
    profile: run.profile,
    seed: run.seed,
    seconds: (run.durationMs / 1000).toFixed(3),
    verdict,
    ...(run.exit && { 'exit-code': run.exit.code, 'exit-reason': inLine(run.exit.reason) }),
    ...(run.tolerance && {
      'held-against': run.tolerance.file,
      'findings-known': run.tolerance.known,
      'findings-new': run.tolerance.new,
      'findings-gone': run.tolerance.gone,
    }),
  }
  return element(
    'properties',
    {},
    Object.entries(entries).map(([name, value]) => element('property', { name, value })),
  )
}

function testcase(check: CheckReport, findings: readonly NumberedFinding[]): string {
  const facts = { name: check.id, classname: check.operation, time: 0 }
  return element('testcase', facts, result(check, findings))
}

function result(check: CheckReport, findings: readonly NumberedFinding[]): string[] {
  const reason = inLine(check.reason ?? '')
  const first = findings[0]?.finding
  switch (check.outcome) {
    case 'fail': {
      const facts = { type: first?.code ?? 'fail', message: inLine(failureMessage(check, findings)) }
      return [element('failure', facts, textOf(check, findings))]
    }
    case 'error':
    case 'inconclusive':
      return [element('error', { type: check.outcome, message: reason }, textOf(check, findings))]
    case 'untested':
    case 'inapplicable': {
      const message = [`${check.outcome}:`, reason, adviceOf(check.reasonCode, check.reasonArgs)]
        .filter(Boolean)
        .join(' ')
      return [element('skipped', { message })]
    }
    case 'warn':
    case 'note':
    case 'pass':
      return []
  }
}

const textOf = (check: CheckReport, findings: readonly NumberedFinding[]): string =>
  [...plainFindings(findings), plainAdvice(check)].join('\n\n')

/** What a check has to tell although it did not fail. */
function told(check: CheckReport, findings: readonly NumberedFinding[]): string[] {
  if (check.outcome !== 'warn' && check.outcome !== 'note') return []
  const head = [`${check.outcome}: ${check.id}`, inLine(check.reason ?? '')].filter(Boolean).join(': ')
  return [`${head}\n${textOf(check, findings)}`]
}

const knownWord = ({ known, inBaseline }: NumberedFinding['finding']): string => {
  if (known) return 'known failing: '
  return inBaseline ? 'known: ' : ''
}

function failureMessage(check: CheckReport, findings: readonly NumberedFinding[]): string {
  const messages = findings.map(({ finding }) => `${knownWord(finding)}${finding.message}`)
  return messages.length > 1
    ? `${messages[0]} (and ${messages.length - 1} more)`
    : (messages[0] ?? check.title)
}
