import type { History } from '../../arbitrary/changes.ts'
import { anchorFate } from '../../walk/changed-walks.ts'
import type { Probe } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'
import { type Play, playHistory } from './play.ts'
import { smallestLimit } from './shared-list.ts'

/** A walk whose anchor was removed, and the same again on fresh collections where it went wrong. */
export interface AnchorTrial {
  play: Play
  again: Play[]
}

/** Removed anchors. */
export interface ChangeAnchor {
  /** The config has fixtures. */
  hasDriver: boolean
  trials: AnchorTrial[]
}

const PURPOSE = 'change-anchor'

/** Walks whose cursor points at an item that was removed, after the first page and after the second. */
export const changeAnchor: Probe<ChangeAnchor> = {
  id: PURPOSE,
  stage: 'change',
  async collect(probing) {
    const { driver } = probing
    if (!driver) return { hasDriver: false, trials: [] }
    const limit = Math.max(2, await smallestLimit(probing, driver))
    const trials: AnchorTrial[] = []
    for (const history of [removal(limit, 1), removal(limit, 2)]) {
      const play = await playHistory(probing, PURPOSE, driver, history)
      const trial: AnchorTrial = { play, again: [] }
      trials.push(trial)
      if (play.unsound !== undefined) break
      while (isWrong(play) && trial.again.length < REPEATS && !trial.again.some(isWrong)) {
        trial.again.push(await playHistory(probing, PURPOSE, driver, history))
      }
    }
    return { hasDriver: true, trials }
  },
}

/** True if a walk broke, ended or began anew because its anchor was gone. */
export function isWrong(play: Play): boolean {
  return ['error', 'ended', 'restarted'].includes(anchorFate(play) ?? '')
}

/** Three pages, the anchor removed after so many of them. */
function removal(limit: number, pages: number): History {
  const more = Array.from({ length: pages - 1 }, () => ({ do: 'page', walk: 0 }) as const)
  const steps: History['steps'] = [...more, { do: 'remove', item: 'anchor', walk: 0 }]
  return { size: 3 * limit, limits: [limit, limit], steps }
}
