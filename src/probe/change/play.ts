import type { Aim, History, HistoryStep } from '../../arbitrary/changes.ts'
import { type Change, type CollectionDriver, FixtureTrouble } from '../../model/driver.ts'
import type { HistoryMoment } from '../../model/picture.ts'
import { because } from '../../model/reason.ts'
import { type ChangedWalks, harmsOf } from '../../walk/changed-walks.ts'
import { someOf } from '../../walk/judge-walks.ts'
import { listed, type Walk } from '../../walk/walk.ts'
import type { Probing } from '../kit/probing.ts'
import type { Walker } from '../kit/walker.ts'
import { unsoundAfter, unsoundBefore } from './quiet.ts'
import { Scene, WALK_NAMES } from './scene.ts'
import { refuseTooLong } from './shared-list.ts'

/** What came of a history on a collection of its own. */
export interface Play extends ChangedWalks {
  history: History
  /** Steps of the history that had an item to go by, or a page to ask for. */
  done: HistoryStep[]
  /** What was done and seen, a line each. */
  steps: string[]
  /** The same as data, for a picture. */
  moments: HistoryMoment[]
  /** Exchanges of pages and changes, in order. */
  exchanges: number[]
}

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
    await refuseTooLong(probing, driver, history.limits)
    params = await driver.create()
    play.items = [...(await driver.add(params, history.size)).ids]
    const before = await unsoundBefore(new Scene(probing, purpose, driver, params), play.items, history)
    play.items = before.items
    play.unsound = before.unsound
    const scene = new Scene(probing, purpose, driver, params)
    if (play.unsound === undefined) await live(scene, play)
    if (harmsOf(play).length > 0) play.unsound = await unsoundAfter(scene, history)
  } catch (error) {
    if (!(error instanceof FixtureTrouble)) throw error
    play.unsound = because('fixture-trouble', { what: error.message })
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
  done: [],
  steps: [],
  moments: [],
  exchanges: [],
  anchored: undefined,
  unsound: undefined,
})

async function live(scene: Scene, play: Play): Promise<void> {
  const { steps } = play.history
  const made = `${play.items.length} items: ${play.items.join(', ')}`
  play.steps.push(scene.driver.isShared ? `add ${made}` : `make a collection of ${made}`)
  await askPage(0, scene, play)
  for (const step of steps) if (await take(step, scene, play)) play.done.push(step)
  await scene.finish((index, walker) => notePage(index, walker, play))
  play.walks = scene.begun.map(([, walker]) => walker.walk)
}

/** Takes a step; false where there is nothing to take it on. */
async function take(step: HistoryStep, scene: Scene, play: Play): Promise<boolean> {
  if (step.do === 'page') return askPage(step.walk, scene, play)
  if (scene.begun.every(([, walker]) => walker.isDone)) return false
  if (step.do === 'insert') {
    const added = await scene.driver.add(scene.params, 1)
    play.moments.push({ do: 'add', ids: [...added.ids], why: '' })
    return noteChange(play, added, `add ${added.ids.join(', ')}`)
  }
  const walker = scene.begun.find(([index]) => index === step.walk)?.[1]
  if (!walker || walker.isDone) return false
  const { walk } = walker
  const id = aimed(step.item, walk, play, scene)
  const change = id === undefined ? undefined : await scene.driver[step.do](scene.params, id)
  if (id === undefined || !change) return false
  play.changed.push(id)
  if (step.do === 'remove' && step.walk === 0 && step.item === 'anchor') play.anchored ??= walk.pages.length
  const why = `for walk ${WALK_NAMES[step.walk]} ${AIMS[step.item]}`
  play.moments.push({ do: step.do, ids: [id], why })
  return noteChange(play, change, `${step.do} ${id}: ${why}`)
}

/** The item that a change is aimed at, if it is still as it was. */
function aimed(aim: Aim, walk: Walk, { items, changed }: Play, { driver }: Scene): string | undefined {
  const shown = listed(walk)
  const isOwn = (id: string): boolean => !driver.isShared || items.includes(id)
  const rest = items.filter((id) => !changed.includes(id))
  const ids: Record<Aim, string | undefined> = {
    anchor: shown.at(-1),
    served: shown.find(isOwn),
    next: rest.find((id) => !shown.includes(id)),
    last: rest.at(-1),
  }
  const id = ids[aim]
  return id === undefined || changed.includes(id) || !isOwn(id) ? undefined : id
}

/** Asks for a page of a walk; among items of others, for pages until one ends with an item of the play. */
async function askPage(index: number, scene: Scene, play: Play): Promise<boolean> {
  const isAsked = await askOnePage(index, scene, play)
  const { walk, isDone } = scene.walker(index, play.history.limits)
  const isThere = !scene.driver.isShared || play.items.includes(listed(walk).at(-1) ?? '')
  if (isThere || isDone) return isAsked
  return askPage(index, scene, play)
}

async function askOnePage(index: number, scene: Scene, play: Play): Promise<boolean> {
  const { limits } = play.history
  const isAsked = await scene.turn(index, limits)
  if (isAsked) notePage(index, scene.walker(index, limits), play)
  return isAsked
}

function notePage(index: number, { walk }: Walker, play: Play): void {
  const page = walk.pages.at(-1)
  if (!page) return
  play.exchanges.push(page.exchange)
  const found = page.problem
    ? `is answered with status ${page.status}`
    : `has ${someOf(page.ids) || 'no items'}`
  play.moments.push({
    do: 'page',
    walk: WALK_NAMES[index] ?? '',
    number: walk.pages.length,
    ids: [...page.ids],
    status: page.status,
    isLast: walk.ended === 'end',
  })
  const end = walk.ended === 'end' ? ', and is the last' : ''
  const limit = play.history.limits[index]
  play.steps.push(`walk ${WALK_NAMES[index]}, limit ${limit}: page ${walk.pages.length} ${found}${end}`)
}

function noteChange(play: Play, { exchanges }: Change, words: string): true {
  play.steps.push(words)
  play.exchanges.push(...exchanges)
  return true
}
