import { setTimeout as delay } from 'node:timers/promises'
import type { History } from '../../arbitrary/changes.ts'
import type { Paging } from '../../model/operation.ts'
import { because, type Reason } from '../../model/reason.ts'
import { isComplete } from '../../walk/changed-walks.ts'
import { listed } from '../../walk/walk.ts'
import type { Scene } from './scene.ts'

/** What is added is listed within so many milliseconds, or never; likewise what is removed. */
export const CHANGE_DEADLINE_MS = 5000
const FIRST_PAUSE_MS = 50
const MAX_PAUSE_MS = 500
const WRONG_ALONE = because('explained-elsewhere', { what: 'walks fail without changes too' })
const UNLISTED = because('explained-elsewhere', { what: 'what was added was not listed' })

/** The same for a document that says how long it may take. */
export const changeDeadline = ({ promises: { consistency } }: Paging): number =>
  consistency === 'unstated' ? CHANGE_DEADLINE_MS : Math.max(CHANGE_DEADLINE_MS, consistency * 1000)

/** The suite that says what is wrong with a target of which nothing can be said here, where one does. */
export function suiteOf(unsound: Reason | undefined): 'walk' | 'change' | undefined {
  if (unsound === WRONG_ALONE) return 'walk'
  return unsound === UNLISTED ? 'change' : undefined
}

/** What a collection holds before its history, and why that is no ground to judge changes on. */
export interface Quiet {
  /** In the order of the list. */
  items: string[]
  unsound: Reason | undefined
}

/** Whether the walks of a collection go right while nothing changes. */
export async function unsoundBefore(
  scene: Scene,
  made: readonly string[],
  { limits, steps }: History,
): Promise<Quiet> {
  const items = await settled(scene, made)
  if (items.length < made.length) return { items, unsound: UNLISTED }
  // At the smallest limit every boundary is crossed.
  const walk = await scene.whole('quiet walk', Math.min(...limits))
  await scene.turn(0, limits)
  for (const step of steps) if (step.do === 'page') await scene.turn(step.walk, limits)
  await scene.finish()
  const walks = [walk, ...scene.begun.map(([, walker]) => walker.walk)]
  return { items, unsound: walks.every((one) => isComplete(one, made)) ? undefined : WRONG_ALONE }
}

/** Those of the items that are listed, in the order of the list, once all of them are or the deadline has passed. */
async function settled(scene: Scene, made: readonly string[]): Promise<string[]> {
  const end = performance.now() + changeDeadline(scene.paging)
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    const shown = new Set(listed(await scene.whole('look', undefined)))
    const found = [...shown].filter((id) => made.includes(id))
    if (found.length === made.length || performance.now() > end) return found
    await delay(pause)
  }
}

/**
 * Whether walks go wrong on what the history has left, now that nothing changes any more: then it is not the changes
 * that did harm, but how many items there are.
 */
export async function unsoundAfter(scene: Scene, { limits }: History): Promise<Reason | undefined> {
  const left = [...new Set(listed(await scene.whole('look', undefined)))]
  const [least = 1] = limits.toSorted((a, b) => a - b)
  // Items of others make a list too long for every limit up to its size.
  const end = scene.driver.isShared ? Math.max(...limits) + 1 : Math.max(left.length, least + 1)
  for (let limit = least; limit < end; limit++) {
    if (!isComplete(await scene.whole('quiet walk', limit), left)) return WRONG_ALONE
  }
  return undefined
}
