import { lackAmong } from '../model/capability.ts'
import type { CheckIn, FoldedCheck, JudgedCheck, Judgement } from '../model/check.ts'
import { NOTHING_LOOKED_AT } from '../model/looked.ts'
import type { ProbeIn, Stage } from '../model/probe.ts'
import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import { isFold } from './folds.ts'
import { type Context, type Part, probesOf, type Sizes, type Work } from './work.ts'

/** What a judgement is taken from: the work, what it came to, and what ended it early. */
export interface Result<C extends object> {
  work: Work<C>
  sizes: Sizes<C>
  main: Context<C> | undefined
  stopped: RunStopped | undefined
  /** The stage it was in: what was asked there has not passed. */
  stoppedIn: Stage | undefined
}

/** A judgement, and what it rests on. */
type Judged<C> = Pick<Part<C>, 'judgement' | 'looked'>

const unseen = <C>(judgement: Part<C>['judgement']): Judged<C> => ({ judgement, looked: NOTHING_LOOKED_AT })

/** Judges one check on one context. Whatever throws is that check's error, not the end of the run. */
export async function judgePart<C extends object>(
  result: Result<C>,
  check: CheckIn<C>,
  context: Context<C>,
): Promise<Part<C>> {
  try {
    const judged = isFold(check)
      ? await judgeFold(result, check, context)
      : await judgeData(result, check, context)
    return { check, context, ...judged }
  } catch (error) {
    if (error instanceof RunStopped) return { check, context, ...unseen(cutOff(error)) }
    const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const reason = because('suite-error', { error: told })
    return { check, context, ...unseen({ kind: 'error', reason }) }
  }
}

/** What was seen may break a sentence; that it holds takes all the traffic the check asked for. */
async function judgeFold<C extends object>(
  result: Result<C>,
  check: FoldedCheck<C>,
  context: Context<C>,
): Promise<Judged<C>> {
  const judgement = check.finish(await context.folds.stateOf(check), context.subject)
  if (judgement.kind === 'met') {
    for (const probe of check.feeds) await collected(result.work, context, probe, result.stopped)
    refuseCutShort(result, check.feeds)
  }
  return { judgement, looked: { ...NOTHING_LOOKED_AT, answers: context.folds.answers } }
}

/** @throws RunStopped where one of these probes belongs to the stage that the run did not get through */
function refuseCutShort<C extends object>(
  { stopped, stoppedIn }: Result<C>,
  probes: readonly ProbeIn<C>[],
): void {
  if (stopped?.isDead && probes.some(({ stage }) => stage === stoppedIn)) throw stopped
}

async function judgeData<C extends object>(
  result: Result<C>,
  check: JudgedCheck<C>,
  context: Context<C>,
): Promise<Judged<C>> {
  const { work, sizes, stopped } = result
  const size = sizes.get(context)
  if ((check.on === 'each' || check.on === 'main') && !check.judgesUnreadable && size) {
    if ('broken' in size) throw size.broken
    if ('unreadable' in size) return unseen({ kind: 'inconclusive', reason: size.unreadable })
  }
  const data: Record<string, unknown> = {}
  for (const [name, probe] of Object.entries(check.needs)) {
    data[name] = await collected(work, context, probe, stopped)
  }
  const looked = work.lookedAt(data)
  const judgement = check.judge(data, context.subject)
  if (judgement.kind === 'met') {
    const lack = size && 'size' in size ? lackAmong(check.asks, size.size) : undefined
    if (lack) return { judgement: { kind: 'inconclusive', reason: lack, isTooSmall: true }, looked }
    refuseCutShort(result, Object.values(check.needs))
    await awaitBracket(result, check, context)
  }
  return { judgement, looked }
}

/** What is read between two walks has passed only when the second walk was taken. */
async function awaitBracket<C extends object>(
  { work, main, stopped }: Result<C>,
  check: JudgedCheck<C>,
  context: Context<C>,
): Promise<void> {
  const isInside = Object.values(check.needs).some(({ stage }) => stage === 'walk' || stage === 'read')
  const ends = isInside ? probesOf(work, context, 'close', main) : []
  for (const probe of ends) await collected(work, context, probe, stopped)
}

/** What a probe collected. @throws RunStopped where it was not asked, or not to the end */
async function collected<C extends object>(
  { collector }: Work<C>,
  { probing }: Context<C>,
  probe: ProbeIn<C>,
  stopped: RunStopped | undefined,
): Promise<unknown> {
  const found = collector.peek(probing, probe)
  if (!found) throw stopped ?? new RunStopped(because('interrupted'))
  return found
}

const cutOff = (stopped: RunStopped): Judgement => ({
  kind: 'inconclusive',
  reason: stopped.reason,
})
