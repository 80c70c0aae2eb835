import { baselineKeys, collectionKey, findingKey, markBaseline } from './baseline.ts'
import {
  judgeKnownFailing,
  type KnownFailing,
  type KnownFailingFact,
  type KnownFailingScope,
  markKnown,
} from './known-failing.ts'
import type { CheckReport, CollectionFacts, Doubt, Report, Tolerance } from './report.ts'

/** What a run may tolerate. */
export interface Tolerated {
  list?: { file: string; entries: readonly KnownFailing[]; scope: KnownFailingScope } | undefined
  baseline?: { file: string; report: Pick<Report, 'checks' | 'collections'> } | undefined
  /** A baseline that shards were held against: what it has is marked already, and so many findings of it are gone. */
  held?: { file: string; gone: number } | undefined
  /** A warn counts like a fail. */
  failOnWarn: boolean
}

/** What is tolerated, marked. */
export interface Marked {
  checks: CheckReport[]
  knownFailing?: KnownFailingFact[]
  tolerance?: Tolerance
}

/** Marks what a list and a baseline tolerate: findings first, then what is in doubt because of them. */
export function tolerate(
  found: readonly CheckReport[],
  collections: readonly CollectionFacts[],
  { list, baseline, held, failOnWarn }: Tolerated,
): Marked {
  const listed = list ? markKnown(found, list.entries, list.scope.today) : [...found]
  const marked = baseline ? markBaseline(listed, collections, baseline.report) : listed
  if (!list && !baseline && !held) return { checks: marked }
  const keys = baseline && baselineKeys(baseline.report)
  const checks = marked.map((check) =>
    markDoubt(check, marked, (doubt) => keys?.hasDoubt(check, doubt, collections) ?? false),
  )
  const knownFailing = list && judgeKnownFailing(list.entries, checks, list.scope)
  const isCounted = (check: CheckReport): boolean => isGated(check, failOnWarn)
  const findings = checks.filter(isCounted).flatMap((check) => check.findings)
  const known = findings.filter(isToleratedFinding).length
  const before = baseline ?? held
  const files = [list?.file, before?.file].filter((file) => file !== undefined)
  return {
    checks,
    ...(knownFailing && { knownFailing }),
    tolerance: {
      by: list && before ? 'both' : list ? 'known-failing' : 'baseline',
      file: files.join(' and '),
      known,
      new: findings.length - known,
      gone:
        goneFrom(baseline, checks, collections, isCounted) +
        (baseline ? 0 : (held?.gone ?? 0)) +
        staleIn(knownFailing),
      inDoubt: checks.filter(({ scored, tolerated }) => scored && tolerated).length,
    },
  }
}

/** True for a finding that a list or a baseline has. */
export const isToleratedFinding = ({ known, inBaseline }: CheckReport['findings'][number]): boolean =>
  known || inBaseline === true

/** True for a check whose outcome the exit code does not count: all of its findings, or its doubt, are tolerated. */
export function isTolerated({ outcome, findings, tolerated }: CheckReport): boolean {
  if (outcome === 'inconclusive') return tolerated === true
  if (outcome !== 'fail' && outcome !== 'warn') return false
  return findings.length > 0 && findings.every(isToleratedFinding)
}

/** True for a check that the exit code counts where it breaks. */
export const isGated = ({ scored, outcome }: CheckReport, failOnWarn: boolean): boolean =>
  (scored && outcome === 'fail') || (failOnWarn && outcome === 'warn')

/**
 * A doubt counts as a pass where what is tolerated explains it, and a pass on one collection outweighs that another shows nothing;
 * what an earlier run left in doubt is tolerated only where that holds for every collection.
 */
function markDoubt(
  check: CheckReport,
  all: readonly CheckReport[],
  wasInDoubt: (doubt: Doubt | undefined) => boolean,
): CheckReport {
  if (check.outcome !== 'inconclusive' || check.tolerated) return check
  const { doubts = [] } = check
  const isExplained = (doubt: Doubt): boolean => explains(all, check, doubt)
  const suspicions = check.findings.some((finding) => !isToleratedFinding(finding))
  const isOutweighed = doubts.some(isExplained) && !suspicions
  const isAsBefore =
    doubts.length > 0
      ? doubts.every((doubt) => isExplained(doubt) || wasInDoubt(doubt))
      : wasInDoubt(undefined)
  return isOutweighed || isAsBefore ? { ...check, tolerated: true } : check
}

/** True where findings explain a doubt on its collection, and all of them are tolerated. */
function explains(all: readonly CheckReport[], { operation }: CheckReport, doubt: Doubt): boolean {
  if (doubt.explainedBy === undefined) return false
  const place = collectionKey(doubt.collection)
  const explaining = all
    .filter((check) => check.operation === operation && check.id.startsWith(`${doubt.explainedBy}/`))
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    .flatMap(({ findings }) => findings)
    .filter(({ collection }) => collectionKey(collection) === place)
  return explaining.length > 0 && explaining.every(isToleratedFinding)
}

function goneFrom(
  baseline: Tolerated['baseline'],
  checks: readonly CheckReport[],
  collections: readonly CollectionFacts[],
  isCounted: (check: CheckReport) => boolean,
): number {
  if (!baseline) return 0
  const { report } = baseline
  const now = new Set(
    checks.flatMap((check) => check.findings.map((finding) => findingKey(check, finding, collections))),
  )
  const judged = new Set(checks.filter(({ outcome }) => outcome !== 'untested').map(({ id }) => id))
  return report.checks
    .filter((check) => isCounted(check) && judged.has(check.id))
    .flatMap((check) => check.findings.map((finding) => findingKey(check, finding, report.collections)))
    .filter((key) => !now.has(key)).length
}

const staleIn = (facts: readonly KnownFailingFact[] = []): number =>
  facts.filter(({ state }) => state === 'stale').length
