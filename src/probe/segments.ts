import { opening } from './opening.ts'
import type { Probe, Probing } from './probing.ts'
import { sampleIndices } from './sample.ts'
import { takeTrials } from './suspect.ts'
import type { Trial } from './trial.ts'
import { listed, type Origin, type Walk, type WalkPlan } from './walk.ts'

/** Walks at the smallest limit, crossing the boundaries between neighbours. */
export interface Segments {
  trials: Trial[]
  boundaries: { crossed: number; total: number }
  /** `declined`: the target refuses another limit with a cursor, so one chain had to do, or none could. */
  changedLimit: 'accepted' | 'declined'
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
    if (!serial || size === 0) return { trials: [], boundaries: { crossed: 0, total }, changedLimit: 'accepted' }
    const trials = await takeTrials(probing, 'segments', planSegments(probing, serial))
    if (trials.length > 1 && trials.slice(1).every(({ walk }) => isDeclined(walk))) return oneChain(probing, total)
    return { trials, boundaries: { crossed: crossed(trials), total }, changedLimit: 'accepted' }
  },
}

/** True where the first request with another limit than its cursor's was refused. */
const isDeclined = (walk: Walk): boolean => walk.ended === 'refused' && walk.pages.length === 1

async function oneChain(probing: Probing, total: number): Promise<Segments> {
  const limit = smallest(probing)
  const affordable = Math.floor(probing.left() / 4)
  const plan = { label: `limit ${limit}`, limit: () => limit, pages: Math.min(affordable, total + 2) }
  const trials = await takeTrials(probing, 'segments', [plan])
  return { trials, boundaries: { crossed: crossed(trials), total }, changedLimit: 'declined' }
}

/** A segment for each page of the serial walk, as many as are affordable; each runs to the first item of the next page. */
function planSegments(probing: Probing, serial: Walk): WalkPlan[] {
  const limit = smallest(probing)
  const starts = serial.pages.map((_, index) => index).filter((index) => (serial.pages[index]?.count ?? 0) > 0)
  const cost = Math.max(1, ...serial.pages.map(({ count }) => count)) / limit + 1
  const affordable = Math.max(1, Math.floor(probing.left() / 2.5 / cost))
  return sampleIndices(starts.length, affordable, probing.seed).map((at) => {
    const index = starts[at] ?? 0
    return segmentPlan(serial, index, limit)
  })
}

function segmentPlan(serial: Walk, index: number, limit: number): WalkPlan {
  const origin: Origin | undefined = index === 0 ? undefined : { walk: serial, page: index - 1 }
  const until = serial.pages[index + 1]?.ids[0]
  const pages = Math.ceil((serial.pages[index]?.count ?? 0) / limit) + 4
  return { label: `limit ${limit}`, limit: () => limit, origin, ...(until === undefined ? {} : { until, pages }) }
}

const smallest = (probing: Probing): number => Math.max(1, probing.operation.paging.limit.minimum ?? 1)

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
