import { ask } from './list-request.ts'
import { opening } from './opening.ts'
import type { Page } from './page.ts'
import type { Probe, Probing } from './probing.ts'
import { sampleIndices } from './sample.ts'
import { takeTrials } from './suspect.ts'
import type { Trial } from './trial.ts'
import { listed, type Origin, takeWalk, type Walk, type WalkPlan } from './walk.ts'

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
    const [serial] = walks
    const total = Math.max(0, size - 1)
    if (!serial || size === 0)
      return { trials: [], boundaries: { crossed: 0, total }, changedLimit: 'accepted' }
    const limit = await smallestAccepted(probing)
    const trials = await takeTrials(probing, 'segments', planSegments(probing, serial, limit))
    const declined = trials.slice(1).map(({ walk }) => walk)
    const refusal = declined.length > 0 && declined.every(isDeclined) ? declined[0]?.pages[0] : undefined
    if (refusal) return oneChain(probing, total, limit, refusal)
    return { trials, boundaries: { crossed: crossed(trials), total }, changedLimit: 'accepted' }
  },
}

/** True where the first request with another limit than its cursor's was refused. */
const isDeclined = (walk: Walk): boolean => walk.ended === 'refused' && walk.pages.length === 1

/** The cursors were refused: because of the limit, or because they had been used. One chain from the start will do. */
async function oneChain(probing: Probing, total: number, limit: number, refusal: Page): Promise<Segments> {
  const affordable = Math.floor(probing.left() / 4)
  const plan = { label: `limit ${limit}`, limit: () => limit, pages: Math.min(affordable, total + 2) }
  const trials = await takeTrials(probing, 'segments', [plan])
  const boundaries = { crossed: crossed(trials), total }
  const isAccepted = await takesOtherLimit(probing)
  return {
    trials,
    boundaries,
    ...(isAccepted ? { changedLimit: 'accepted' } : { changedLimit: 'declined', refusal }),
  }
}

/** True if a fresh cursor is taken with another limit than it was given out with. */
async function takesOtherLimit(probing: Probing): Promise<boolean> {
  const first = await takeWalk(probing, 'segments', { label: 'first page', limit: () => 2, pages: 1 })
  const plan = { label: 'limit 3', limit: () => 3, origin: { walk: first, page: 0 }, pages: 1 }
  return first.pages[0]?.next !== undefined && (await takeWalk(probing, 'segments', plan)).ended !== 'refused'
}

/** A segment for each page of the serial walk, as many as are affordable, those with most ties first. */
function planSegments(probing: Probing, serial: Walk, limit: number): WalkPlan[] {
  const starts = serial.pages
    .map((_, index) => index)
    .filter((index) => (serial.pages[index]?.count ?? 0) > 0)
  const cost = Math.max(1, ...serial.pages.map(({ count }) => count)) / limit + 1
  const affordable = Math.max(1, Math.floor(probing.left() / 2.5 / cost))
  const tied = serial.pages.map((page, index) => tiesOf(page, serial.pages[index + 1]))
  const rankOf = (at: number): number => tied[starts[at] ?? 0] ?? 0
  return sampleIndices(starts.length, affordable, probing.seed, rankOf).map((at) =>
    segmentPlan(serial, starts[at] ?? 0, limit),
  )
}

/** How many neighbours on a page, and across its end, show the same times: there a sort key may tie. */
function tiesOf({ ties }: Page, next: Page | undefined): number {
  const all = [...ties, ...(next?.ties.slice(0, 1) ?? [])]
  return all.filter((tie, index) => tie !== '' && tie === all[index - 1]).length
}

function segmentPlan(serial: Walk, index: number, limit: number): WalkPlan {
  const origin: Origin | undefined = index === 0 ? undefined : { walk: serial, page: index - 1 }
  const until = serial.pages[index + 1]?.ids[0]
  const pages = Math.ceil((serial.pages[index]?.count ?? 0) / limit) + 4
  return {
    label: `limit ${limit}`,
    limit: () => limit,
    origin,
    ...(until === undefined ? {} : { until, pages }),
  }
}

/** The minimum, or the limit above it where a target wrongly refuses that. */
async function smallestAccepted(probing: Probing): Promise<number> {
  const minimum = Math.max(1, probing.operation.paging.limit.minimum ?? 1)
  const { page } = await ask(probing, 'segments', { limit: minimum })
  return page.problem === 'status' && page.status < 500 ? minimum + 1 : minimum
}

/** Neighbours that stood on two pages in a row. */
function crossed(trials: readonly Trial[]): number {
  const pairs = new Set<string>()
  for (const { walk } of trials) {
    const { origin } = walk.plan
    const before = origin?.walk.pages[origin.page]?.ids.at(-1)
    const ids = [...(before === undefined ? [] : [before]), ...listed(walk)]
    ids.slice(1).forEach((id, index) => {
      pairs.add(`${ids[index]}\n${id}`)
    })
  }
  return pairs.size
}
