import { idOf } from './collection.ts'
import type { CheckReport, CollectionFacts, Doubt, Finding, Report } from './report.ts'

/** A report that another is held against. */
type Before = Pick<Report, 'checks' | 'collections'>

/**
 * Marks every finding that an earlier report has too: the same check, code and collection. Collections that the suite made
 * have other names in each run: those of the same size are the same.
 */
export function markBaseline(
  checks: readonly CheckReport[],
  collections: readonly CollectionFacts[],
  before: Before,
): CheckReport[] {
  const known = new Set(
    before.checks.flatMap((check) =>
      check.findings.map((finding) => findingKey(check, finding, before.collections)),
    ),
  )
  return checks.map((check) => ({
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      inBaseline: known.has(findingKey(check, finding, collections)),
    })),
  }))
}

/** What an earlier report left in doubt. */
export interface BaselineDoubts {
  /** True where the earlier report was in doubt, or failed, there, too. Without a doubt: anywhere. */
  hasDoubt(check: CheckReport, doubt: Doubt | undefined, collections: readonly CollectionFacts[]): boolean
}

/** Reads what an earlier report left in doubt; one of an earlier release names no collections. */
export function baselineKeys({ checks, collections }: Before): BaselineDoubts {
  const doubts = checks.filter(({ outcome }) => outcome === 'inconclusive')
  const keys = new Set(
    doubts.flatMap((check) =>
      check.doubts
        ? check.doubts.map(({ collection }) => doubtKey(check, collection, collections))
        : [anywhere(check)],
    ),
  )
  const named = new Set(doubts.map(anywhere))
  return {
    hasDoubt(check, doubt, now) {
      if (!doubt) return named.has(anywhere(check))
      if (keys.has(anywhere(check)) || keys.has(doubtKey(check, doubt.collection, now))) return true
      return isOnlyKnown(check, doubt)
    },
  }
}

/** What failed before, and could not be shown for certain this time, is nothing new. */
function isOnlyKnown({ findings }: CheckReport, { collection }: Doubt): boolean {
  const place = collectionKey(collection)
  const here = findings.filter((finding) => collectionKey(finding.collection) === place)
  return here.length > 0 && here.every(({ inBaseline }) => inBaseline === true)
}

const anywhere = ({ id, operation }: CheckReport): string => JSON.stringify([id, operation])

const doubtKey = (
  { id, operation }: CheckReport,
  collection: Record<string, string>,
  collections: readonly CollectionFacts[],
): string => JSON.stringify([id, operation, placeOf(operation, collection, collections)])

/** What says that findings of two reports are one: check, operation, code and collection. */
export const findingKey = (
  { id, operation }: CheckReport,
  { code, collection }: Finding,
  collections: readonly CollectionFacts[],
): string => JSON.stringify([id, operation, code, placeOf(operation, collection, collections)])

/** A collection by its name, or by its size where the suite made it. */
function placeOf(
  operation: string,
  collection: Record<string, string>,
  collections: readonly CollectionFacts[],
): string | number {
  const name = collectionKey(collection)
  const made = collections.find(
    (facts) => facts.operation === operation && collectionKey(idOf(facts)) === name,
  )?.made
  return made ?? name
}

/** A collection's parameters as one text, whatever their order. */
export const collectionKey = (params: Record<string, string>): string =>
  JSON.stringify(Object.entries(params).toSorted())
