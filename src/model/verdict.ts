import { counted } from './count.ts'
import type { KnownFailingFact } from './known-failing.ts'
import type { CheckReport, Exit, ReplayAnswer, Tolerance, Verdict } from './report.ts'
import { isGated, isTolerated, isToleratedFinding } from './tolerance.ts'

/** What the exit code follows from in addition to the verdict. */
export interface Gate {
  interrupted: boolean
  requireConformant: boolean
  failOnWarn: boolean
  /** What became of each entry of the list of known failures. */
  knownFailing?: readonly KnownFailingFact[] | undefined
  /** Scored checks that a filter left out. */
  deselected: number
  /** What is tolerated, where something may be. */
  tolerance?: Tolerance | undefined
  /** What became of the finding that was looked for again, in a replay. */
  replay?: ReplayAnswer | undefined
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

/** The exit code of whatever judges, and the reason for it: the first row of the README's table that applies. */
export function exitOf(verdict: Verdict, checks: readonly CheckReport[], gate: Gate): Exit {
  if (verdict === 'aborted')
    return gate.interrupted
      ? { code: 130, reason: 'the run was interrupted' }
      : { code: 3, reason: 'no collection could be read' }
  if (gate.replay) return replayExit(gate.replay)
  const broken = brokenParts(checks, gate)
  if (broken.length > 0) return { code: 1, reason: broken.join('; ') }
  const rest = checks.filter((check) => check.scored && !isTolerated(check))
  const count = (...outcomes: string[]): number =>
    rest.filter(({ outcome }) => outcomes.includes(outcome)).length
  const doubtful = count('inconclusive', 'error')
  if (doubtful > 0)
    return { code: 4, reason: `${counted(doubtful, 'scored check')} could not be decided${besides(gate)}` }
  if (!checks.some(isDecided)) return { code: 4, reason: 'no check was judged' }
  const missing = missingParts(count('untested'), gate.deselected)
  if (missing !== '' && gate.requireConformant)
    return { code: 4, reason: `${missing}, and --require conformant is set` }
  return { code: 0, reason: goodReason(missing, gate) }
}

function replayExit({ answer, message }: ReplayAnswer): Exit {
  const reason = message.replace(/\.$/, '')
  return { code: { 'still-there': 1, 'no-longer-shown': 0, 'cannot-tell': 4 }[answer], reason }
}

/** True if a check came to a result. A doubt is not a result, tolerated or not. */
const isDecided = (check: CheckReport): boolean =>
  isJudged(check) && !['inconclusive', 'error'].includes(check.outcome)

/** What makes the exit code 1, a clause for each kind. */
function brokenParts(checks: readonly CheckReport[], gate: Gate): string[] {
  const count = (state: KnownFailingFact['state']): number =>
    gate.knownFailing?.filter((fact) => fact.state === state).length ?? 0
  const [stale, expired] = [count('stale'), count('expired')]
  const entries = (some: number): string => counted(some, 'known-failing entry', 'known-failing entries')
  return [
    ...failures(checks, gate),
    ...(stale > 0 ? [`${entries(stale)} no longer ${stale === 1 ? 'fails' : 'fail'}`] : []),
    ...(expired > 0 ? [`${entries(expired)} expired`] : []),
  ]
}

function failures(checks: readonly CheckReport[], { failOnWarn, tolerance }: Gate): string[] {
  const broken = checks.filter((check) => isGated(check, failOnWarn) && !isTolerated(check))
  if (broken.length === 0) return []
  if (tolerance) {
    const fresh = broken
      .map(({ findings }) => findings.filter((finding) => !isToleratedFinding(finding)).length)
      .reduce((sum, count) => sum + Math.max(1, count), 0)
    const beside = tolerance.known > 0 ? `, and ${counted(tolerance.known, 'known one')}` : ''
    return [`${counted(fresh, 'new finding')}${beside}`]
  }
  const failed = broken.filter(({ outcome }) => outcome === 'fail').length
  const warned = broken.length - failed
  return [
    ...(failed > 0 ? [`${counted(failed, 'scored check')} failed`] : []),
    ...(warned > 0 ? [`${counted(warned, 'check')} warned, and --fail-on warn is set`] : []),
  ]
}

/** What a list or a baseline came to, where no finding is new. */
function toleranceWords({ known, gone, inDoubt, by }: Tolerance): string {
  const parts = [
    known > 0 ? `${counted(known, 'known failure')}, none new` : 'no failure, known or new',
    ...(inDoubt > 0
      ? [`${counted(inDoubt, 'check')} in doubt ${known > 0 ? 'with them' : 'as before'}`]
      : []),
    ...(gone > 0 && by !== 'known-failing'
      ? [`${counted(gone, 'finding')} of the baseline no longer shown`]
      : []),
  ]
  return parts.join('; ')
}

const besides = ({ tolerance }: Gate): string =>
  tolerance && tolerance.known > 0 ? `, apart from ${counted(tolerance.known, 'known failure')}` : ''

function goodReason(missing: string, { tolerance }: Gate): string {
  if (tolerance) return [toleranceWords(tolerance), missing].filter(Boolean).join('; ')
  return missing === '' ? 'every scored check passed or does not apply' : `no scored check failed; ${missing}`
}

function missingParts(untested: number, deselected: number): string {
  const parts = [
    ...(untested > 0 ? [`${counted(untested, 'scored check was', 'scored checks were')} not tested`] : []),
    ...(deselected > 0 ? [`${counted(deselected, 'scored check was', 'scored checks were')} left out`] : []),
  ]
  return parts.join(' and ')
}
