import { isDeepStrictEqual } from 'node:util'
import { usageError } from '../model/failure.ts'
import { judgeKnownFailing } from '../model/known-failing.ts'
import { OUTCOMES } from '../model/outcome.ts'
import type { CheckReport, CollectionFacts, Coverage, Report } from '../model/report.ts'
import { verdictOf } from '../model/verdict.ts'

/** A shard's report and the file it is in. */
export interface Shard {
  file: string
  report: Report
}

/** Joins the reports of all shards of one run. @throws KnownFailure where they are not that */
export function mergeReports(shards: readonly Shard[]): Report {
  const [first, ...others] = checkedShards(shards).map(({ report }) => report)
  if (!first) throw usageError('there is no report to join')
  const reports = [first, ...others]
  const checks = mergeChecks(reports)
  const judged = new Set(checks.map(({ id }) => id))
  const runs = reports.map(({ run }) => run)
  // What one shard leaves to another may be named in its list; what none judged is truly left out.
  const deselected = first.run.deselected.filter(
    (id) => !judged.has(id) && runs.every((run) => run.deselected.includes(id)),
  )
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt))
  const from = Math.min(...starts)
  const sum = (of: (run: Report['run']) => number): number => runs.reduce((total, run) => total + of(run), 0)
  const { timings: _, ...rest } = first
  const { longestChain: __, ...facts } = first.run
  return {
    ...rest,
    run: {
      ...facts,
      startedAt: new Date(from).toISOString(),
      durationMs:
        Math.max(...runs.map(({ durationMs }, index) => (starts[index] ?? from) + durationMs)) - from,
      shard: null,
      deselected,
      requests: sum(({ requests }) => requests),
      fixtureRequests: sum(({ fixtureRequests }) => fixtureRequests),
      ...mergeChains(runs),
      leftBehind: runs.flatMap(({ leftBehind }) => leftBehind),
      aborted: runs.find(({ aborted }) => aborted !== null)?.aborted ?? null,
      interrupted: runs.some(({ interrupted }) => interrupted),
      ...mergeKnownFailing(reports, checks, deselected),
    },
    verdict: verdictOf(
      checks,
      scoredDeselected(reports),
      reports.some(({ verdict }) => verdict === 'aborted'),
    ),
    summary: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, checks.filter((check) => check.outcome === outcome).length]),
    ) as Report['summary'],
    collections: mergeCollections(reports.flatMap(({ collections }) => collections)),
    coverage: mergeCoverage(reports.map(({ coverage }) => coverage)),
    checks,
  }
}

/** How many scored checks were left out, as far as it matters: a shard that lacks nothing else is partial for them. */
export function scoredDeselected(reports: readonly Report[]): number {
  const lacksOthers = ({ verdict, checks }: Report): boolean =>
    verdict === 'partial' && !checks.some(({ scored, outcome }) => scored && outcome === 'untested')
  return reports.some(lacksOthers) ? 1 : 0
}

/** Shards run side by side: the longest chain is that of one of them. */
function mergeChains(runs: readonly Report['run'][]): Pick<Report['run'], 'longestChain'> {
  const chains = runs.flatMap(({ longestChain }) => longestChain ?? [])
  return chains.length === runs.length ? { longestChain: Math.max(...chains) } : {}
}

/** Every entry, held against all shards together. */
function mergeKnownFailing(
  reports: readonly Report[],
  checks: readonly CheckReport[],
  leftOut: readonly string[],
): Pick<Report['run'], 'knownFailing'> {
  const facts = reports.flatMap(({ run }) => run.knownFailing ?? [])
  if (!reports.some(({ run }) => run.knownFailing)) return {}
  const entries = [...new Map(facts.map(({ entry }) => [JSON.stringify(entry), entry])).values()]
  const today = reports[0]?.run.startedAt.slice(0, 10) ?? ''
  return { knownFailing: judgeKnownFailing(entries, checks, { leftOut, today }) }
}

/** The shards in order, each once and of one run. */
function checkedShards(shards: readonly Shard[]): Shard[] {
  const [first] = shards
  const of = Number(first?.report.run.shard?.split('/')[1] ?? Number.NaN)
  const byIndex = new Map<number, Shard>()
  for (const shard of shards) {
    const { file, report } = shard
    if (report.run.shard === null) throw usageError(`${file} is of a whole run, not of a shard`)
    const [index = 0, count] = report.run.shard.split('/').map(Number)
    if (first && (count !== of || !isSameRun(first.report, report))) {
      throw usageError(
        `${file} and ${first.file} are not of one run`,
        'Target, document, seed, profile and N must agree.',
      )
    }
    const twin = byIndex.get(index)
    if (twin) throw usageError(`${file} and ${twin.file} are both of shard ${report.run.shard}`)
    byIndex.set(index, shard)
  }
  for (let index = 1; index <= of; index++) {
    if (!byIndex.has(index)) throw usageError(`the report of shard ${index}/${of} is missing`)
  }
  return [...byIndex].toSorted(([a], [b]) => a - b).map(([, shard]) => shard)
}

function isSameRun(a: Report, b: Report): boolean {
  const facts = ({ target, run, tool }: Report): unknown => [target, run.seed, run.profile, tool]
  return isDeepStrictEqual(facts(a), facts(b))
}

/** Every check once; where several shards judged it, by the worst outcome. */
function mergeChecks(reports: readonly Report[]): CheckReport[] {
  const merged = new Map<string, CheckReport>()
  for (const check of reports.flatMap(({ checks }) => checks)) {
    const key = JSON.stringify([check.id, check.operation])
    const before = merged.get(key)
    if (!before || OUTCOMES.indexOf(check.outcome) < OUTCOMES.indexOf(before.outcome)) merged.set(key, check)
  }
  return [...merged.values()]
}

function mergeCollections(all: readonly CollectionFacts[]): CollectionFacts[] {
  const merged = new Map<string, CollectionFacts>()
  for (const facts of all) {
    const key = JSON.stringify([facts.operation, Object.entries(facts.params).toSorted()])
    const before = merged.get(key)
    merged.set(key, before ? joined(before, facts) : facts)
  }
  return [...merged.values()]
}

function joined(a: CollectionFacts, b: CollectionFacts): CollectionFacts {
  const further = a.boundaries.crossed >= b.boundaries.crossed ? a : b
  return {
    ...further,
    items: Math.max(a.items, b.items),
    complete: a.complete || b.complete,
    still: a.still && b.still,
  }
}

function mergeCoverage(all: readonly Coverage[]): Coverage {
  const merged: Coverage = { statuses: {}, parameters: {}, fields: {} }
  for (const { statuses, parameters, fields } of all) {
    add(merged.statuses, statuses)
    add(merged.fields, fields)
    for (const [name, values] of Object.entries(parameters)) {
      merged.parameters[name] = [...new Set([...(merged.parameters[name] ?? []), ...values])]
    }
  }
  return merged
}

function add(into: Record<string, number>, counts: Record<string, number>): void {
  for (const [name, count] of Object.entries(counts)) into[name] = (into[name] ?? 0) + count
}
