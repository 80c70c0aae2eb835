import type { Config } from '../../config/index.ts'
import { type Executed, execute, type Part } from '../../engine/execute.ts'
import { type ScoredPart, type Scoring, scoreCheck } from '../../engine/score.ts'
import type { Fixtures, Journal } from '../../fixtures/index.ts'
import { type Client, createClient, type Recorder } from '../../http/index.ts'
import type { Check } from '../../kit.ts'
import { idOf, isReadable } from '../../model/collection.ts'
import type { Listener } from '../../model/event.ts'
import type { Send } from '../../model/exchange.ts'
import { usageError } from '../../model/failure.ts'
import type { Stage } from '../../model/probe.ts'
import { because } from '../../model/reason.ts'
import type { CheckReport, CollectionFacts, Coverage } from '../../model/report.ts'
import { RunStopped } from '../../model/stopped.ts'
import { closing } from '../../probe/bracket/closing.ts'
import { answeredBefore, opening } from '../../probe/bracket/opening.ts'
import { ask } from '../../probe/kit/list-request.ts'
import type { Probing } from '../../probe/kit/probing.ts'
import { lookedAt } from '../../walk/looked.ts'
import type { Job } from '../plan/place-collections.ts'
import type { Replay } from '../plan/replay.ts'
import { look } from '../preflight/look.ts'
import { sizeOf, type Unread, whyUnread } from '../preflight/unread.ts'
import { lower, type Surroundings } from '../preflight/unreadable.ts'
import { factsOf } from '../result/facts.ts'
import { maskChecks } from '../result/masked.ts'
import { makeCollections, openFixturesOf } from './fixtures.ts'
import { Forecast } from './forecast.ts'
import { keepAnswers } from './kept-answers.ts'
import { reportProgress } from './progress.ts'
import { type OperationSetup, setUp } from './setup.ts'
import type { TimingLog } from './timings.ts'

/** What a run gives each of its operations. */
export interface OperationRun {
  config: Config & { baseUrl: string }
  /** Servers of the document. */
  servers: readonly string[]
  checks: readonly Check[]
  /** The finding that is looked for again. */
  replay?: Replay | undefined
  scoring: Scoring
  recorder: Recorder
  /** Where what is made on the target is written down. */
  journal: Journal | undefined
  version: string
  signal: AbortSignal
  listener: Listener
  timings: TimingLog
  /** What the operations before came to. */
  before: { requests: number; fixtureRequests: number; findings: number }
  /** All checks are run, and this is the last operation: its duration can be estimated. */
  isLastOfFullRun: boolean
}

/** What one operation adds to the report. */
export interface OperationResult {
  checks: CheckReport[]
  collections: CollectionFacts[]
  coverage: Coverage
  requests: number
  /** The longest chain of them, one after the other. */
  chain: number
  fixtureRequests: number
  /** What was made on the target and could not be removed. */
  leftBehind: string[]
  /** What kept collections from being made. */
  fixtureTrouble: string | undefined
  /** Why it ended before its time, in a sentence, where the target stopped answering. */
  ended: string | undefined
  /** Why no collection of it could be read; `undefined` where one was. */
  unread: Unread | undefined
}

/** Judges one operation on all of its collections, and on those that the suite makes for it. */
export async function judgeOperation(job: Job, run: OperationRun): Promise<OperationResult> {
  const { journal } = run
  const fixtures = job.hasFixtures && journal && (await openFixturesOf({ ...run, ...job, journal }))
  if (!fixtures) return { ...(await judgeLists(job, run)), fixtureRequests: 0, leftBehind: [] }
  let leftBehind: string[] = []
  const work = judgeLists(job, run, fixtures).finally(async () => {
    run.listener({ type: 'phase', title: 'Removing the fixtures', collection: '' })
    leftBehind = await fixtures.cleanUp()
  })
  return { ...(await work), fixtureRequests: fixtures.requests, leftBehind }
}

async function judgeLists(
  job: Job,
  run: OperationRun,
  fixtures?: Fixtures,
): Promise<Omit<OperationResult, 'fixtureRequests' | 'leftBehind'>> {
  const { config, recorder, version, signal, before } = run
  const { security } = job.operation
  const client = createClient({
    ...config,
    security,
    recorder,
    version,
    signal,
    onDelivery: run.timings.note,
    onWait: (ms) => run.listener({ type: 'waiting', ms }),
  })
  let forecast: Forecast | undefined
  const ticking = reportProgress(run.listener, () => ({
    requests: before.requests + client.requests,
    findings: before.findings,
    fixtureRequests: before.fixtureRequests + (fixtures?.requests ?? 0),
    planned: withAll(forecast?.total(client.requests), before.requests),
  }))
  try {
    const surroundings = { baseUrl: config.baseUrl, servers: run.servers, security }
    const kept = keepAnswers(client.send)
    // What is listed now was there before anything is made.
    const ahead = fixtures?.watched(kept.ahead) ?? kept.ahead
    if (!run.replay) await preflight({ job, run, surroundings, client, send: ahead })
    if (fixtures) run.listener({ type: 'phase', title: 'Making fixtures', collection: '' })
    const made = await makeCollections(fixtures, fixtures?.driver.isShared ? [] : run.replay?.sizes)
    const collections = [...job.collections, ...made.collections]
    const focus = run.replay?.focusIn(collections)
    const setup = setUp({
      ...job,
      ...run,
      collections,
      focus,
      only: run.replay?.focus,
      driver: fixtures?.driver,
      client,
      // Where items are made in the list that is judged, all that it lists before is not to be removed.
      send: fixtures?.driver.isShared ? fixtures.watched(kept.send) : kept.send,
    })
    if (run.isLastOfFullRun) forecast = forecastFor(setup, config.maxRequests)
    const isIdle = (stage: Stage): boolean => stage === 'change' && fixtures?.driver === undefined
    const checks: CheckReport[] = []
    const executed = await execute<Probing>({
      contexts: setup.contexts,
      checks: run.checks,
      collector: setup.collector,
      opening,
      closing,
      sizeOf: (context) => sizeOf(setup, context, surroundings),
      lookedAt,
      isIdle,
      async afterStage(stage) {
        forecast?.ended(stage, client.requests)
        if (!isIdle(stage)) await checkAlive(stage, setup, surroundings)
      },
      async judged(check, parts) {
        checks.push(await scoreCheck(check, job.operation, parts.map(freed), run.scoring))
      },
      listener: run.listener,
    })
    const concluded = await conclude(checks, executed, setup, run, surroundings)
    const fixtureTrouble = made.trouble && client.masked(made.trouble)
    const unread = collections.length === 0 ? nothingMade(fixtureTrouble) : concluded.unread
    return { ...concluded, unread, fixtureTrouble }
  } finally {
    ticking.stop()
    await client.close()
  }
}

const withAll = (planned: number | undefined, before: number): number | undefined =>
  planned === undefined ? undefined : planned + before

const forecastFor = ({ contexts }: OperationSetup, most: number): Forecast =>
  new Forecast(() => contexts.map(({ probing }) => probing.timeline.size), most)

/** The preflight of what is configured. Its lines are shown at once, and its requests are not sent again. */
async function preflight({
  job,
  run,
  surroundings,
  client,
  send,
}: {
  job: Job
  run: OperationRun
  surroundings: Surroundings
  client: Client
  send: Send
}): Promise<void> {
  const { contexts } = setUp({ ...job, config: run.config, client, send, checks: [] })
  try {
    const probings = contexts.map(({ probing }) => probing)
    const { lines, mistake } = await look(probings, surroundings, (text) => client.masked(text))
    run.listener({ type: 'preflight', lines })
    if (mistake?.isCertain) throw usageError(`${job.operation.id}: ${mistake.message}`, mistake.hint)
  } catch (error) {
    // The run itself ends the same way, and reports what was judged.
    if (!(error instanceof RunStopped)) throw error
  }
}

const nothingMade = (trouble = 'nothing was made'): Unread => ({
  reason: `no collection could be made: ${trouble}. Check fixtures in the config.`,
  isShutOut: true,
})

/**
 * Ends a run without access before it sends more to the target. After each stage a plain request must still have a
 * response, or the report names the last requests.
 */
async function checkAlive(name: Stage, setup: OperationSetup, surroundings: Surroundings): Promise<void> {
  if (name === 'walk') {
    const unread = await whyUnread(setup, surroundings)
    if (unread?.isShutOut) throw new RunStopped(unread.why)
    return
  }
  const context = setup.contexts.find(({ subject }) => isReadable(subject.collection))
  if (!context) return
  const { there, limits } = await answeredBefore(context.probing)
  const { exchange } = await ask(there, 'still-there', { limit: limits.at(-1), retry: 'patiently' })
  const { failure } = exchange
  if (failure && ['unreachable', 'reset', 'timeout'].includes(failure.kind)) {
    throw new RunStopped(because('target-down', { what: lower(failure.message) }))
  }
}

/** A part without what the engine works with. */
const freed = ({ context, judgement, looked }: Part<Probing>): ScoredPart => ({
  collection: idOf(context.subject.collection),
  judgement,
  looked,
})

async function conclude(
  checks: CheckReport[],
  executed: Executed<Probing>,
  setup: OperationSetup,
  run: OperationRun,
  surroundings: Surroundings,
): Promise<Omit<OperationResult, 'fixtureRequests' | 'leftBehind' | 'fixtureTrouble'>> {
  const masked = (text: string): string => setup.client.withoutParts(text)
  const unread = await whyUnread(setup, surroundings)
  for (const { id, outcome } of checks) run.listener({ type: 'judged', check: id, outcome })
  return {
    // Judges quote from masked text what they shorten; what they quote whole is masked here.
    checks: maskChecks(checks, setup.client),
    collections: await Promise.all(setup.contexts.map((context) => factsOf(context, setup, run.timings))),
    coverage: setup.coverage.result(),
    requests: setup.client.requests,
    chain: setup.client.chain,
    ended: executed.stopped?.isDead ? masked(executed.stopped.message) : undefined,
    unread: unread && { ...unread, reason: masked(unread.reason) },
  }
}
