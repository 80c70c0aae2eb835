import type { CheckReport, Finding, Report } from './report.ts'

/** Marks every finding that an earlier report has too: the same check, code and collection. */
export function markBaseline(checks: readonly CheckReport[], { checks: before }: Report): CheckReport[] {
  const known = new Set(before.flatMap((check) => check.findings.map((finding) => keyOf(check, finding))))
  return checks.map((check) => ({
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      inBaseline: known.has(keyOf(check, finding)),
    })),
  }))
}

const keyOf = ({ id, operation }: CheckReport, { code, collection }: Finding): string =>
  JSON.stringify([id, operation, code, Object.entries(collection).toSorted()])
