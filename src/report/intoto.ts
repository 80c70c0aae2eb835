import { createHash } from 'node:crypto'
import { jsonText } from '../model/json-text.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Report, Verdict } from '../model/report.ts'
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
 * Its subjects are the OpenAPI document and the report as {@link renderJson} writes it.
 */
export function renderIntoto(report: Report): string {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: 'report.json',
        digest: { sha256: createHash('sha256').update(renderJson(report)).digest('hex') },
      },
      document(report),
    ],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: RESULTS[report.verdict],
      configuration: [document(report)],
      passedTests: named(report, 'pass'),
      warnedTests: named(report, 'warn', 'inconclusive'),
      failedTests: named(report, 'fail', 'error'),
    },
  }
  return `${jsonText(statement, 2)}\n`
}

function document({ target }: Report): object {
  return { name: target.document.title, digest: { sha256: target.document.sha256 } }
}

function named({ checks }: Report, ...outcomes: Outcome[]): string[] {
  return [...new Set(checks.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id))]
}
