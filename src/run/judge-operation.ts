import type { Config } from '../config/index.ts'
import { Collector } from '../engine/collector.ts'
import { type Context, type Executed, execute } from '../engine/execute.ts'
import { Folds } from '../engine/folds.ts'
import { type Scoring, scoreCheck } from '../engine/score.ts'
import { type Client, createClient, type Recorder } from '../http/index.ts'
import type { Check } from '../kit.ts'
import { type Collection, collectionName } from '../model/collection.ts'
import type { Listener } from '../model/event.ts'
import type { CredentialName, Operation } from '../model/operation.ts'
import type { CheckReport, CollectionFacts, Coverage } from '../model/report.ts'
import { RunStopped } from '../model/stopped.ts'
import { ask } from '../probe/list-request.ts'
import { opening } from '../probe/opening.ts'
import type { Page } from '../probe/page.ts'
import type { Probing } from '../probe/probing.ts'
import { segments } from '../probe/segments.ts'
import { Timeline } from '../probe/timeline.ts'
import { CoverageCount } from './coverage.ts'
import type { Job } from './place-collections.ts'

/** What a run gives each of its operations. */
export interface OperationRun {
  config: Config & { baseUrl: string }
  checks: readonly Check[]
  scoring: Scoring
  recorder: Recorder
  version: string
  signal: AbortSignal
  listener: Listener
}

/** What one operation adds to the report. */
export interface OperationResult {
  checks: CheckReport[]
  collections: CollectionFacts[]
  coverage: Coverage
  requests: number
  /** No collection of it could be read at all. */
  isUnread: boolean
  unreadReason: string | undefined
}

/** Judges one operation on all of its collections. */
export async function judgeOperation(
  { operation, collections }: Job,
  run: OperationRun,
): Promise<OperationResult> {
  const { config, recorder, version, signal } = run
  const client = createClient({ ...config, security: operation.security, recorder, version, signal })
  const coverage = new CoverageCount(operation)
  try {
    const stage = setUp(operation, collections, client, coverage, run)
    const executed = await execute<Probing>({
      contexts: stage.contexts,
      checks: run.checks,
      collector: stage.collector,
      opening,
      sizeOf: (context) => sizeOf(stage.collector, context),
      afterStage: () => checkAlive(stage, run.listener, client),
      listener: run.listener,
    })
    return await conclude(operation, executed, stage, run, coverage.result(), client.requests)
  } finally {
    await client.close()
  }
}

interface StageSet {
  contexts: Context<Probing>[]
  collector: Collector<Probing>
}

function setUp(
  operation: Operation,
  collections: readonly Collection[],
  client: Client,
  coverage: CoverageCount,
  { config, checks }: OperationRun,
): StageSet {
  const collector = new Collector<Probing>()
  const probings = new Map<Collection, Probing>()
  const contexts = collections.map((collection, rank) => {
    const timeline = new Timeline()
    const subject = { operation, collection, timeline }
    const folds = new Folds<Probing>(checks, subject)
    const probing: Probing = {
      ...subject,
      rank,
      others: collections.filter((other) => other !== collection),
      credentials: credentialsOf(config, operation),
      driver: undefined,
      seed: config.seed,
      left: () => Math.floor(client.left / Math.max(1, Math.min(collections.length, 3))),
      send: client.send,
      alone: (work) => client.alone(work),
      holdsCredential: (text) => Object.values(config.credentials).some((key) => key !== undefined && text.includes(key)),
      observe(observation) {
        coverage.observe(observation)
        folds.observe(observation)
      },
      get: (probe) => collector.get(probing, probe),
      on: (other) => probings.get(other) ?? probing,
    }
    probings.set(collection, probing)
    return { probing, subject, folds }
  })
  return { contexts, collector }
}

function credentialsOf({ credentials }: Config, { security }: Operation): Set<CredentialName> {
  const names: CredentialName[] = ['viewer']
  if (security) names.push('anonymous', 'unknown')
  if (credentials.outsider !== undefined) names.push('outsider')
  if (credentials.editor !== undefined) names.push('editor')
  return new Set(names)
}

async function sizeOf(
  collector: Collector<Probing>,
  { probing }: Context<Probing>,
): Promise<{ size: number } | { unreadable: string }> {
  const collected = collector.peek(probing, opening)
  if (!collected) return { unreadable: 'nothing was read before the run ended' }
  try {
    const { first, walks, size } = (await collected) as Awaited<ReturnType<typeof opening.collect>>
    return walks.length > 0 ? { size } : { unreadable: unreadableReason(probing.collection, first) }
  } catch (error) {
    if (error instanceof RunStopped) return { unreadable: error.message }
    throw error
  }
}

function unreadableReason({ params }: Collection, { problem, status, failure }: Page): string {
  const name = collectionName(params)
  if (problem === 'failure') return `${name} could not be read: ${failure ?? 'no answer came'}`
  if (problem === 'malformed') return `the answer for ${name} is no page of a list`
  return `${name} was answered with status ${status}`
}

/** After each stage a plain request must still be answered, or the report names what came last. */
async function checkAlive({ contexts }: StageSet, listener: Listener, client: Client): Promise<void> {
  listener({ type: 'progress', requests: client.requests, findings: 0 })
  const context = contexts.find(({ subject }) => (subject.collection.expect.status ?? 200) === 200)
  if (!context) return
  const { exchange } = await ask(context.probing, 'still-there', {})
  if (exchange.failure?.kind === 'unreachable' || exchange.failure?.kind === 'reset') {
    throw new RunStopped('dead', `the target stopped answering: ${exchange.failure.message}`)
  }
}

async function conclude(
  operation: Operation,
  executed: Executed<Probing>,
  stage: StageSet,
  run: OperationRun,
  coverage: Coverage,
  requests: number,
): Promise<OperationResult> {
  const checks = await Promise.all(
    run.checks.map((check) => {
      const parts = executed.parts
        .filter((part) => part.check === check)
        .map(({ context, judgement }) => ({ collection: context.subject.collection.params, judgement }))
      return scoreCheck(check, operation, parts, run.scoring)
    }),
  )
  for (const { id, outcome } of checks) run.listener({ type: 'judged', check: id, outcome })
  const facts = await Promise.all(stage.contexts.map((context) => factsOf(context, stage.collector)))
  const unread = isUnread(stage, executed)
  return {
    checks,
    collections: facts,
    coverage,
    requests,
    isUnread: unread !== undefined,
    unreadReason: unread,
  }
}

/** Why no collection could be read, where each was refused or out of reach. A broken page is an answer to be judged. */
function isUnread({ contexts }: StageSet, { unreadable }: Executed<Probing>): string | undefined {
  const expected = contexts.filter(({ subject }) => (subject.collection.expect.status ?? 200) === 200)
  const reasons = (expected.length > 0 ? expected : contexts).map((context) => unreadable.get(context))
  const isHopeless = reasons.every(
    (reason) => reason !== undefined && !reason.endsWith('is no page of a list'),
  )
  return isHopeless && expected.length > 0 ? reasons.join('; ') : undefined
}

async function factsOf(
  { probing }: Context<Probing>,
  collector: Collector<Probing>,
): Promise<CollectionFacts> {
  const opened = await peek<{ size: number; walks: { ended: string }[] }>(collector, probing, opening)
  const crossed = await peek<{ boundaries: CollectionFacts['boundaries'] }>(collector, probing, segments)
  const [first, last] = [probing.timeline.walks[0], probing.timeline.walks.at(-1)]
  const size = opened?.size ?? 0
  return {
    operation: probing.operation.id,
    params: probing.collection.params,
    items: size,
    complete: opened?.walks.some(({ ended }) => ended === 'end') ?? false,
    boundaries: crossed?.boundaries ?? { crossed: 0, total: Math.max(0, size - 1) },
    still: first !== undefined && last !== undefined && probing.timeline.isWhole(),
  }
}

async function peek<T>(
  collector: Collector<Probing>,
  probing: Probing,
  probe: Parameters<Collector<Probing>['peek']>[1],
): Promise<T | undefined> {
  try {
    return (await collector.peek(probing, probe)) as T | undefined
  } catch {
    return undefined
  }
}
