import type { Config } from '../config/index.ts'
import { type KnownFailingList, loadKnownFailing } from '../engine/known-failing.ts'
import { isShared, Journal, sizesToMake } from '../fixtures/index.ts'
import { EXCHANGES, openRecorder } from '../http/index.ts'
import type { Listener } from '../model/event.ts'
import type { Evidence } from '../model/exchange.ts'
import { staleNotes } from '../model/known-failing.ts'
import type { ReferenceLines, Report } from '../model/report.ts'
import { type Renderer, renderers } from '../report/index.ts'
import { type Ending, endingOf } from './operation/ending.ts'
import { fixtureNotes } from './operation/fixtures.ts'
import type { OperationResult } from './operation/judge-operation.ts'
import { judgeFocused } from './operation/judge-replay.ts'
import { TimingLog } from './operation/timings.ts'
import { type Baseline, readBaseline } from './plan/baseline.ts'
import { tool } from './plan/bundled.ts'
import { allChecks } from './plan/checks.ts'
import type { Job } from './plan/place-collections.ts'
import { type Plan, planRun, scoredAmong } from './plan/plan.ts'
import { type Replay, readReplay } from './plan/replay.ts'
import { withTokens } from './plan/tokens.ts'
import { type Waited, waitUntilReady } from './preflight/wait.ts'
import type { Claim } from './result/folder-lock.ts'
import { refusePartialUpdate, updateList } from './result/known-failing.ts'
import { claimFolder, writeInto } from './result/out-folder.ts'
import { provenanceOf, shownPath } from './result/provenance.ts'
import { buildReport } from './result/report.ts'

/** How a caller receives events of a run, and can end it. */
export interface RunHooks {
  listener?: Listener
  signal?: AbortSignal
  /** The target is a reference server that ends with the run: how to start it again. */
  reference?: ReferenceLines
  /** Writes the list of known failures anew, by what this run finds. */
  updatesKnownFailing?: boolean
}

/** What came of a run. */
export interface RunResult {
  report: Report
  exitCode: number
  /** Absolute paths of what was written. */
  files: string[]
  /** Sentences about the run itself: entries that are stale, a report of another document. */
  notes: string[]
}

/**
 * Judges a target and writes the reports.
 * @throws KnownFailure for a wrong config or document
 */
export async function judgeTarget(given: Config, hooks: RunHooks): Promise<RunResult> {
  let claim: Claim | undefined
  const onPlan = ({ config }: Plan): void => {
    claim = claimFolder(config.out, [EXCHANGES, ...formatsOf(config).map(({ file }) => file)])
  }
  try {
    return await judge(given, hooks, onPlan)
  } finally {
    claim?.release()
  }
}

async function judge(given: Config, hooks: RunHooks, onPlan: (plan: Plan) => void): Promise<RunResult> {
  const isDraft = hooks.updatesKnownFailing === true
  if (isDraft) refusePartialUpdate(given)
  const config = await withTokens(given)
  const replay = config.replay && (await readReplay(config.replay, config))
  const plan = await planRun(replay?.config ?? config)
  const list = listOf(config, isDraft)
  const notes = [...plan.contract.warnings, ...(replay?.admit(plan.config.baseUrl, plan.contract) ?? [])]
  const baseline = await baselineOf(config, plan)
  const provenance = provenanceOf(plan)
  onPlan(plan)
  const recorder = await openRecorder(plan.config.out)
  const clock = { startedAt: new Date().toISOString(), from: performance.now() }
  const journal = plan.jobs.some(({ hasFixtures }) => hasFixtures) ? Journal.open(plan.config.out) : undefined
  const timings = new TimingLog(clock.from)
  const ending = endingOf(config.maxDuration, hooks.signal)
  const endJudging = (): void => plan.contract.endJudging()
  ending.signal.addEventListener('abort', endJudging, { once: true })
  if (ending.signal.aborted) endJudging()
  const listener = hooks.listener ?? (() => undefined)
  let results: OperationResult[]
  let waited: Waited
  try {
    if (config.wait !== undefined)
      listener({ type: 'phase', title: 'Waiting for the target', collection: '' })
    waited = await waitUntilReady(plan, ending.signal)
    results = await judgeAll({ plan, replay, recorder, journal, ending, listener, timings })
  } finally {
    ending.clear()
    journal?.close()
    await recorder.close()
  }
  const { deselected } = plan.selection
  const report = buildReport({
    plan,
    results,
    deselected: { ids: deselected, scored: scoredAmong(deselected, plan) },
    clock,
    stopped: ending.stopped,
    knownFailing: replay ? undefined : list && namedList(config, list),
    provenance,
    waited: waited.requests,
    baseline,
    replay,
    reference: hooks.reference,
    timings: timings.result(),
  })
  const files = writeReports(report, plan.config)
  notes.push(...(baseline?.notes ?? []))
  if (!waited.isReady) notes.push(`the target was not ready within ${config.wait} s (--wait).`)
  notes.push(...staleNotes(report), ...fixtureNotes(results, journal))
  if (isDraft && list && config.knownFailing) notes.push(updateList(config.knownFailing, list, report))
  return { report, exitCode: report.run.exit?.code ?? 0, files: [...files, recorder.file], notes }
}

interface Judging {
  plan: Plan
  replay: Replay | undefined
  recorder: Awaited<ReturnType<typeof openRecorder>>
  journal: Journal | undefined
  ending: Ending
  listener: Listener
  timings: TimingLog
}

async function judgeAll(judging: Judging): Promise<OperationResult[]> {
  const { plan, replay, recorder, journal, ending, listener, timings } = judging
  const { config, checks, jobs, contract, requirements, profile } = plan
  const evidence = once((id) => recorder.evidence(id))
  const wanted = jobs.filter(({ operation }) => !replay || operation.id === replay.operation)
  const collections = wanted.reduce((sum, job) => sum + job.collections.length + madeFor(job, replay), 0)
  listener({ type: 'started', checks: checks.length, collections: replay ? 1 : collections })
  const results: OperationResult[] = []
  const sum = (of: (result: OperationResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0)
  for (const job of wanted) {
    const before = {
      requests: sum(({ requests }) => requests),
      fixtureRequests: sum(({ fixtureRequests }) => fixtureRequests),
      findings: sum((result) => result.checks.flatMap(({ findings }) => findings).length),
    }
    const result = await judgeFocused(job, {
      config: { ...config, maxRequests: Math.max(0, config.maxRequests - before.requests) },
      servers: contract.servers,
      checks,
      replay,
      scoring: { requirements, profile, evidence },
      recorder,
      journal,
      version: tool.version,
      signal: ending.signal,
      listener,
      timings,
      before,
      isLastOfFullRun: isFullRun(plan) && !replay && job === wanted.at(-1),
    })
    results.push(result)
  }
  return results
}

/** Reads each exchange once: many findings share it, and keep it until the report is written. */
function once(read: (id: number) => Promise<Evidence>): (id: number) => Promise<Evidence> {
  const known = new Map<number, Promise<Evidence>>()
  return (id) => {
    const evidence = known.get(id) ?? read(id)
    known.set(id, evidence)
    return evidence
  }
}

/** No check is left out by a filter, and none is left to another machine. */
const isFullRun = ({ selection, config }: Plan): boolean =>
  selection.deselected.length === 0 && config.shard === undefined

/** Collections that the suite will make. */
function madeFor({ hasFixtures, operation }: Job, replay: Replay | undefined): number {
  if (!hasFixtures || isShared(operation)) return 0
  return (replay?.sizes ?? sizesToMake(operation)).length
}

function listOf({ knownFailing }: Config, isDraft: boolean): KnownFailingList | undefined {
  return knownFailing === undefined
    ? undefined
    : loadKnownFailing(knownFailing, { checks: allChecks(), isDraft })
}

const namedList = (
  { knownFailing = '' }: Config,
  { entries }: KnownFailingList,
): { file: string; entries: KnownFailingList['entries'] } => ({ file: shownPath(knownFailing), entries })

/** The report that a run is held against; a replay answers for itself. */
async function baselineOf(
  { baseline, profile, replay }: Config,
  { contract }: Plan,
): Promise<Baseline | undefined> {
  if (baseline === undefined || replay) return undefined
  return readBaseline(baseline, { document: contract.document, profile })
}

/** The formats asked for, with the names of their files. */
const formatsOf = (config: Config): Renderer[] => config.format.map((format) => renderers[format])

function writeReports(report: Report, config: Config): string[] {
  return formatsOf(config).map(({ render, ...about }) =>
    writeInto(config.out, { ...about, text: render(report) }),
  )
}
