import { setTimeout as delay } from 'node:timers/promises'
import { type CollectionDriver, FixtureTrouble } from '../../model/driver.ts'
import { because, type Reason } from '../../model/reason.ts'
import { listed, type Walk, type WalkEnd } from '../../walk/walk.ts'
import { opening } from '../bracket/opening.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'
import { changeDeadline } from './quiet.ts'
import { Scene } from './scene.ts'

/** A change, and what looking at the list showed of it. */
export interface Sighting {
  kind: 'addition' | 'removal' | 'touch'
  ids: string[]
  /** What was touched is listed more than once instead. */
  isRepeated?: boolean
  /** Milliseconds from the answer to the change until a walk showed it; `undefined` where none did. */
  delayMs: number | undefined
  /** Whole walks taken until then. */
  looks: number
  /** How long it was looked for at most; 5 s where this is absent. */
  deadlineMs?: number
  /** The change, and the last walk. */
  exchanges: number[]
}

/** Changes and when they showed. */
export interface ChangeEffects {
  /** The config has fixtures. */
  hasDriver: boolean
  /** A list for each collection; more than one only where the first has a change that never showed. */
  trials: Sighting[][]
  /** Why the probe ended early; `undefined` where it did not. */
  trouble: Reason | undefined
}

const PURPOSE = 'change-effects'
const FIRST_PAUSE_MS = 50
const MAX_PAUSE_MS = 500
/** Ends of walks that show what there is. */
const READ: readonly WalkEnd[] = ['end', 'endless', 'cursorless']

/** Adds, removes and touches items, and looks at the list until it shows that. */
export const changeEffects: Probe<ChangeEffects> = {
  id: PURPOSE,
  stage: 'change',
  async collect(probing) {
    const { driver } = probing
    const effects: ChangeEffects = { hasDriver: driver !== undefined, trials: [], trouble: undefined }
    if (!driver) return effects
    // What is listed before anything is made is not to be removed.
    if (driver.isShared) await probing.get(opening)
    await tryOnce(probing, driver, effects)
    const [first = [], ...again] = [...effects.trials]
    while (first.some(isMissing) && again.length < REPEATS && !again.some((trial) => trial.some(isMissing))) {
      await tryOnce(probing, driver, effects)
      again.push(effects.trials.at(-1) ?? [])
    }
    return effects
  },
}

const isMissing = ({ delayMs }: Sighting): boolean => delayMs === undefined

async function tryOnce(probing: Probing, driver: CollectionDriver, effects: ChangeEffects): Promise<void> {
  const sightings: Sighting[] = []
  effects.trials.push(sightings)
  let params: Record<string, string> | undefined
  try {
    params = await driver.create()
    await change(new Scene(probing, PURPOSE, driver, params), sightings)
  } catch (error) {
    if (!(error instanceof FixtureTrouble)) throw error
    effects.trouble = because('fixture-trouble', { what: error.message })
  } finally {
    if (params) await driver.discard(params)
  }
}

async function change(scene: Scene, sightings: Sighting[]): Promise<void> {
  const { driver, params } = scene
  const watch = async (kind: Sighting['kind'], ids: readonly string[], exchanges: readonly number[]) => {
    sightings.push(await watchFor({ kind, ids: [...ids], exchanges, scene }))
    return sightings.at(-1)?.delayMs !== undefined
  }
  const first = await driver.add(params, 3)
  const isListed = await watch('addition', first.ids, first.exchanges)
  const [gone, kept] = first.ids
  // What was never listed cannot be seen to go.
  if (!isListed || gone === undefined) return
  const removal = await driver.remove(params, gone)
  await watch('removal', [gone], removal.exchanges)
  const second = await driver.add(params, 1)
  await watch('addition', second.ids, second.exchanges)
  const touched = kept === undefined ? undefined : await driver.touch(params, kept)
  if (touched && kept !== undefined) await watch('touch', [kept], touched.exchanges)
}

interface Watch {
  kind: Sighting['kind']
  ids: string[]
  exchanges: readonly number[]
  scene: Scene
}

/** Looks until the change shows, or the deadline has passed. */
async function watchFor({ kind, ids, exchanges, scene }: Watch): Promise<Sighting> {
  const from = performance.now()
  for (let looks = 1, pause = FIRST_PAUSE_MS; ; looks++, pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    const begun = performance.now() - from
    const walk = await scene.whole('look', undefined)
    const isRead = READ.includes(walk.ended)
    const isShown = isRead && shows(walk, kind, ids)
    if (!isShown && begun < changeDeadline(scene.paging)) {
      await delay(pause)
      continue
    }
    if (!isRead) throw new FixtureTrouble('a small collection could not be read')
    const pages = walk.pages.map(({ exchange }) => exchange)
    const delayMs = isShown ? Math.round(performance.now() - from) : undefined
    const isRepeated = kind === 'touch' && ids.some((id) => timesIn(walk, id) > 1)
    const deadlineMs = changeDeadline(scene.paging)
    return {
      kind,
      ids,
      isRepeated,
      delayMs,
      deadlineMs,
      looks,
      exchanges: [...exchanges.slice(0, 3), ...pages],
    }
  }
}

function shows(walk: Walk, kind: Sighting['kind'], ids: readonly string[]): boolean {
  const fits: Record<Sighting['kind'], (times: number) => boolean> = {
    addition: (times) => times > 0,
    removal: (times) => times === 0,
    // An index may hold on to the old place and have the new one, too.
    touch: (times) => times === 1,
  }
  return ids.every((id) => fits[kind](timesIn(walk, id)))
}

const timesIn = (walk: Walk, id: string): number => listed(walk).filter((other) => other === id).length
