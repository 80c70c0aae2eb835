import type { CheckReport, Verdict } from './report.ts'

/** What the exit code follows from besides the verdict. */
export interface Gate {
  interrupted: boolean
  requireConformant: boolean
  failOnWarn: boolean
  /** Stale or expired known-failing entries. */
  rotten: boolean
}

/** The verdict of the checks of one run. `deselected` counts scored checks that a filter left out. */
export function verdictOf(checks: readonly CheckReport[], deselected: number, aborted: boolean): Verdict {
  const scored = checks.filter((check) => check.scored)
  const some = (...outcomes: string[]): boolean => scored.some(({ outcome }) => outcomes.includes(outcome))
  if (aborted) return 'aborted'
  if (some('fail')) return 'non-conformant'
  if (some('inconclusive', 'error') || checks.length === 0) return 'incomplete'
  if (some('untested') || deselected > 0) return 'partial'
  return 'conformant'
}

/** The exit code of `run`, as the README's table has it. */
export function exitCodeOf(verdict: Verdict, checks: readonly CheckReport[], gate: Gate): number {
  if (verdict === 'aborted') return gate.interrupted ? 130 : 3
  if (verdict === 'non-conformant' && !allKnown(checks)) return 1
  if (gate.rotten) return 1
  if (gate.failOnWarn && checks.some(({ outcome }) => outcome === 'warn')) return 1
  const rest = checks.filter((check) => check.outcome !== 'fail')
  const effective = verdict === 'non-conformant' ? verdictOf(rest, 0, false) : verdict
  if (effective === 'incomplete') return 4
  if (effective === 'partial') return gate.requireConformant ? 4 : 0
  return 0
}

function allKnown(checks: readonly CheckReport[]): boolean {
  const failing = checks.filter((check) => check.scored && check.outcome === 'fail')
  return failing.every(({ findings }) => findings.length > 0 && findings.every(({ known }) => known))
}
