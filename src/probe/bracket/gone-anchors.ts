import { startOf } from '../../walk/compare.ts'
import type { Page } from '../../walk/page.ts'
import { type Still, stillBetween } from '../../walk/still.ts'
import { SETTLING_MS, type Timeline } from '../../walk/timeline.ts'
import type { Trial } from '../../walk/trial.ts'
import { listed, type Origin, type Walk } from '../../walk/walk.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { sampleIndices } from '../kit/sample.ts'
import { REPEATS } from '../kit/suspect.ts'
import { takeWalk } from '../kit/walker.ts'
import { segments } from '../read/segments.ts'
import { closing } from './closing.ts'
import { affordsWalks, opening, settle, twoWalks } from './opening.ts'

/** Pages after items that are gone. */
export interface GoneAnchors {
  trials: Trial[]
  /**
   * Pages after items that are still there unchanged, requested at the same time: what goes wrong there has another cause.
   */
  controls: Walk[]
}

/** What became of pages whose cursor points at an item that is no longer listed. `refused` is legal. */
export type GoneFate = 'went on' | 'refused' | 'error' | 'ended' | 'restarted'

/** Cursors that are requested at most. */
const MAX_GONE_ANCHORS = 8
const MAX_CONTROLS = 3
/** Items that are compared after each cursor. */
const ITEMS_AFTER_CURSOR = 20
/** Wrong pages that are requested again. */
const MAX_SUSPECTS = 3
/** Times that the probe waits for another writer. */
const MAX_WAITS_FOR_WRITER = 3
/** Unchanged items after a cursor that must have been there all the time before its end counts as early. */
const MIN_STILL_ITEMS_AFTER_CURSOR = 3

/**
 * Pages after items that another writer has removed meanwhile: other writers make the changes for which fixtures are needed
 * otherwise. Nothing is requested where the list does not change.
 */
export const goneAnchors: Probe<GoneAnchors> = {
  id: 'gone-anchors',
  stage: 'close',
  async collect(probing) {
    await probing.get(closing)
    const { timeline } = probing
    const none: GoneAnchors = { trials: [], controls: [] }
    if (timeline.walks.length === 0 || timeline.isUnchanged() || !affordsWalks(probing, LOOK)) return none
    const { gone, kept } = await placesOf(probing)
    const [taken = [], controls = []] = await Promise.all(
      [gone, kept].map((places) => Promise.all(places.map((place) => askBehind(probing, place)))),
    )
    const found: Trial[] = taken.map((walk) => ({ walk, again: [] }))
    if (found.length === 0) return { trials: found, controls }
    await look(probing)
    const suspects = found.filter(({ walk }) => isWrong(fateOf(walk, timeline))).slice(0, MAX_SUSPECTS)
    if (!affordsWalks(probing, LOOK)) return none
    for (const trial of suspects) {
      while (trial.again.length < REPEATS) {
        trial.again.push(await takeWalk(probing, 'gone-anchors', trial.walk.plan))
      }
    }
    if (suspects.length > 0) await look(probing)
    return { trials: found, controls }
  },
}

/** Pairs of complete walks of one look. */
const LOOK = 2

/** What holds still around what was just asked for. */
async function look(probing: Probing): Promise<void> {
  await twoWalks(probing, 'gone-anchors')
  await settle()
  await twoWalks(probing, 'gone-anchors')
}

/** Cursors that were returned after items which the last walks do not list, and after items which they list unchanged. */
async function placesOf(probing: Probing): Promise<{ gone: Origin[]; kept: Origin[] }> {
  const { walks } = await probing.get(opening)
  const { trials } = await probing.get(segments)
  const all = [...walks, ...trials.map(({ walk }) => walk)].flatMap((walk) =>
    walk.pages.map((_, page) => ({ walk, page })),
  )
  for (let wait = 0; ; wait++) {
    const last = probing.timeline.walks.slice(-2)
    const bodies = new Map(last.flatMap(({ pages }) => pages.flatMap(bodiesOf)))
    // What the last walks do not list may have come since.
    const earlier = all.filter((place) => last.every(({ span }) => span.from >= place.walk.span.to))
    const gone = earlier.filter((place) => hasAnchor(place, (id) => !bodies.has(id)))
    const kept = earlier.filter((place) => hasAnchor(place, (id, body) => bodies.get(id) === body))
    if (gone.length > 0 || wait === MAX_WAITS_FOR_WRITER || !affordsWalks(probing, LOOK)) {
      return { gone: someOf(gone, MAX_GONE_ANCHORS, probing), kept: someOf(kept, MAX_CONTROLS, probing) }
    }
    await look(probing)
  }
}

const someOf = (places: readonly Origin[], most: number, { seed }: Probing): Origin[] =>
  sampleIndices(places.length, most, seed).flatMap((index) => places[index] ?? [])

function hasAnchor({ walk, page: at }: Origin, fits: (id: string, body: string) => boolean): boolean {
  const page = walk.pages[at]
  const [id, body] = (page && bodiesOf(page).at(-1)) ?? []
  return page?.next !== undefined && id !== undefined && body !== undefined && fits(id, body)
}

const bodiesOf = ({ ids, digests }: Page): [id: string, body: string][] =>
  ids.map((id, index) => [id, digests[index] ?? ''])

function askBehind(probing: Probing, { walk, page }: Origin): Promise<Walk> {
  const { limit, count = 1 } = walk.pages[page] ?? {}
  // Where the newest comes first, the first items of a list that begins anew say nothing: they are too new.
  const pages = Math.ceil(ITEMS_AFTER_CURSOR / Math.max(1, count))
  const plan = { label: 'behind an item that is gone', limit: () => limit, origin: { walk, page }, pages }
  return takeWalk(probing, 'gone-anchors', plan)
}

/** What became of such pages, by what stayed still since before its cursor was given out. */
export function fateOf(walk: Walk, timeline: Timeline): GoneFate | undefined {
  if (walk.ended === 'refused') return walk.pages.length === 1 ? 'refused' : undefined
  if (walk.ended === 'broken') return 'error'
  const still = timeline.around(walk)
  const start = startOf(walk, still)
  if (start < 0) return undefined
  const moment = { walk, timeline, still, start }
  const ids = listed(walk)
  if (ids.some((id) => isInFront(id, still, start) || isNewInFront(id, moment))) return 'restarted'
  const isEmpty = !ids.some((id) => still.place.has(id))
  if (walk.ended === 'end' && isEmpty && still.order.length - 1 - start >= MIN_STILL_ITEMS_AFTER_CURSOR)
    return 'ended'
  return isEmpty ? undefined : 'went on'
}

const isInFront = (id: string, { place }: Still, start: number): boolean =>
  (place.get(id) ?? Infinity) <= start

interface Moment {
  walk: Walk
  timeline: Timeline
  still: Still
  start: number
}

/**
 * True for an item that came after the cursor was given out, and that walks just before and after, and a while before and
 * after, list in front of one which has been in front of the cursor all the time.
 */
function isNewInFront(id: string, { walk, timeline, still, start }: Moment): boolean {
  const { from, to } = walk.span
  const [before, early] = [0, SETTLING_MS].map((ms) =>
    timeline.walks.findLast(({ span }) => span.to <= from - ms),
  )
  const [after, late] = [0, SETTLING_MS].map((ms) => timeline.walks.find(({ span }) => span.from >= to + ms))
  if (!before || !early || !after || !late) return false
  const near = stillBetween([before], [after], { within: [], outside: [[early], [late]] })
  const place = near.place.get(id)
  const page = walk.pages.find(({ ids }) => ids.includes(id))
  const isSame = page?.digests[page.ids.indexOf(id)] === near.digests.get(id)
  if (place === undefined || !isSame) return false
  return near.order.slice(place + 1).some((other) => isInFront(other, still, start))
}

/** The pages that went wrong because their anchors were gone, each with one that shows it again. */
export function provedWrong(
  { trials, controls }: GoneAnchors,
  timeline: Timeline,
): { walk: Walk; again: Walk; fate: GoneFate }[] {
  if (controls.some((walk) => isWrong(fateOf(walk, timeline)))) return []
  return trials.flatMap(({ walk, again }) => {
    const fate = fateOf(walk, timeline)
    const shown = again.find((other) => fateOf(other, timeline) === fate)
    return fate && isWrong(fate) && shown ? [{ walk, again: shown, fate }] : []
  })
}

/** True if a page broke, ended the list or began it anew because its anchor was gone. */
export const isWrong = (fate: GoneFate | undefined): boolean =>
  fate === 'error' || fate === 'ended' || fate === 'restarted'
