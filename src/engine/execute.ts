import { setImmediate } from 'node:timers/promises'
import { collectionName, idOf } from '../model/collection.ts'
import { STAGES, type Stage } from '../model/probe.ts'
import type { Reason } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import { judgePart } from './judge-part.ts'
import { STAGE_TITLES } from './stage-titles.ts'
import { type Context, isJudgedOn, mainOf, measure, type Part, probesOf, type Work } from './work.ts'

export type { Context, Part, Work } from './work.ts'

/** Milliseconds of judging after which signals and clocks have a turn. */
const TURN_MS = 50

/** What came of the work, besides the parts that were handed over. */
export interface Executed<C> {
  /** Why each unreadable context could not be read. */
  unreadable: Map<Context<C>, Reason>
  /** What ended the run early. */
  stopped: RunStopped | undefined
}

/** Runs the probes that the checks need, stage by stage, then judges one check after the other. */
export async function execute<C extends object>(work: Work<C>): Promise<Executed<C>> {
  const { stopped, stoppedIn } = await runStages(work)
  const sizes = await measure(work)
  const main = mainOf(work, sizes)
  const result = { work, sizes, main, stopped, stoppedIn }
  const turns = new Turns()
  for (const check of work.checks) {
    const parts: Part<C>[] = []
    for (const context of work.contexts) {
      if (isJudgedOn(check, context, main)) parts.push(await judgePart(result, check, context))
      await turns.next()
    }
    await work.judged(check, parts)
  }
  const unreadable = new Map<Context<C>, Reason>()
  for (const [context, size] of sizes) if ('unreadable' in size) unreadable.set(context, size.unreadable)
  return { unreadable, stopped }
}

/** Gives signals and clocks a turn: thousands of collections, or a list of a million items, take a while. */
class Turns {
  #last = performance.now()

  async next(): Promise<void> {
    if (performance.now() - this.#last < TURN_MS) return
    await setImmediate()
    this.#last = performance.now()
  }
}

async function runStages<C extends object>(
  work: Work<C>,
): Promise<{ stopped: RunStopped | undefined; stoppedIn: Stage | undefined }> {
  for (const stage of STAGES) {
    try {
      await runStage(work, stage)
    } catch (error) {
      if (error instanceof RunStopped) return { stopped: error, stoppedIn: stage }
      throw error
    }
  }
  return { stopped: undefined, stoppedIn: undefined }
}

/** The outer walks have the target for themselves; everything else runs side by side. */
async function runStage<C extends object>(work: Work<C>, stage: Stage): Promise<void> {
  const main = stage === 'walk' ? undefined : mainOf(work, await measure(work))
  const jobs = work.contexts.map((context) => ({ context, probes: probesOf(work, context, stage, main) }))
  const isSerial = stage === 'walk' || stage === 'close'
  const running: Promise<unknown>[] = []
  for (const { context, probes } of jobs.filter((job) => job.probes.length > 0)) {
    const collection = collectionName(idOf(context.subject.collection))
    if (!work.isIdle(stage)) work.listener({ type: 'phase', title: STAGE_TITLES[stage], collection })
    const all = Promise.allSettled(probes.map((probe) => work.collector.get(context.probing, probe)))
    if (isSerial) throwIfStopped(await all)
    running.push(all.then(throwIfStopped))
  }
  await Promise.all(running)
  if (running.length > 0) await work.afterStage(stage)
}

function throwIfStopped(results: PromiseSettledResult<unknown>[]): void {
  const stops = results.flatMap((one) =>
    one.status === 'rejected' && one.reason instanceof RunStopped ? [one.reason] : [],
  )
  // A spent budget ends single probes; only what ends the whole run ends the stages.
  const stop = stops.find(({ isPartial }) => !isPartial)
  if (stop) throw stop
}
