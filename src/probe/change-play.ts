import { setTimeout as delay } from 'node:timers/promises'
import type { Aim, History, HistoryStep } from '../arbitrary/changes.ts'
import { type Change, type CollectionDriver, FixtureTrouble } from '../model/driver.ts'
import { Scene, WALK_NAMES } from './change-scene.ts'
import { isWhole } from './change-verdict.ts'
import { someOf } from './judge-walks.ts'
import type { Probing } from './probing.ts'
import { listed, type Walk, type Walker } from './walk.ts'

/** What came of a history on a collection of its own. */
export interface Play {
  history: History
  /** Items that the collection was made with, in the order of the list. */
  items: string[]
  /** Those that the history removed or touched. */
  changed: string[]
  walks: Walk[]
  /** What was done and seen, a line each. */
  steps: string[]
  /** Exchanges of pages and changes, in order. */
  exchanges: number[]
  /** Pages that the first walk had when the last item of its page was removed; `undefined` where it never was. */
  anchored: number | undefined
  /** Why nothing can be said of it. */
  unsound: string | undefined
}

/** What is added is listed within so many milliseconds, or never; likewise what is removed. */
export const CHANGE_DEADLINE_MS = 5000
const PAUSE_MS = 100

const AIMS: Record<Aim, string> = {
  anchor: 'the last item of its page, where its cursor points',
  served: 'the first item it listed',
  next: 'the item that comes next',
  last: 'the last item of the collection',
}

/** Makes a collection, walks it while nothing changes, then lives the history through and removes the collection. */
export async function playHistory(
  probing: Probing,
  purpose: string,
  driver: CollectionDriver,
  history: History,
): Promise<Play> {
  const play = emptyPlay(history)
  let params: Record<string, string> | undefined
  try {
    params = await driver.create()
    play.items = [...(await driver.add(params, history.size)).ids]
    play.unsound = await unsoundness(new Scene(probing, purpose, driver, params), play)
    if (play.unsound === undefined) await live(new Scene(probing, purpose, driver, params), play)
  } catch (error) {
    if (!(error instanceof FixtureTrouble)) throw error
    play.unsound = error.message
  } finally {
    if (params) await driver.discard(params)
  }
  return play
}

const emptyPlay = (history: History): Play => ({
  history,
  items: [],
  changed: [],
  walks: [],
  steps: [],
  exchanges: [],
  anchored: undefined,
  unsound: undefined,
})

/** Why the collection is no ground to judge changes on: its walks go wrong while nothing changes. */
async function unsoundness(scene: Scene, play: Play): Promise<string | undefined> {
  const { limits, steps } = play.history
  const made = play.items
  const end = performance.now() + CHANGE_DEADLINE_MS
  // At the smallest limit every boundary is crossed.
  const look = (): Promise<Walk> => scene.whole('quiet walk', Math.min(...limits))
  let walk = await look()
  while (made.some((id) => !listed(walk).includes(id)) && performance.now() < end) {
    await delay(PAUSE_MS)
    walk = await look()
  }
  const shown = listed(walk)
  if (made.some((id) => !shown.includes(id))) return 'what was added was not listed'
  play.items = [...new Set(shown)].filter((id) => made.includes(id))
  await scene.walker(0, limits).step()
  for (const step of steps) if (step.do === 'page') await turn(scene.walker(step.walk, limits))
  await finish(scene)
  const walks = [walk, ...scene.begun.map(([, walker]) => walker.walk)]
  return walks.every((one) => isWhole(one, made)) ? undefined : 'walks go wrong without changes too'
}

const turn = async (walker: Walker): Promise<void> => (walker.isDone ? undefined : walker.step())

async function finish(scene: Scene, told: (index: number) => void = () => undefined): Promise<void> {
  for (const [index, walker] of scene.begun) {
    while (!walker.isDone) {
      await walker.step()
      told(index)
    }
  }
}

async function live(scene: Scene, play: Play): Promise<void> {
  const { limits, steps } = play.history
  play.steps.push(`make a collection of ${play.items.length} items: ${play.items.join(', ')}`)
  await askPage(0, scene, play)
  for (const step of steps) await take(step, scene, play)
  await finish(scene, (index) => notePage(index, scene.walker(index, limits), play))
  play.walks = scene.begun.map(([, walker]) => walker.walk)
}

async function take(step: HistoryStep, scene: Scene, play: Play): Promise<void> {
  if (step.do === 'page') return askPage(step.walk, scene, play)
  if (step.do === 'insert') {
    const added = await scene.driver.add(scene.params, 1)
    return noteChange(play, added, `add ${added.ids.join(', ')}`)
  }
  const { walk } = scene.walker(step.walk, play.history.limits)
  const id = aimed(step.item, walk, play)
  if (id === undefined) return
  const change = await scene.driver[step.do](scene.params, id)
  if (!change) return
  play.changed.push(id)
  if (step.do === 'remove' && step.walk === 0 && step.item === 'anchor') play.anchored ??= walk.pages.length
  noteChange(play, change, `${step.do} ${id}: for walk ${WALK_NAMES[step.walk]} ${AIMS[step.item]}`)
}

/** The item that a change is aimed at, if it is still as it was. */
function aimed(aim: Aim, walk: Walk, { items, changed }: Play): string | undefined {
  const shown = listed(walk)
  const rest = items.filter((id) => !changed.includes(id))
  const ids: Record<Aim, string | undefined> = {
    anchor: shown.at(-1),
    served: shown[0],
    next: rest.find((id) => !shown.includes(id)),
    last: rest.at(-1),
  }
  const id = ids[aim]
  return id === undefined || changed.includes(id) ? undefined : id
}

async function askPage(index: number, scene: Scene, play: Play): Promise<void> {
  const walker = scene.walker(index, play.history.limits)
  if (walker.isDone) return
  await walker.step()
  notePage(index, walker, play)
}

function notePage(index: number, { walk }: Walker, play: Play): void {
  const page = walk.pages.at(-1)
  if (!page) return
  play.exchanges.push(page.exchange)
  const found = page.problem
    ? `is answered with status ${page.status}`
    : `has ${someOf(page.ids) || 'no items'}`
  const end = walk.ended === 'end' ? ', and is the last' : ''
  const limit = play.history.limits[index]
  play.steps.push(`walk ${WALK_NAMES[index]}, limit ${limit}: page ${walk.pages.length} ${found}${end}`)
}

function noteChange(play: Play, { exchanges }: Change, words: string): void {
  play.steps.push(words)
  play.exchanges.push(...exchanges)
}
