import { setTimeout as delay } from 'node:timers/promises'
import { type Candidate, isReadable, outranks } from '../../model/collection.ts'
import type { Send } from '../../model/exchange.ts'
import type { Page } from '../../walk/page.ts'
import { stillBetween } from '../../walk/still.ts'
import { SETTLING_MS } from '../../walk/timeline.ts'
import { listed, type Walk } from '../../walk/walk.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { takeWalk } from '../kit/walker.ts'

/** Of what may still be asked. */
const SMALL_PART = 1 / 5

/** The first walks of a collection, nothing else in flight. */
export interface Opening {
  /** The first answer of all, or the first that is a page. */
  first: Page
  /** Every walk taken: at the maximum limit, then without a limit. */
  taken: Walk[]
  /** Those whose first answer is a page; empty where the collection cannot be read. */
  walks: Walk[]
  /** Items that the walks list, each once. */
  size: number
}

/** Walks once at the maximum limit, then once without a limit: both sides of brackets differ in their boundaries. */
export const opening: Probe<Opening> = {
  id: 'opening-walk',
  stage: 'walk',
  async collect(probing) {
    const taken = await settledWalks(probing)
    const walks = taken.filter(({ pages }) => !pages[0]?.problem)
    const first = (walks[0] ?? taken[0])?.pages[0]
    if (!first) throw new Error('a walk has a first page')
    return { first, taken, walks, size: new Set(walks.flatMap(listed)).size }
  },
}

/** Where two walks differ, others may be writing: then two more, when what the first ones saw has settled. */
async function settledWalks(probing: Probing): Promise<Walk[]> {
  const taken = await twoWalks(probing, 'opening-walk')
  const isMoving =
    taken.every(({ ended }) => ended === 'end') &&
    taken.length > 1 &&
    !stillBetween(taken.slice(0, 1), taken.slice(1)).isUnchanged
  if (!isMoving) return taken
  await settle()
  return twoWalks(probing, 'opening-walk')
}

/** Waits until a late replica, too, shows what has been written; so many times as long as it may take. */
export const settle = (times = 1): Promise<void> => delay(times * SETTLING_MS)

/** Pages that a walk at a limit takes: a target may never give as many items as it is asked for. */
export function pagesAt({ walks, size }: Opening, limit: number): number {
  const largest = Math.max(1, ...walks.flatMap(({ pages }) => pages.map(({ count }) => count)))
  return Math.ceil(size / Math.min(limit, largest))
}

/** True for the collection with the most items: there, what does not depend on the collection is asked. */
export async function isMain(probing: Probing): Promise<boolean> {
  if (probing.focus) return probing.focus.isMain
  const own = await candidate(probing)
  for (const other of probing.others) {
    if (isReadable(other) && outranks(await candidate(probing.on(other)), own)) return false
  }
  return true
}

async function candidate(probing: Probing): Promise<Candidate> {
  const { walks, size } = await probing.get(opening)
  const { collection, rank } = probing
  return { collection, rank, size: walks.length > 0 ? size : undefined }
}

/** The collection with the most items, as probes see it; `undefined` where none can be read. */
export async function mainProbing(probing: Probing): Promise<Probing | undefined> {
  for (const one of [probing, ...probing.others.map((other) => probing.on(other))])
    if (isReadable(one.collection) && (await isMain(one))) return one
  return undefined
}

/** Limits that a target has answered with a page: of this collection, or of another where it cannot be read. */
export async function answeredBefore(
  probing: Probing,
): Promise<{ there: Probing; limits: (number | undefined)[] }> {
  for (const there of [probing, ...probing.others.map((other) => probing.on(other))]) {
    if (!isReadable(there.collection)) continue
    const { walks } = await there.get(opening)
    if (walks.length > 0) return { there, limits: walks.map(({ plan }) => plan.limit(0)) }
  }
  return { there: probing, limits: [probing.operation.paging.limit.maximum] }
}

/** A walk at the maximum limit and one without a limit. */
export async function twoWalks(probing: Probing, purpose: string): Promise<Walk[]> {
  const { maximum } = probing.operation.paging.limit
  const limits = maximum === undefined ? [undefined] : [maximum, undefined]
  const walks: Walk[] = []
  for (const limit of limits) walks.push(await takeWhole(probing, purpose, limit))
  return walks
}

/** A walk from the beginning to the end. */
export const takeWhole = (
  probing: Probing,
  purpose: string,
  limit: number | undefined,
  send?: Send,
): Promise<Walk> => takeWalk(probing, purpose, { label: limitLabel(limit), limit: () => limit }, send)

/** True if two more such walks, so many times, would take a small part of what may still be asked. */
export function affordsWalks({ timeline, left }: Pick<Probing, 'timeline' | 'left'>, times: number): boolean {
  const pages = timeline.walks.slice(-2).reduce((sum, walk) => sum + walk.pages.length, 0)
  return pages * times <= left() * SMALL_PART
}

/** `limit 7`, or `no limit`. */
export const limitLabel = (limit: number | undefined): string =>
  limit === undefined ? 'no limit' : `limit ${limit}`
