import { createHash } from 'node:crypto'
import { collectionName, idOf } from '../../model/collection.ts'
import { jsonText } from '../../model/json-text.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import { plainAdvice } from '../terminal/plain.ts'
import { type NumberedFinding, type TroubledCheck, troubledChecks } from '../words/numbered.ts'
import { inLine, shorten } from '../words/visible.ts'
import { verdictSentence } from '../words/wording.ts'
import { documentFile, documentPlace } from './document-place.ts'

/** Results that a log lists at most: code scanning shows as many. */
const MAX_RESULTS = 5000

const LEVELS: Record<string, string> = { fail: 'error', warn: 'warning', note: 'note' }

/** `report.sarif`: SARIF 2.1.0 with a rule for each check and a result for each finding that fails, warns or notes. */
export function renderSarif(report: Report): string {
  const rules = [...new Map(report.checks.map((check) => [check.id, check])).values()]
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  const troubled = troubledChecks(report).filter(({ check }) => check.outcome in LEVELS)
  const made = madeIn(report)
  const all = troubled.reduce((sum, { findings }) => sum + findings.length, 0)
  const results = firstOf(troubled, MAX_RESULTS).flatMap(({ check, findings }) => {
    const place = location(report, check)
    return findings.map((one) => ({
      ...result(made, check, one, index.get(check.id) ?? 0),
      locations: [place],
    }))
  })
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ ...run(report, all - results.length), tool: { driver: driver(report, rules) }, results }],
  }
  return `${jsonText(log, 2)}\n`
}

function driver({ tool }: Report, rules: readonly CheckReport[]): object {
  return { name: tool.name, semanticVersion: tool.version, rules: rules.map(rule) }
}

function rule(check: CheckReport): object {
  return {
    id: check.id,
    shortDescription: { text: check.title },
    fullDescription: { text: check.sentence || check.title },
    help: { text: plainAdvice(check) },
    ...helpUri(check),
    defaultConfiguration: { level: { MUST: 'error', SHOULD: 'warning', MAY: 'note' }[check.level] },
    properties: { requirement: check.requirement, level: check.level, tags: ['api', 'pagination'] },
  }
}

/** Where a rule comes from, if that has an address. */
function helpUri({ source = '' }: CheckReport): { helpUri?: string } {
  for (const [pattern, address] of SOURCES) {
    const [, number] = pattern.exec(source) ?? []
    if (number !== undefined) return { helpUri: address(number) }
  }
  return {}
}

const SOURCES: [RegExp, (number: string) => string][] = [
  [/\bRFC (\d+)/, (number) => `https://www.rfc-editor.org/rfc/rfc${number}`],
  [/\bAIP-(\d+)/, (number) => `https://google.aip.dev/${number}`],
  [/\bCWE-(\d+)/, (number) => `https://cwe.mitre.org/data/definitions/${number}.html`],
]

/** The first so many findings of all checks, in order. */
function firstOf(checks: readonly TroubledCheck[], most: number): TroubledCheck[] {
  let left = most
  return checks.map((one) => {
    const findings = one.findings.slice(0, left)
    left -= findings.length
    return { ...one, findings }
  })
}

/** How many items the suite made, by the name of the collection. */
const madeIn = ({ collections }: Report): ReadonlyMap<string, number> =>
  new Map(
    collections.flatMap((facts) =>
      facts.made === undefined ? [] : [[collectionName(idOf(facts)), facts.made]],
    ),
  )

function result(
  made: ReadonlyMap<string, number>,
  check: CheckReport,
  { finding, fragment, place }: NumberedFinding,
  ruleIndex: number,
): object {
  const { message, expected, actual, known, inBaseline } = finding
  const text = `${message} Expected: ${expected}. Actual: ${actual}. Collection: ${place}.`
  return {
    ruleId: check.id,
    ruleIndex,
    level: LEVELS[check.outcome],
    message: { text: shorten(inLine(text), 4000) },
    partialFingerprints: { 'threadcount/v1': fingerprint(made, check, finding) },
    properties: { finding: fragment, code: finding.code, known },
    ...(inBaseline !== undefined && { baselineState: inBaseline ? 'unchanged' : 'new' }),
    ...(known && { suppressions: [{ kind: 'external', justification: 'Listed as known failing.' }] }),
  }
}

/** The operation in the document. */
function location(report: Report, check: CheckReport): object {
  const { line, pointer } = documentPlace(report, check)
  return {
    physicalLocation: {
      artifactLocation: { uri: documentUri(report.target), index: 0 },
      region: { startLine: line },
    },
    logicalLocations: [{ name: check.operation, kind: 'member', fullyQualifiedName: pointer }],
  }
}

/** A relative reference: readers look for it below the root of the repository. */
const documentUri = (target: Report['target']): string =>
  documentFile(target).split('/').map(encodeURIComponent).join('/')

/**
 * Says that two results of different runs are the same defect: nothing in it changes with wording or data. What the suite
 * makes has another name in each run, so its size stands in the place of its name.
 */
function fingerprint(
  made: ReadonlyMap<string, number>,
  { id, operation }: CheckReport,
  { code, collection }: NumberedFinding['finding'],
): string {
  const name = collectionName(collection)
  const facts = JSON.stringify([id, operation, code, made.get(name) ?? name])
  return createHash('sha256').update(facts).digest('hex').slice(0, 32)
}

function run(report: Report, leftOut: number): object {
  const { target, run, verdict } = report
  const { title, sha256 } = target.document
  return {
    automationDetails: { id: `threadcount/${run.profile}/` },
    artifacts: [
      { location: { uri: documentUri(target) }, description: { text: title }, hashes: { 'sha-256': sha256 } },
    ],
    invocations: [
      {
        executionSuccessful: verdict !== 'aborted',
        startTimeUtc: run.startedAt,
        ...(run.exit && { exitCode: run.exit.code, exitCodeDescription: inLine(run.exit.reason) }),
        toolExecutionNotifications: [
          {
            level: verdict === 'conformant' ? 'note' : 'warning',
            message: { text: verdictSentence(report) },
          },
          ...(leftOut > 0
            ? [{ level: 'warning', message: { text: `${leftOut} more findings are in report.json.` } }]
            : []),
        ],
      },
    ],
    properties: {
      target: target.baseUrl,
      verdict,
      summary: report.summary,
      seed: run.seed,
      ...(run.tolerance && { tolerance: run.tolerance }),
    },
    columnKind: 'utf16CodeUnits',
  }
}
