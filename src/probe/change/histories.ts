import { changeHistory, type History } from '../../arbitrary/changes.ts'
import { type Counterexample, search } from '../../arbitrary/search.ts'
import type { CollectionDriver } from '../../model/driver.ts'
import type { Reason } from '../../model/reason.ts'
import { harmsOf, isDeclined, isTelling } from '../../walk/changed-walks.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'
import { type Play, playHistory } from './play.ts'
import { smallestLimit } from './shared-list.ts'

/** What histories of changes came to. */
export interface ChangeHistories {
  /** The config has fixtures. */
  hasDriver: boolean
  /** Histories that say something. */
  telling: number
  /** Histories in which the target declined to go on. */
  declined: number
  /** Why one of the others says nothing. */
  unsound: Reason | undefined
  /** The shortest history that does harm: as it was seen, and on fresh collections. */
  found: { counterexample: Counterexample<History>; seen: Play; again: Play[] } | undefined
}

const PURPOSE = 'change-histories'
const MAX_HISTORIES = 20
const MAX_SHRINKS = 32
/** Requests of one history, about. */
const COST = 30
const COST_IN_SHARED = 120

/** Small collections whose items come, go and move while they are walked; each history has a collection of its own. */
export const changeHistories: Probe<ChangeHistories> = {
  id: PURPOSE,
  stage: 'change',
  async collect(probing) {
    const { driver } = probing
    const hasDriver = driver !== undefined
    const result: ChangeHistories = {
      hasDriver,
      telling: 0,
      declined: 0,
      unsound: undefined,
      found: undefined,
    }
    if (!driver) return result
    let harmful: Play | undefined
    const minimum = await smallestLimit(probing, driver)
    const cost = driver.isShared ? COST_IN_SHARED : COST
    const { counterexample } = await search(changeHistory({ minimum }), {
      seed: probing.seed,
      path: probing.focus?.path,
      draws: Math.max(2, Math.min(MAX_HISTORIES, Math.floor(probing.left() / 3 / cost))),
      mostShrinks: MAX_SHRINKS,
      holds: async (history, mode) => {
        const play = await playHistory(probing, PURPOSE, driver, history)
        if (isTelling(play)) result.telling += 1
        else if (isDeclined(play)) result.declined += 1
        else result.unsound ??= play.unsound
        if (harmsOf(play).length === 0) return true
        // Of the draws, which run side by side, any will do until one is shrunk.
        if (mode === 'shrink' || !harmful) harmful = play
        return false
      },
    })
    if (!counterexample || !harmful) return result
    return { ...result, found: await confirmed(probing, driver, counterexample, harmful) }
  },
}

/** Lives the shortest history through again, each time on a fresh collection. */
async function confirmed(
  probing: Probing,
  driver: CollectionDriver,
  counterexample: Counterexample<History>,
  seen: Play,
): Promise<NonNullable<ChangeHistories['found']>> {
  const again: Play[] = []
  while (again.length < REPEATS && !again.some((play) => harmsOf(play).length > 0)) {
    again.push(await playHistory(probing, PURPOSE, driver, counterexample.value))
  }
  return { counterexample, seen, again }
}
