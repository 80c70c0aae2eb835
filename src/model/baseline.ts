import type { CheckReport, CollectionFacts, Finding, Report } from './report.ts'

/**
 * Marks every finding that an earlier report has too: the same check, code and collection. Collections that the suite made
 * have other names in each run: those of the same size are the same.
 */
export function markBaseline(
  checks: readonly CheckReport[],
  collections: readonly CollectionFacts[],
  before: Pick<Report, 'checks' | 'collections'>,
): CheckReport[] {
  const known = new Set(
    before.checks.flatMap((check) =>
      check.findings.map((finding) => keyOf(check, finding, before.collections)),
    ),
  )
  return checks.map((check) => ({
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      inBaseline: known.has(keyOf(check, finding, collections)),
    })),
  }))
}

function keyOf(
  { id, operation }: CheckReport,
  { code, collection }: Finding,
  collections: readonly CollectionFacts[],
): string {
  const name = nameOf(collection)
  const made = collections.find(
    (facts) => facts.operation === operation && nameOf(facts.params) === name,
  )?.made
  return JSON.stringify([id, operation, code, made ?? name])
}

const nameOf = (params: Record<string, string>): string => JSON.stringify(Object.entries(params).toSorted())
