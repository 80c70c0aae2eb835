import type { CheckReport, Verdict } from './report.ts'

/** What the exit code follows from besides the verdict. */
export interface Gate {
  interrupted: boolean
  requireConformant: boolean
  failOnWarn: boolean
  /** Stale or expired known-failing entries. */
  rotten: boolean
  /** Scored checks that a filter left out. */
  deselected: number
}

/** The verdict of the checks of one run. `deselected` counts scored checks that a filter left out. */
export function verdictOf(checks: readonly CheckReport[], deselected: number, aborted: boolean): Verdict {
  const scored = checks.filter((check) => check.scored)
  const some = (...outcomes: string[]): boolean => scored.some(({ outcome }) => outcomes.includes(outcome))
  if (aborted) return 'aborted'
  if (some('fail')) return 'non-conformant'
  if (some('inconclusive', 'error') || !checks.some(isJudged)) return 'incomplete'
  if (some('untested') || deselected > 0) return 'partial'
  return 'conformant'
}

/** True if a check says something about the target. Where none does, nothing may look as if it had passed. */
const isJudged = ({ outcome }: CheckReport): boolean => outcome !== 'untested' && outcome !== 'inapplicable'

/** The exit code of `run`, as the README's table has it. */
export function exitCodeOf(verdict: Verdict, checks: readonly CheckReport[], gate: Gate): number {
  if (verdict === 'aborted') return gate.interrupted ? 130 : 3
  const isUnknown = (check: CheckReport): boolean => !isKnown(check)
  if (checks.some((check) => check.scored && check.outcome === 'fail' && isUnknown(check))) return 1
  if (gate.rotten) return 1
  if (gate.failOnWarn && checks.some((check) => check.outcome === 'warn' && isUnknown(check))) return 1
  // What is left of a failing verdict is tolerated; the rest counts as if it had passed.
  const rest = checks.map((check) =>
    check.outcome === 'fail' ? { ...check, outcome: 'pass' as const } : check,
  )
  const effective = verdict === 'non-conformant' ? verdictOf(rest, gate.deselected, false) : verdict
  if (effective === 'incomplete') return 4
  if (effective === 'partial') return gate.requireConformant ? 4 : 0
  return 0
}

const isKnown = ({ findings }: CheckReport): boolean =>
  findings.length > 0 && findings.every(({ known, inBaseline }) => known || inBaseline)
