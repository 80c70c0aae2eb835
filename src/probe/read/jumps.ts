import { claimsMore } from '../../walk/page.ts'
import type { Trial } from '../../walk/trial.ts'
import { listed, type Origin, type Walk, type WalkPlan } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { type Focus, inFocus, isWanted } from '../kit/focus.ts'
import { type LimitRange, limitRange } from '../kit/limit-range.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { shuffled } from '../kit/sample.ts'
import { takeTrials } from '../kit/suspect.ts'
import { fixedWalks } from './fixed-walks.ts'
import { segments } from './segments.ts'

/** Single pages from chosen places at chosen limits. */
export interface Jumps {
  /** Every limit in range once, each from another place. */
  everyLimit: Trial[]
  /** Pages that end exactly with the collection, at many limits. */
  exactEnd: Trial[]
  /** Limits that failed with a cursor, on the first page: there only the limit can be the reason. */
  firstPages: Trial[]
}

/** Most pages of each kind. */
const MAX_JUMP_PAGES = 100

/** Uses the cursors after single items, which the segments left, to request pages at any place with any limit. */
export const jumps: Probe<Jumps> = {
  id: 'jumps',
  stage: 'read',
  async collect(probing) {
    const { size, walks } = await probing.get(opening)
    const { trials, changedLimit } = await probing.get(segments)
    const isFull = await isMain(probing)
    const range = await probing.get(limitRange)
    const limits = isFull ? limitsToTry(probing, range) : fewLimits(size, range)
    const [serial] = walks
    if (!isWanted(probing, 'every-limit', 'exact-end'))
      return { everyLimit: [], exactEnd: [], firstPages: [] }
    if (changedLimit === 'declined' || size < 2 || !serial) return firstPagesOnly(probing, limits)
    const places = placesBehind(trials.map(({ walk }) => walk))
    // A limit of a complete walk was asked for from many places.
    const walked = new Set((await probing.get(fixedWalks)).map(({ walk }) => walk.pages[0]?.limit))
    const unwalked = limits.filter((limit) => !walked.has(limit))
    const plans =
      probing.focus && !probing.focus.isWide
        ? near(probing.focus, places)
        : [...everyLimit(probing, places, unwalked), ...farthest(range, places)]
    const jumped = await takeTrials(probing, 'every-limit', plans)
    const failed = jumped
      .filter(({ walk }) => walk.pages[0]?.problem)
      .flatMap(({ walk }) => walk.pages[0]?.limit ?? [])
    return {
      everyLimit: jumped,
      exactEnd: await takeTrials(
        probing,
        'exact-end',
        endings(probing, exactEnd(serial, places, isFull ? limits.filter(endsOften) : limits)),
      ),
      firstPages: await takeTrials(
        probing,
        'every-limit',
        failed.map((limit) => single(limit, undefined)),
      ),
    }
  },
}

/** In other collections, only pages that end with the collection, also from its middle, or would reach beyond it. */
const fewLimits = (size: number, { minimum, maximum }: LimitRange): number[] =>
  [...new Set([size + 1, size, size - 1, size / 2, 2, 1])].filter(
    (limit) => Number.isInteger(limit) && limit >= minimum && limit <= maximum,
  )

/** Where limits may not change with a cursor, or there is none, each limit is tried on the first page. */
async function firstPagesOnly(probing: Probing, limits: number[]): Promise<Jumps> {
  const plans = limits.map((limit) => single(limit, undefined))
  return { everyLimit: [], exactEnd: [], firstPages: await takeTrials(probing, 'every-limit', plans) }
}

/** The cursors after single items, by the item; the beginning has none. */
function placesBehind(walks: readonly Walk[]): Map<string, Origin> {
  const behind = new Map<string, Origin>()
  for (const walk of walks) {
    walk.pages.forEach((page, index) => {
      const last = page.ids.at(-1)
      if (claimsMore(page) && page.next !== undefined && last !== undefined)
        behind.set(last, { walk, page: index })
    })
  }
  return behind
}

function limitsToTry(probing: Probing, { minimum, maximum }: LimitRange): number[] {
  const most = Math.min(MAX_JUMP_PAGES, Math.floor(probing.left() / 6))
  const all = Array.from({ length: Math.min(maximum - minimum + 1, 2000) }, (_, index) => minimum + index)
  return all.length <= most ? all : shuffled(all, probing.seed).slice(0, most)
}

/** Each limit from another place, so that together the pages reach over the whole collection. */
function everyLimit(probing: Probing, places: Map<string, Origin>, limits: number[]): WalkPlan[] {
  const order = shuffled([undefined, ...places.values()], probing.seed)
  return limits.map((limit, index) => single(limit, order[index % order.length]))
}

/** In a replay, the limits that showed a finding, from the places that it is about. */
function near({ purposes, limits, ids }: Focus, places: Map<string, Origin>): WalkPlan[] {
  if (!purposes.has('every-limit')) return []
  const there = [...places].filter(([id]) => ids.has(id)).map(([, origin]) => origin)
  const origins = [undefined, ...(there.length > 0 ? there : places.values())]
  return [...limits].flatMap((limit) => origins.map((origin) => single(limit, origin)))
}

/** Of pages that end with the collection, in a replay only those at the limits that showed the finding. */
function endings(probing: Probing, plans: WalkPlan[]): WalkPlan[] {
  if (!isWanted(probing, 'exact-end')) return []
  return inFocus(probing, plans, (plan, { limits }) => limits.has(plan.limit(0) ?? 0))
}

/** The largest limit at the last place: nothing reaches further beyond the end. */
function farthest({ maximum }: LimitRange, places: Map<string, Origin>): WalkPlan[] {
  return places.size > 0 ? [single(maximum, [...places.values()].at(-1))] : []
}

/** Each small limit and each other large one: an end is reached at each, and what a range of limits does wrong, half of it shows. */
const endsOften = (limit: number): boolean => limit <= 20 || limit % 2 === 0

/** With n items after a place, a page of n is the last one and full; of the whole list one more may be requested. */
function exactEnd(serial: Walk, places: Map<string, Origin>, limits: number[]): WalkPlan[] {
  const ids = [...new Set(listed(serial))]
  return limits.flatMap((limit) => {
    const before = ids[ids.length - limit - 1]
    const origin = before === undefined ? undefined : places.get(before)
    return limit > ids.length + 1 || (before !== undefined && !origin) ? [] : [single(limit, origin)]
  })
}

const single = (limit: number, origin: Origin | undefined): WalkPlan => ({
  label: `limit ${limit}`,
  limit: () => limit,
  origin,
  pages: 1,
})
