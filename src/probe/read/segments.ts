import { mayTie, type Page } from '../../walk/page.ts'
import type { Trial } from '../../walk/trial.ts'
import { listed, type Origin, type Walk, type WalkPlan } from '../../walk/walk.ts'
import { opening } from '../bracket/opening.ts'
import { type Focus, inFocus, isWanted } from '../kit/focus.ts'
import { limitRange } from '../kit/limit-range.ts'
import { ask } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { sampleIndices } from '../kit/sample.ts'
import { takeTrials } from '../kit/suspect.ts'
import { takeWalk } from '../kit/walker.ts'

/** Walks at the smallest limit, crossing the boundaries between neighbours. */
export interface Segments {
  trials: Trial[]
  boundaries: { crossed: number; total: number }
  /** `declined`: the target refuses another limit with a cursor, so one chain had to do, or none could. */
  changedLimit: 'accepted' | 'declined'
  /** The refusal itself. */
  refusal?: Page
}

/**
 * Crosses every boundary. Segments start at the cursors of the serial walk and run side by side, so that the longest
 * chain is as long as a page, not as the collection.
 */
export const segments: Probe<Segments> = {
  id: 'segments',
  stage: 'read',
  async collect(probing) {
    const { walks, size } = await probing.get(opening)
    const serial = finest(walks)
    const total = Math.max(0, size - 1)
    if (!serial || size === 0 || !isWanted(probing, ...USERS))
      return { trials: [], boundaries: { crossed: 0, total }, changedLimit: 'accepted' }
    const limit = await smallestAccepted(probing)
    if (probing.operation.paging.promises.changedLimit === 'ignored') {
      const trials = await takeTrials(probing, 'segments', [chainPlan(probing, total, limit)])
      return { trials, boundaries: crossed(trials, total), changedLimit: 'declined' }
    }
    const trials = await takeTrials(probing, 'segments', planSegments(probing, serial, limit))
    const declined = trials.slice(1).map(({ walk }) => walk)
    const refusal = declined.length > 0 && declined.every(isDeclined) ? declined[0]?.pages[0] : undefined
    if (refusal) return oneChain(probing, total, limit, refusal)
    return { trials, boundaries: crossed(trials, total), changedLimit: 'accepted' }
  },
}

/** Purposes of the requests that need its cursors. */
const USERS = ['segments', 'segments-again', 'every-limit', 'exact-end', 'shuffled-replays']

/** The complete walk with the most pages gives the shortest segments. */
function finest(walks: readonly Walk[]): Walk | undefined {
  const complete = walks.filter(({ ended }) => ended === 'end')
  return complete.toSorted((a, b) => b.pages.length - a.pages.length)[0] ?? walks[0]
}

/** True where the first request with another limit than its cursor's was refused. */
const isDeclined = (walk: Walk): boolean => walk.ended === 'refused' && walk.pages.length === 1

/** One walk from the start, as long as the budget allows. */
function chainPlan(probing: Probing, total: number, limit: number): WalkPlan {
  const affordable = Math.floor(probing.left() / 4)
  return { label: `limit ${limit}`, limit: () => limit, pages: Math.min(affordable, total + 2) }
}

/** The cursors were refused: because of the limit, or because they had been used. One chain from the start will do. */
async function oneChain(probing: Probing, total: number, limit: number, refusal: Page): Promise<Segments> {
  const trials = await takeTrials(probing, 'segments', [chainPlan(probing, total, limit)])
  const boundaries = crossed(trials, total)
  const isAccepted = await takesOtherLimit(probing)
  return {
    trials,
    boundaries,
    ...(isAccepted ? { changedLimit: 'accepted' } : { changedLimit: 'declined', refusal }),
  }
}

/** True if a fresh cursor is taken with another limit than it was given out with. */
async function takesOtherLimit(probing: Probing): Promise<boolean> {
  const { minimum } = await probing.get(limitRange)
  const [one, other] = [minimum + 1, minimum + 2]
  const first = await takeWalk(probing, 'segments', { label: 'first page', limit: () => one, pages: 1 })
  const plan = { label: `limit ${other}`, limit: () => other, origin: { walk: first, page: 0 }, pages: 1 }
  return first.pages[0]?.next !== undefined && (await takeWalk(probing, 'segments', plan)).ended !== 'refused'
}

/** Of what may still be asked. Where others write, all walks that follow look suspicious, and are taken again. */
const SHARE = { still: 0.4, moving: 0.2 }

/**
 * Segments that together cover the serial walk, as many as are affordable, those with most ties first. Where all are, and
 * nothing seems to move, the first one is long: what depends on how deep a walk has come shows there.
 */
function planSegments(probing: Probing, serial: Walk, limit: number): WalkPlan[] {
  const stretches = stretchesOf(serial)
  const cost = Math.max(1, ...stretches.map(({ count }) => count)) / limit + 1
  const share = probing.timeline.seemsUnchanged() ? SHARE.still : SHARE.moving
  const affordable = Math.max(1, Math.floor((probing.left() * share) / cost))
  if (probing.focus && !probing.focus.isWide)
    return inFocus(probing, stretchesOf(serial), (one, focus) => isNear(one, serial, focus)).map((stretch) =>
      segmentPlan(serial, stretch, limit),
    )
  const tied = stretches.map(({ ties }) => ties.filter((tie, at) => mayTie(tie, ties[at - 1])).length)
  if (stretches.length <= affordable && probing.timeline.seemsUnchanged())
    return stretchesOf(serial, DEEP_ITEMS).map((stretch) => segmentPlan(serial, stretch, limit))
  return sampleIndices(stretches.length, affordable, probing.seed, (at) => tied[at] ?? 0).flatMap((at) => {
    const stretch = stretches[at]
    return stretch ? [segmentPlan(serial, stretch, limit)] : []
  })
}

/** True for a stretch that holds an item which the finding is about, or the one before a page that ends with the list. */
function isNear({ page, pages, until }: Stretch, serial: Walk, { ids, limits, purposes }: Focus): boolean {
  const order = [...new Set(listed(serial))]
  const before = purposes.has('exact-end') ? [...limits].map((limit) => order[order.length - limit - 1]) : []
  const wanted = new Set([...ids, ...before.filter((id) => id !== undefined)])
  const shown = serial.pages.slice(page, page + pages).flatMap((one) => one.ids)
  return [...shown, ...(until === undefined ? [] : [until])].some((id) => wanted.has(id))
}

/** Pages in a row that one segment covers. */
interface Stretch {
  /** The first page, and how many there are. */
  page: number
  pages: number
  count: number
  /** Times of its items and of the one after them. */
  ties: readonly string[]
  /** The first item after it; `undefined` at the end. */
  until: string | undefined
}

/** Items that a segment covers at least: each segment asks for one page more than it has boundaries. */
const MIN_SEGMENT_ITEMS = 25
/** The same for the first one, where it is to be long: as many pages as services like to stop after. */
const DEEP_ITEMS = 100

/** The walk in stretches of a page each, or of several small ones; the first has so many items. */
export function stretchesOf({ pages }: Walk, first: number = MIN_SEGMENT_ITEMS): Stretch[] {
  const stretches: Stretch[] = []
  for (let from = 0, to = 0; from < pages.length; from = to) {
    let count = 0
    const least = from === 0 ? first : MIN_SEGMENT_ITEMS
    while (to < pages.length && count < least) count += pages[to++]?.count ?? 0
    const behind = pages.slice(to).find(({ ids }) => ids.length > 0)
    const ties = [...pages.slice(from, to).flatMap((page) => page.ties), ...(behind?.ties.slice(0, 1) ?? [])]
    if (count > 0) stretches.push({ page: from, pages: to - from, count, ties, until: behind?.ids[0] })
  }
  return stretches
}

function segmentPlan(serial: Walk, { page, count, until }: Stretch, limit: number): WalkPlan {
  const origin: Origin | undefined = page === 0 ? undefined : { walk: serial, page: page - 1 }
  const pages = Math.ceil(count / limit) + 4
  return {
    label: `limit ${limit}`,
    limit: () => limit,
    origin,
    ...(until === undefined ? {} : { until, pages }),
  }
}

/** The minimum, or the limit above it where a target wrongly refuses that. */
async function smallestAccepted(probing: Probing): Promise<number> {
  const { minimum } = await probing.get(limitRange)
  const { page } = await ask(probing, 'segments', { limit: minimum })
  return page.problem === 'status' && page.status < 500 ? minimum + 1 : minimum
}

/** Neighbours that stood on two pages in a row; a walk that comes round to its beginning has more than the list. */
function crossed(trials: readonly Trial[], total: number): Segments['boundaries'] {
  const pairs = new Set<string>()
  for (const { walk } of trials) {
    const { origin } = walk.plan
    let last = origin?.walk.pages[origin.page]?.ids.at(-1)
    for (const { ids } of walk.pages) {
      if (last !== undefined && ids[0] !== undefined) pairs.add(`${last}\n${ids[0]}`)
      last = ids.at(-1) ?? last
    }
  }
  return { crossed: Math.min(pairs.size, total), total }
}
