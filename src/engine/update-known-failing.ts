import { writeFileSync } from 'node:fs'
import { isSeq } from 'yaml'
import { usageError } from '../model/failure.ts'
import { covers, type KnownFailing, type KnownFailingFact } from '../model/known-failing.ts'
import type { CheckReport } from '../model/report.ts'
import type { KnownFailingList } from './known-failing.ts'

/** What writing a list anew came to. */
export interface Updated {
  kept: number
  added: number
  dropped: number
}

/** The reason of a new entry until a person writes one; the loader refuses it. */
const UNEXPLAINED = { reason: 'TODO: say why', owner: 'TODO' }

/**
 * Writes a list anew: entries that still hold stay as they are, comments included, stale ones go, and each failure that
 * none covers gets an entry.
 * @throws KnownFailure if the file cannot be written
 */
export function updateKnownFailing(
  file: string,
  { document, entries }: KnownFailingList,
  facts: readonly KnownFailingFact[],
  checks: readonly CheckReport[],
): Updated {
  if (!isSeq(document.contents)) document.contents = document.createNode([]) as typeof document.contents
  const stale = facts.flatMap(({ state }, index) => (state === 'stale' ? [index] : []))
  for (const index of stale.toReversed()) document.deleteIn([index])
  const fresh = freshEntries(entries, checks)
  for (const entry of fresh) document.addIn([], document.createNode(entry))
  if (isSeq(document.contents)) document.contents.flow = document.contents.items.length === 0
  try {
    writeFileSync(file, document.toString({ lineWidth: 0 }))
  } catch (error) {
    throw usageError(`${file} cannot be written: ${(error as Error).message}`)
  }
  return { kept: entries.length - stale.length, added: fresh.length, dropped: stale.length }
}

/** An entry for each code of each failing check that no entry is about, an expired one included. */
function freshEntries(entries: readonly KnownFailing[], checks: readonly CheckReport[]): KnownFailing[] {
  const fresh = new Map<string, KnownFailing>()
  for (const check of checks.filter(({ scored, outcome }) => scored && outcome === 'fail')) {
    for (const finding of check.findings) {
      if (entries.some((entry) => covers(entry, check, finding))) continue
      fresh.set(`${check.id} ${finding.code}`, { check: check.id, code: finding.code, ...UNEXPLAINED })
    }
  }
  return [...fresh.values()]
}
