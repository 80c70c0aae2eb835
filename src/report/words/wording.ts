import { OUTCOMES, type Outcome } from '../../model/outcome.ts'
import type { CheckReport, CollectionFacts, Report, Verdict } from '../../model/report.ts'
import { isTolerated } from '../../model/tolerance.ts'
import { counted, joined } from './figures.ts'

/** How an outcome looks and what it means, in the order of {@link OUTCOMES}. */
export const outcomeWords: Record<Outcome, { symbol: string; word: string; meaning: string }> = {
  fail: { symbol: '✕', word: 'fail', meaning: 'The target breaks this rule. Evidence is in the finding.' },
  error: {
    symbol: '!',
    word: 'error',
    meaning: 'The suite itself failed here. This says nothing about the target.',
  },
  warn: {
    symbol: '▲',
    word: 'warn',
    meaning: 'A SHOULD is not met. It is scored under the profile “strict” only.',
  },
  note: { symbol: '•', word: 'note', meaning: 'Information about a MAY. It is never scored.' },
  inconclusive: {
    symbol: '?',
    word: 'inconclusive',
    meaning: 'Tested without a result: too little data, data that changed, or no requests left.',
  },
  pass: { symbol: '✓', word: 'pass', meaning: 'The target keeps this rule in everything that was tested.' },
  untested: {
    symbol: '○',
    word: 'untested',
    meaning: 'The config does not provide what the check needs.',
  },
  inapplicable: {
    symbol: '–',
    word: 'not applicable',
    meaning: 'The document does not describe this, or the target declined in a permitted way.',
  },
}

/** How a verdict looks: the outcome whose symbol and colour it shares. */
export const verdictOutcome: Record<Verdict, Outcome> = {
  aborted: 'error',
  'non-conformant': 'fail',
  incomplete: 'inconclusive',
  partial: 'untested',
  conformant: 'pass',
}

/** The verdict in one plain sentence. */
export function verdictSentence(report: Report): string {
  if (report.run.replay && report.verdict !== 'aborted') return report.run.replay.message
  const scored = report.checks.filter((check) => check.scored)
  const count = (...outcomes: Outcome[]): number =>
    scored.filter((check) => outcomes.includes(check.outcome)).length
  const sentences: Record<Verdict, () => string> = {
    aborted: () => abortedSentence(report),
    'non-conformant': () =>
      `Non-conformant: the target breaks its contract in ${counted(count('fail'), 'scored check')}${knownClause(scored)}.`,
    incomplete: () =>
      report.checks.length === 0
        ? 'Incomplete: no check was judged.'
        : `Incomplete: no scored check failed, but ${counted(count('inconclusive', 'error'), 'scored check')} could not be decided${doubtClause(scored)}.`,
    partial: () =>
      `Partial: no scored check failed, but ${joined(missingParts(count('untested'), report.run.deselected.length))}.`,
    conformant: () => 'Conformant: every scored check passed or does not apply.',
  }
  return sentences[report.verdict]()
}

function doubtClause(scored: readonly CheckReport[]): string {
  const doubtful = scored.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'error')
  return doubtful.every(isTolerated) ? ', all known' : ''
}

function abortedSentence({ run, checks }: Report): string {
  const failed = checks.filter(({ scored, outcome }) => scored && outcome === 'fail').length
  const early = run.interrupted ? 'Interrupted: the run was stopped early' : 'Aborted: the run ended early'
  return failed > 0
    ? `${early}; ${counted(failed, 'scored check')} had failed by then.`
    : `${early}, so there is no result.`
}

function knownClause(scored: readonly CheckReport[]): string {
  const failing = scored.filter(({ outcome }) => outcome === 'fail')
  const tolerated = failing.filter(isTolerated)
  if (tolerated.length === 0) return ''
  const isListed = tolerated.every(({ findings }) => findings.every(({ known }) => known))
  const word = isListed ? 'known failing' : 'known'
  return tolerated.length === failing.length ? `, all ${word}` : `, ${tolerated.length} of them ${word}`
}

/** `exit 0: 9 known failures, none new`; `undefined` for a report of an earlier release. */
export function exitLine({ run: { exit } }: Report): string | undefined {
  return exit && `exit ${exit.code}: ${exit.reason}`
}

/** What a list of known failures or a baseline came to, in one sentence; `undefined` where none was used. */
export function toleranceSentence({ run: { tolerance } }: Report): string | undefined {
  if (!tolerance) return undefined
  const { by, file, known, gone } = tolerance
  const what = {
    baseline: 'the baseline',
    'known-failing': 'the list of known failures',
    both: 'the list of known failures and the baseline',
  }[by]
  const rest = tolerance.inDoubt > 0 ? `; ${counted(tolerance.inDoubt, 'check')} in doubt with them` : ''
  return `Compared with ${what} (${file}): ${known} known, ${tolerance.new} new, ${gone} gone${rest}.`
}

function missingParts(untested: number, deselected: number): string[] {
  const parts: string[] = []
  if (untested > 0) parts.push(`${counted(untested, 'scored check was', 'scored checks were')} not tested`)
  if (deselected > 0) parts.push(`${counted(deselected, 'check was', 'checks were')} deselected`)
  return parts.length > 0 ? parts : ['part of the checks ran in other shards']
}

/** `2 fail · 40 pass`: every outcome that occurs, what needs action first. */
export function countsLine(summary: Report['summary']): string {
  const present = OUTCOMES.filter((outcome) => summary[outcome] > 0)
  return (
    present.map((outcome) => `${summary[outcome]} ${outcomeWords[outcome].word}`).join(' · ') || 'no checks'
  )
}

/** How the checks of the level MUST ended. */
export interface MustCounts {
  met: number
  notMet: number
  notTestable: number
  notApplicable: number
}

/** Counts the checks of the level MUST. */
export function mustCounts(checks: readonly CheckReport[]): MustCounts {
  const count = (...outcomes: Outcome[]): number =>
    checks.filter(({ level, outcome }) => level === 'MUST' && outcomes.includes(outcome)).length
  return {
    met: count('pass'),
    notMet: count('fail', 'warn', 'note'),
    notTestable: count('inconclusive', 'untested', 'error'),
    notApplicable: count('inapplicable'),
  }
}

/** `acme-threads 2.3.1 at https://…`, or only the base URL. */
export function targetName({ target }: Report): string {
  const { implementation, baseUrl } = target
  return implementation ? `${implementation.name} ${implementation.version} at ${baseUrl}` : baseUrl
}

/** Why a collection has no items to count, in a few words. */
export function unreadWords({ expected }: CollectionFacts): string {
  return expected === undefined ? 'nothing could be read' : `expected ${expected} (not listed)`
}

/** True where not one page was read, as of a collection that may not be seen. */
export function isUnread({ items, complete }: CollectionFacts): boolean {
  return items === 0 && !complete
}
