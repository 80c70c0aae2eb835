import type { Send } from '../../model/exchange.ts'
import { type ViolationKind, violationsOf } from '../../walk/compare.ts'
import type { Trial } from '../../walk/trial.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import { takeWhole } from '../bracket/opening.ts'
import type { Probing } from './probing.ts'
import { takeAgain, takeWalk } from './walker.ts'

/** Times a suspicious walk is taken again. */
export const REPEATS = 3

/** Pages that are asked for again at least, where nothing seems to move: what comes now and then is to come again. */
const MIN_REPEATED_PAGES = 60
const MAX_REPEATED_WALKS = 40

/** Suspicious walks of one probe that are taken again; more say nothing new. */
const MAX_SUSPECTS = 4

/**
 * Takes walks in parallel, then takes each suspicious one again with nothing else in flight. Whether a suspicion holds is
 * judged later, with what did not change around each of them.
 */
export async function takeTrials(
  probing: Probing,
  purpose: string,
  plans: readonly WalkPlan[],
): Promise<Trial[]> {
  const walks = await Promise.all(plans.map((plan) => takeWalk(probing, purpose, plan)))
  return tryAgain(probing, purpose, walks)
}

/** Takes the suspicious ones of these walks again, with nothing else in flight. */
async function tryAgain(probing: Probing, purpose: string, walks: readonly Walk[]): Promise<Trial[]> {
  const trials: Trial[] = walks.map((walk) => ({ walk, again: [] }))
  const suspects = trials.filter(({ walk }) => violationsOf(walk, probing.timeline.soFar()).length > 0)
  for (const trial of suspects.slice(0, MAX_SUSPECTS)) await repeat(probing, purpose, trial)
  return trials
}

async function repeat(probing: Probing, purpose: string, trial: Trial): Promise<void> {
  await probing.exclusive(async (send) => {
    const isEnough = (): boolean => trial.again.some((walk) => isTelling(probing, walk))
    const most = repeatsOf(probing, trial.walk)
    const isLossy = losesItems(probing, trial.walk)
    // What was short may be long the next time.
    const isLong = (): boolean => trial.again.length >= REPEATS && pagesOf(trial.again) >= MIN_REPEATED_PAGES
    while (trial.again.length < most && !isEnough() && !isLong()) {
      trial.again.push(await takeAgain(probing, purpose, trial.walk, send))
      if (isLossy) await takeControl(probing, purpose, send)
    }
  })
}

/** True where a walk left items out, so far as is known. */
const losesItems = ({ timeline }: Probing, walk: Walk): boolean =>
  violationsOf(walk, timeline.soFar()).some(({ kind }) => kind === 'missing' || kind === 'early-end')

/** A complete walk near one that left items out: what it does not list either was removed for a while. */
export async function takeControl(probing: Probing, purpose: string, send: Send): Promise<Walk> {
  const { maximum } = probing.operation.paging.limit
  return takeWhole(probing, purpose, maximum, send)
}

const pagesOf = (walks: readonly Walk[]): number => walks.reduce((sum, { pages }) => sum + pages.length, 0)

/** Short walks of items are taken again more often. A refusal, or a breakdown, is what it is at once. */
export function repeatsOf({ timeline }: Pick<Probing, 'timeline'>, walk: Walk): number {
  const isOfItems = violationsOf(walk, timeline.soFar()).some(({ kind }) => ITEM_KINDS.has(kind))
  if (!isOfItems || !timeline.seemsUnchanged()) return REPEATS
  return Math.max(
    REPEATS,
    Math.min(MAX_REPEATED_WALKS, Math.ceil(MIN_REPEATED_PAGES / Math.max(1, walk.pages.length))),
  )
}

const ITEM_KINDS: ReadonlySet<ViolationKind> = new Set<ViolationKind>([
  'missing',
  'duplicate',
  'disorder',
  'early-end',
  'phantom-page',
])

/** Shown again, on data that seems to stand still: once more would say nothing new. */
function isTelling(probing: Probing, walk: Walk): boolean {
  const isBroken = walk.ended === 'broken' || walk.ended === 'endless'
  return (
    isBroken || (probing.timeline.seemsUnchanged() && violationsOf(walk, probing.timeline.soFar()).length > 0)
  )
}
