import type { CheckIn, Judgement, Subject } from '../model/check.ts'
import { collectionName } from '../model/collection.ts'
import type { Listener } from '../model/event.ts'
import { type ProbeIn, STAGES, type Stage } from '../model/probe.ts'
import { RunStopped } from '../model/stopped.ts'
import type { Collector } from './collector.ts'
import { type Folds, isFold } from './folds.ts'

/** One collection under judgement. */
export interface Context<C> {
  /** What probes work with. */
  probing: C
  subject: Subject
  folds: Folds<C>
}

export interface Work<C extends object> {
  contexts: readonly Context<C>[]
  checks: readonly CheckIn<C>[]
  collector: Collector<C>
  /** Reads every context first, tells what it held. */
  opening: ProbeIn<C>
  /** Items in a context once it was read; `undefined` where it could not be, with the reason. */
  sizeOf(context: Context<C>): Promise<{ size: number } | { unreadable: string }>
  /** Hears of a stage's end; throws RunStopped where the target has stopped answering. */
  afterStage(stage: Stage): Promise<void>
  listener: Listener
}

/** A check's judgement on one context. */
export interface Part<C> {
  check: CheckIn<C>
  context: Context<C>
  judgement: Judgement | { kind: 'error'; reason: string }
}

/** What came of the work: a part for each check and context it is judged on. */
export interface Executed<C> {
  parts: Part<C>[]
  /** Why each unreadable context could not be read. */
  unreadable: Map<Context<C>, string>
  /** What ended the run early. */
  stopped: RunStopped | undefined
}

/** Runs the probes that the checks need, stage by stage, then judges. */
export async function execute<C extends object>(work: Work<C>): Promise<Executed<C>> {
  const stopped = await runStages(work)
  const sizes = await measure(work)
  const main = mainOf(work, sizes)
  const parts = await Promise.all(
    work.checks.flatMap((check) =>
      contextsOf(work, check, main).map((context) => judgePart(work, check, context, sizes, stopped)),
    ),
  )
  const unreadable = new Map<Context<C>, string>()
  for (const [context, size] of sizes) if ('unreadable' in size) unreadable.set(context, size.unreadable)
  return { parts, unreadable, stopped }
}

type Sizes<C> = Map<Context<C>, { size: number } | { unreadable: string }>

async function runStages<C extends object>(work: Work<C>): Promise<RunStopped | undefined> {
  try {
    for (const stage of STAGES) await runStage(work, stage)
    return undefined
  } catch (error) {
    if (error instanceof RunStopped) return error
    throw error
  }
}

/** The outer walks have the target for themselves; everything else runs side by side. */
async function runStage<C extends object>(work: Work<C>, stage: Stage): Promise<void> {
  const main = stage === 'walk' ? undefined : mainOf(work, await measure(work))
  const jobs = work.contexts.map((context) => ({ context, probes: probesOf(work, context, stage, main) }))
  const isSerial = stage === 'walk' || stage === 'close'
  const running: Promise<unknown>[] = []
  for (const { context, probes } of jobs.filter((job) => job.probes.length > 0)) {
    work.listener({
      type: 'phase',
      title: stage,
      collection: collectionName(context.subject.collection.params),
    })
    const all = Promise.allSettled(probes.map((probe) => work.collector.get(context.probing, probe)))
    if (isSerial) throwIfStopped(await all)
    running.push(all.then(throwIfStopped))
  }
  await Promise.all(running)
  if (running.length > 0) await work.afterStage(stage)
}

function throwIfStopped(results: PromiseSettledResult<unknown>[]): void {
  const stop = results.find((one) => one.status === 'rejected' && one.reason instanceof RunStopped)
  // A spent budget ends single probes; only what ends the whole run ends the stages.
  if (stop?.status === 'rejected' && stop.reason.reason !== 'requests') throw stop.reason
}

function probesOf<C extends object>(
  work: Work<C>,
  context: Context<C>,
  stage: Stage,
  main: Context<C> | undefined,
): ProbeIn<C>[] {
  const wanted = work.checks
    .filter((check) => stage === 'walk' || contextsOf(work, check, main).includes(context))
    .flatMap((check) => (isFold(check) ? check.feeds : Object.values(check.needs)))
  const all = stage === 'walk' ? [work.opening, ...wanted] : wanted
  return [...new Set(all)].filter((probe) => probe.stage === stage)
}

/** The contexts that a check is judged on. */
function contextsOf<C extends object>(
  work: Work<C>,
  check: CheckIn<C>,
  main: Context<C> | undefined,
): readonly Context<C>[] {
  const isForbidden = ({ subject }: Context<C>): boolean => (subject.collection.expect.status ?? 200) !== 200
  if (check.on === 'any') return work.contexts
  if (check.on === 'main') return main ? [main] : []
  return work.contexts.filter((context) => isForbidden(context) === (check.on === 'forbidden'))
}

async function measure<C extends object>(work: Work<C>): Promise<Sizes<C>> {
  const sizes: Sizes<C> = new Map()
  for (const context of work.contexts) sizes.set(context, await work.sizeOf(context))
  return sizes
}

function mainOf<C extends object>(work: Work<C>, sizes: Sizes<C>): Context<C> | undefined {
  const readable = work.contexts.filter(({ subject }) => (subject.collection.expect.status ?? 200) === 200)
  const sizeOf = (context: Context<C>): number => {
    const size = sizes.get(context)
    return size && 'size' in size ? size.size : -1
  }
  return readable.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
}

async function judgePart<C extends object>(
  work: Work<C>,
  check: CheckIn<C>,
  context: Context<C>,
  sizes: Sizes<C>,
  stopped: RunStopped | undefined,
): Promise<Part<C>> {
  try {
    return { check, context, judgement: await judge(work, check, context, sizes, stopped) }
  } catch (error) {
    if (error instanceof RunStopped) return { check, context, judgement: cutOff(error) }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { check, context, judgement: { kind: 'error', reason } }
  }
}

const cutOff = (stopped: RunStopped): Judgement => ({
  kind: 'inconclusive',
  reason: stopped.message,
  defects: [],
})

async function judge<C extends object>(
  work: Work<C>,
  check: CheckIn<C>,
  context: Context<C>,
  sizes: Sizes<C>,
  stopped: RunStopped | undefined,
): Promise<Judgement> {
  if (isFold(check)) return check.finish(context.folds.stateOf(check), context.subject)
  const size = sizes.get(context)
  const isReadNeeded = (check.on === 'each' || check.on === 'main') && !check.judgesUnreadable
  if (isReadNeeded && size && 'unreadable' in size) {
    return { kind: 'inconclusive', reason: size.unreadable, defects: [] }
  }
  const data: Record<string, unknown> = {}
  for (const [name, probe] of Object.entries(check.needs)) {
    const collected = work.collector.peek(context.probing, probe)
    if (!collected)
      return cutOff(stopped ?? new RunStopped('interrupted', 'the run ended before this was asked'))
    data[name] = await collected
  }
  return check.judge(data, context.subject)
}
