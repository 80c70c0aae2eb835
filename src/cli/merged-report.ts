import { isDeepStrictEqual } from 'node:util'
import { idOf } from '../model/collection.ts'
import { usageError } from '../model/failure.ts'
import { OUTCOMES } from '../model/outcome.ts'
import type { CheckReport, CollectionFacts, Coverage, Report, RunFacts } from '../model/report.ts'
import { type Tolerated, tolerate } from '../model/tolerance.ts'
import { exitOf, type Gate, verdictOf } from '../model/verdict.ts'

/** A shard's report and the file it is in. */
export interface Shard {
  file: string
  report: Report
}

/** What the whole is held against, and how strictly. */
export interface MergeGate extends Pick<Gate, 'requireConformant' | 'failOnWarn'> {
  list?: Pick<NonNullable<Tolerated['list']>, 'file' | 'entries'> | undefined
  /** `fact` as the new report names it. */
  baseline?: (NonNullable<Tolerated['baseline']> & { fact: NonNullable<RunFacts['baseline']> }) | undefined
}

const LENIENT: MergeGate = { requireConformant: false, failOnWarn: false }

/** Joins the reports of all shards of one run. @throws KnownFailure where they are not that */
export function mergeReports(shards: readonly Shard[], gate: MergeGate = LENIENT): Report {
  const [first, ...others] = checkedShards(shards).map(({ report }) => report)
  if (!first) throw usageError('there is no report to join')
  const reports = [first, ...others]
  const found = mergeChecks(reports)
  const judged = new Set(found.map(({ id }) => id))
  const runs = reports.map(({ run }) => run)
  // What one shard leaves to another may be named in its list; what none judged is truly left out.
  const deselected = first.run.deselected.filter(
    (id) => !judged.has(id) && runs.every((run) => run.deselected.includes(id)),
  )
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt))
  const from = Math.min(...starts)
  const sum = (of: (run: Report['run']) => number): number => runs.reduce((total, run) => total + of(run), 0)
  const { timings: _, ...rest } = first
  const { longestChain: __, tolerance: ___, knownFailing: ____, ...facts } = first.run
  const collections = mergeCollections(reports.flatMap((report) => report.collections))
  const { checks, ...tolerated } = tolerate(found, collections, toleratedIn(reports, deselected, gate))
  const left = scoredDeselected(reports)
  const verdict = verdictOf(
    checks,
    left,
    reports.some((report) => report.verdict === 'aborted'),
  )
  const interrupted = runs.some((run) => run.interrupted)
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
      interrupted,
      ...tolerated,
      ...(gate.baseline && { baseline: gate.baseline.fact }),
      exit: exitOf(verdict, checks, { ...gate, ...tolerated, interrupted, deselected: left }),
    },
    verdict,
    summary: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, checks.filter((check) => check.outcome === outcome).length]),
    ) as Report['summary'],
    collections,
    coverage: mergeCoverage(reports.map(({ coverage }) => coverage)),
    checks,
  }
}

/** How many scored checks were left out, as far as it matters: a shard that lacks nothing else is partial for them. */
function scoredDeselected(reports: readonly Report[]): number {
  const lacksOthers = ({ verdict, checks }: Report): boolean =>
    verdict === 'partial' && !checks.some(({ scored, outcome }) => scored && outcome === 'untested')
  return reports.some(lacksOthers) ? 1 : 0
}

/** Shards run side by side: the longest chain is that of one of them. */
function mergeChains(runs: readonly Report['run'][]): Pick<Report['run'], 'longestChain'> {
  const chains = runs.flatMap(({ longestChain }) => longestChain ?? [])
  return chains.length === runs.length ? { longestChain: Math.max(...chains) } : {}
}

/** What all shards together tolerate: by what is given here, else by what the shards were held against. */
function toleratedIn(
  reports: readonly Report[],
  deselected: readonly string[],
  { list, baseline, failOnWarn }: MergeGate,
): Tolerated {
  const facts = reports.flatMap(({ run }) => run.knownFailing ?? [])
  const inherited = [...new Map(facts.map(({ entry }) => [JSON.stringify(entry), entry])).values()]
  const isListed = list !== undefined || reports.some(({ run }) => run.knownFailing)
  const scope = { leftOut: deselected, today: reports[0]?.run.startedAt.slice(0, 10) ?? '' }
  return {
    list: isListed
      ? { file: list?.file ?? nameOf(reports), entries: list?.entries ?? inherited, scope }
      : undefined,
    baseline,
    held: heldIn(reports),
    failOnWarn,
  }
}

const nameOf = (reports: readonly Report[]): string =>
  reports.find(({ run }) => run.knownFailing)?.run.tolerance?.file ?? 'the list of the shards'

function heldIn(reports: readonly Report[]): Tolerated['held'] {
  const file = reports.find(({ run }) => run.baseline)?.run.baseline?.name
  if (file === undefined) return undefined
  const goneIn = ({ run }: Report): number =>
    (run.tolerance?.gone ?? 0) - (run.knownFailing ?? []).filter(({ state }) => state === 'stale').length
  return { file, gone: reports.reduce((sum, report) => sum + goneIn(report), 0) }
}

/** The shards in order, each once and of one run. */
function checkedShards(shards: readonly Shard[]): Shard[] {
  const [first] = shards
  const of = Number(first?.report.run.shard?.split('/')[1] ?? Number.NaN)
  const byIndex = new Map<number, Shard>()
  for (const shard of shards) {
    const { file, report } = shard
    if (report.run.shard === null) throw usageError(`${file} belongs to a whole run, not to a shard`)
    const [index = 0, count] = report.run.shard.split('/').map(Number)
    if (first && (count !== of || !isSameRun(first.report, report))) {
      throw usageError(
        `${file} and ${first.file} do not belong to one run`,
        'Target, document, seed, profile and N must agree.',
      )
    }
    const twin = byIndex.get(index)
    if (twin) throw usageError(`${file} and ${twin.file} both belong to shard ${report.run.shard}`)
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
    const key = JSON.stringify([facts.operation, Object.entries(idOf(facts)).toSorted()])
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
