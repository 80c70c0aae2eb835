import { createHash } from 'node:crypto'
import { jsonText } from '../../model/json-text.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Report, Verdict } from '../../model/report.ts'
import { renderJson } from './json.ts'

/** What is not shown to hold is not passed: a run that could not decide is no better than one that failed. */
const RESULTS: Record<Verdict, 'PASSED' | 'WARNED' | 'FAILED'> = {
  conformant: 'PASSED',
  partial: 'WARNED',
  incomplete: 'FAILED',
  'non-conformant': 'FAILED',
  aborted: 'FAILED',
}

/**
 * `report.intoto.json`: an unsigned in-toto Statement v1 with the test-result predicate, ready to be signed.
 *
 * Its subjects are the report as {@link renderJson} writes it and the OpenAPI document; its configuration is the document,
 * the files and settings of the run, and the suite.
 */
export function renderIntoto(report: Report): string {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'report.json', digest: { sha256: sha256(renderJson(report)) } }, document(report)],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: RESULTS[report.verdict],
      configuration: [document(report), ...configuration(report)],
      passedTests: named(report, 'pass'),
      warnedTests: named(report, 'warn', 'inconclusive'),
      failedTests: named(report, 'fail', 'error'),
    },
  }
  return `${jsonText(statement, 2)}\n`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Resource {
  name: string
  uri?: string
  digest: { sha256: string }
}

const resource = (name: string, digest: string): Resource => ({
  name: name.toWellFormed(),
  digest: { sha256: digest },
})

const document = ({ target }: Report): Resource =>
  resource(target.document.file ?? target.document.title, target.document.sha256)

/** What a report of an earlier release does not know is left out. */
function configuration({ run, tool }: Report): Resource[] {
  const { config, suite } = run
  const files = config?.files.map(({ name, sha256 }) => resource(name, sha256)) ?? []
  const settings = config ? [resource('settings in effect', config.sha256)] : []
  const uri = `pkg:npm/${tool.name}@${tool.version}`
  const suites = suite ? [{ ...resource(`${tool.name} suite`, suite.sha256), uri }] : []
  return [...files, ...settings, ...suites]
}

function named({ checks }: Report, ...outcomes: Outcome[]): string[] {
  return [...new Set(checks.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id))]
}
