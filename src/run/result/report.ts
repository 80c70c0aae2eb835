import type { KnownFailing } from '../../model/known-failing.ts'
import type { Operation } from '../../model/operation.ts'
import { OUTCOMES } from '../../model/outcome.ts'
import type { Timings } from '../../model/picture.ts'
import type { CheckReport, OperationPlace, Report, RunFacts } from '../../model/report.ts'
import type { RunStopped } from '../../model/stopped.ts'
import { type Tolerated, tolerate } from '../../model/tolerance.ts'
import { exitOf, type Gate, verdictOf } from '../../model/verdict.ts'
import type { OperationResult } from '../operation/judge-operation.ts'
import type { Baseline } from '../plan/baseline.ts'
import { tool } from '../plan/bundled.ts'
import type { Plan } from '../plan/plan.ts'
import type { Replay } from '../plan/replay.ts'
import { mergeCoverage } from './coverage.ts'
import { type provenanceOf, shownPath } from './provenance.ts'

/** What a report is made of. */
export interface ReportParts {
  plan: Plan
  results: readonly OperationResult[]
  /** Ids of checks that filters left out, and how many of them count. */
  deselected: { ids: string[]; scored: number }
  clock: { startedAt: string; from: number }
  stopped: RunStopped | undefined
  knownFailing: { file: string; entries: readonly KnownFailing[] } | undefined
  timings: Timings
  provenance: ReturnType<typeof provenanceOf>
  /** Requests sent while waiting for the target. */
  waited: number
  baseline: Baseline | undefined
  reference: RunFacts['reference']
  /** What is asked of a replay; `undefined` in a run. */
  replay: Pick<Replay, 'answer'> | undefined
}

/** The one result object. */
export function buildReport(parts: ReportParts): Report {
  const { plan, results, deselected, provenance, timings, baseline } = parts
  const { document } = plan.contract
  const found = results.flatMap((result) => result.checks)
  const collections = results.flatMap((result) => result.collections)
  const { checks, ...tolerated } = tolerate(found, collections, toleratedBy(parts))
  const { isAborted, ...aborted } = abortionOf(parts, checks)
  const verdict = verdictOf(checks, deselected.scored, isAborted)
  const replay = parts.replay?.answer({ checks, collections, ...aborted })
  return {
    schemaVersion: '1',
    tool: { name: tool.name, version: tool.version },
    target: {
      baseUrl: plan.config.baseUrl,
      implementation: plan.config.implementation ?? null,
      document: { title: document.title, sha256: document.sha256, file: shownPath(document.file) },
      operations: plan.jobs.map(({ operation }) => placeOf(operation)),
    },
    run: {
      ...factsOf(parts),
      ...tolerated,
      ...aborted,
      ...provenance,
      ...(baseline && { baseline: baseline.fact }),
      ...(replay && { replay }),
      ...(parts.reference && { reference: parts.reference }),
      exit: exitOf(verdict, checks, {
        ...strictness(plan),
        ...aborted,
        ...tolerated,
        replay,
        deselected: deselected.scored,
      }),
    },
    verdict,
    summary: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, checks.filter((check) => check.outcome === outcome).length]),
    ) as Report['summary'],
    collections,
    coverage: mergeCoverage(results.map(({ coverage }) => coverage)),
    checks,
    timings,
  }
}

const placeOf = ({ id, path, place, paging }: Operation): OperationPlace => ({
  id,
  path,
  pointer: place.pointer,
  line: place.line ?? null,
  paging: {
    items: paging.items,
    identity: paging.identity.join(' '),
    next: paging.cursor.next.pointer,
    hasMore: paging.hasMore?.pointer ?? null,
    limit: paging.limit.parameter,
    cursor: paging.cursor.parameter,
  },
})

const strictness = ({ config }: Plan): Pick<Gate, 'requireConformant' | 'failOnWarn'> => ({
  requireConformant: config.require === 'conformant',
  failOnWarn: config.failOn === 'warn',
})

function toleratedBy({ plan, knownFailing, baseline, clock }: ReportParts): Tolerated {
  const here = new Set(plan.checks.map(({ id }) => id))
  const scope = { leftOut: plan.known.filter((id) => !here.has(id)), today: clock.startedAt.slice(0, 10) }
  return {
    list: knownFailing && { ...knownFailing, scope },
    baseline: baseline && { file: baseline.fact.name, report: baseline.report },
    failOnWarn: strictness(plan).failOnWarn,
  }
}

function factsOf({
  plan,
  results,
  deselected,
  clock,
  waited,
}: ReportParts): Omit<RunFacts, 'aborted' | 'interrupted'> {
  const { seed, profile, shard } = plan.config
  return {
    startedAt: clock.startedAt,
    durationMs: Math.round(performance.now() - clock.from),
    seed,
    profile,
    shard: shard ? `${shard.index}/${shard.of}` : null,
    deselected: deselected.ids,
    requests: results.reduce((sum, { requests }) => sum + requests, waited),
    // Operations come one after the other, after the waiting.
    longestChain: results.reduce((sum, { chain }) => sum + chain, waited),
    fixtureRequests: results.reduce((sum, { fixtureRequests }) => sum + fixtureRequests, 0),
    leftBehind: results.flatMap(({ leftBehind }) => leftBehind),
  }
}

/** Why a run ended early. A target that answers, if only with breakdowns, is judged by that. */
function abortionOf(
  { results, stopped }: ReportParts,
  checks: readonly CheckReport[],
): Pick<RunFacts, 'aborted' | 'interrupted'> & { isAborted: boolean } {
  const interrupted = stopped?.reason.code === 'interrupted'
  if (interrupted) return { aborted: stopped.message, interrupted, isAborted: true }
  const unread = results.flatMap((result) => result.unread ?? [])
  if (unread.length === 0 || unread.length < results.length) {
    const ended = results.flatMap((result) => result.ended ?? [])
    return { aborted: ended.join(' ') || null, interrupted, isAborted: false }
  }
  const isShutOut = unread.every((each) => each.isShutOut)
  const isBroken = checks.some(({ scored, outcome }) => scored && outcome === 'fail')
  const reason = [...new Set(unread.map((each) => each.reason))].join(' ')
  return { aborted: reason, interrupted, isAborted: isShutOut || !isBroken }
}
