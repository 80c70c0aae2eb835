import type { Evidence } from '../../model/exchange.ts'
import type { CheckReport } from '../../model/report.ts'

/** The value with every text in it masked: what judges quote may hold what a target has sent back. */
export function maskStrings<T>(value: T, mask: (text: string) => string): T {
  return masked(value, mask) as T
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((item) => masked(item, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), masked(item, mask)]))
}

/** How a client takes secrets out of a text. */
interface Masking {
  masked(text: string): string
  withoutParts(text: string): string
}

/** Checks without secrets: evidence is masked already, and whole; what judges say may have been cut by them. */
export function maskChecks(checks: readonly CheckReport[], client: Masking): CheckReport[] {
  const whole = (text: string): string => client.masked(text)
  const rest = (text: string): string => client.withoutParts(text)
  // Findings share exchanges: each is masked once.
  const shown = new Map<Evidence, Evidence>()
  const maskedEvidence = (evidence: Evidence): Evidence => {
    const known = shown.get(evidence) ?? maskStrings(evidence, whole)
    shown.set(evidence, known)
    return known
  }
  return checks.map((check) => ({
    ...check,
    reason: check.reason === null ? null : rest(check.reason),
    ...(check.reasonArgs && { reasonArgs: maskStrings(check.reasonArgs, rest) }),
    ...(check.doubts && { doubts: maskStrings(check.doubts, rest) }),
    findings: check.findings.map(({ code, collection, known, evidence, ...told }) => ({
      code: whole(code),
      collection: maskStrings(collection, whole),
      known,
      evidence: evidence.map(maskedEvidence),
      ...maskStrings(told, rest),
    })),
  }))
}
