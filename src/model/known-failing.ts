import { matchesGlob } from './glob.ts'
import type { CheckReport, Finding, Report } from './report.ts'

/** A failure that the exit code tolerates for a while. The verdict does not. */
export interface KnownFailing {
  /** Glob over check ids. */
  check: string
  /** Code of the findings; without it, any. */
  code?: string
  reason: string
  owner: string
  ticket?: string
  /** Last day it tolerates, `YYYY-MM-DD`, UTC. */
  expires?: string
}

/**
 * What became of an entry. `tolerated`: it still fails. `stale`: everything it names was judged and nothing failed so.
 * `expired`: its last day is over. `unused`: not all it names was judged here, so nothing is said.
 */
export interface KnownFailingFact {
  entry: KnownFailing
  state: 'tolerated' | 'stale' | 'expired' | 'unused'
}

/** What an entry may be held against. */
export interface KnownFailingScope {
  /** Ids that this run leaves out: deselected, or in another shard. */
  leftOut: readonly string[]
  /** `YYYY-MM-DD`. */
  today: string
}

const SHOWN = ['fail', 'warn', 'note']
const JUDGED = [...SHOWN, 'pass']

/** What became of each entry. */
export function judgeKnownFailing(
  entries: readonly KnownFailing[],
  checks: readonly CheckReport[],
  scope: KnownFailingScope,
): KnownFailingFact[] {
  return entries.map((entry) => ({ entry, state: stateOf(entry, checks, scope) }))
}

function stateOf(
  entry: KnownFailing,
  checks: readonly CheckReport[],
  { leftOut, today }: KnownFailingScope,
): KnownFailingFact['state'] {
  const named = checks.filter(({ id }) => matchesGlob(entry.check, id))
  if (named.length === 0) return 'unused'
  if (isExpired(entry, today)) return 'expired'
  if (named.some((check) => check.findings.some((finding) => covers(entry, check, finding)))) {
    return 'tolerated'
  }
  const isCovered = !leftOut.some((id) => matchesGlob(entry.check, id))
  return isCovered && named.every(({ outcome }) => JUDGED.includes(outcome)) ? 'stale' : 'unused'
}

/** The checks with every finding marked that an entry tolerates today. */
export function markKnown(
  checks: readonly CheckReport[],
  entries: readonly KnownFailing[],
  today: string,
): CheckReport[] {
  const current = entries.filter((entry) => !isExpired(entry, today))
  return checks.map((check) => ({
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      known: current.some((entry) => covers(entry, check, finding)),
    })),
  }))
}

/** True if an entry is about this finding. Suspicions of an inconclusive check are nothing to tolerate. */
export function covers(entry: KnownFailing, { id, outcome }: CheckReport, { code }: Finding): boolean {
  if (!SHOWN.includes(outcome) || !matchesGlob(entry.check, id)) return false
  return entry.code === undefined || entry.code === code
}

const isExpired = ({ expires }: KnownFailing, today: string): boolean =>
  expires !== undefined && expires < today

/** Sentences about entries that make the exit code 1. */
export function staleNotes({ run }: Pick<Report, 'run'>): string[] {
  return (run.knownFailing ?? []).flatMap(({ entry, state }) => {
    if (state === 'stale') return [`known failing: ${nameOf(entry)} no longer fails: remove its entry.`]
    if (state !== 'expired') return []
    return [`known failing: the entry for ${nameOf(entry)} expired on ${entry.expires}; ask ${entry.owner}.`]
  })
}

const nameOf = ({ check, code }: KnownFailing): string => (code === undefined ? check : `${check} (${code})`)
