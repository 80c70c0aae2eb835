import type { CheckIn, Judgement, Subject, SuiteError } from '../model/check.ts'
import { isReadable, outranks } from '../model/collection.ts'
import type { Listener } from '../model/event.ts'
import type { Looked } from '../model/looked.ts'
import type { ProbeIn, Stage } from '../model/probe.ts'
import type { Reason } from '../model/reason.ts'
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
  /** Reads every context first, and reports what it held. */
  opening: ProbeIn<C>
  /** Reads a context once more, so that what was read between stands between two walks. */
  closing: ProbeIn<C>
  /** Items in a context once it was read, or why it could not be. */
  sizeOf(context: Context<C>): Promise<{ size: number } | { unreadable: Reason }>
  /** What is in the data that a judge is given. */
  lookedAt(data: unknown): Looked
  /** True for a stage whose probes send nothing: it is not announced. */
  isIdle(stage: Stage): boolean
  /** Called at a stage's end; throws RunStopped where the target has stopped responding. */
  afterStage(stage: Stage): Promise<void>
  /** Takes over the parts of a check: of thousands of collections, those of all checks would fill the memory. */
  judged(check: CheckIn<C>, parts: readonly Part<C>[]): Promise<void>
  listener: Listener
}

/** A check's judgement on one context. */
export interface Part<C> {
  check: CheckIn<C>
  context: Context<C>
  judgement: Judgement | SuiteError
  /** What it rests on. */
  looked: Looked
}

/** What each context holds; `broken` where the suite itself failed to read it. */
export type Sizes<C> = Map<Context<C>, { size: number } | { unreadable: Reason } | { broken: unknown }>

/** Asks for the size of every context. */
export async function measure<C extends object>(work: Work<C>): Promise<Sizes<C>> {
  const sizes: Sizes<C> = new Map()
  for (const context of work.contexts) {
    sizes.set(context, await work.sizeOf(context).catch((broken: unknown) => ({ broken })))
  }
  return sizes
}

/** The readable context with the most items. */
export function mainOf<C extends object>(work: Work<C>, sizes: Sizes<C>): Context<C> | undefined {
  const candidates = work.contexts.map((context, rank) => {
    const size = sizes.get(context)
    const { collection } = context.subject
    return { context, collection, rank, size: size && 'size' in size ? size.size : undefined }
  })
  const readable = candidates.filter(({ collection }) => isReadable(collection))
  return readable.toSorted((a, b) => (outranks(a, b) ? -1 : 1))[0]?.context
}

/** True where a check is judged on a context. */
export function isJudgedOn<C>(
  { on }: CheckIn<C>,
  context: Context<C>,
  main: Context<C> | undefined,
): boolean {
  if (on === 'any') return true
  if (on === 'main') return context === main
  return isForbidden(context) === (on === 'forbidden')
}

/** The probes of a stage that a context is asked for. */
export function probesOf<C extends object>(
  work: Work<C>,
  context: Context<C>,
  stage: Stage,
  main: Context<C> | undefined,
): ProbeIn<C>[] {
  const wanted = work.checks
    .filter((check) => stage === 'walk' || isJudgedOn(check, context, main))
    .flatMap((check) => (isFold(check) ? check.feeds : Object.values(check.needs)))
  const outer: ProbeIn<C>[] = []
  if (stage === 'walk') outer.push(work.opening)
  // Also take the closing walk when only one check is selected.
  if (stage === 'close' && wanted.some((probe) => probe.stage === 'read')) outer.push(work.closing)
  return [...new Set([...outer, ...wanted])].filter((probe) => probe.stage === stage)
}

const isForbidden = <C>({ subject }: Context<C>): boolean => !isReadable(subject.collection)
