import { type Defect, explainedElsewhere, inconclusive, type Judgement } from '../../src/kit.ts'
import { counted } from '../../src/model/count.ts'
import { itemsAt } from '../../src/model/place.ts'
import type { Opening } from '../../src/probe/bracket/opening.ts'
import type { CursorAttempt } from '../../src/probe/cursors/cursor-table.ts'
import { someOf } from '../../src/walk/judge-walks.ts'
import type { Timeline } from '../../src/walk/timeline.ts'

/** Without a complete walk no item is known to be foreign. Where a walk failed by itself, the walk suite says so. */
export function noWholeWalk({ walks }: Pick<Opening, 'walks'>): Judgement {
  const isFaulty = walks.some(({ ended }) => ended === 'endless' || ended === 'refused')
  return isFaulty
    ? explainedElsewhere('no walk reached the end of the list', 'walk')
    : inconclusive('walk-not-complete')
}

/**
 * Responses that show items which no walk of this collection lists. New items would be listed by later walks; where others
 * write, an item that existed for a moment between two walks is not shown again after them.
 */
export function foreignItems(
  attempts: readonly CursorAttempt[],
  opening: Opening,
  timeline: Timeline,
): Defect[] {
  const isUnchanged = timeline.isUnchanged()
  return attempts.flatMap(({ label, page, later }) => {
    const foreign = page.ids.filter((id) => !timeline.has(id) && (isUnchanged || later?.ids.includes(id)))
    if (foreign.length === 0) return []
    return [
      {
        code: 'foreign-items',
        message: `The target returned items of another collection for ${label}.`,
        expected: 'a client error, or items of this collection',
        actual: `${counted(foreign.length, 'item')} that no walk of this collection lists: ${someOf(foreign)}`,
        exchanges: [opening.first.exchange, page.exchange],
        places: itemsAt(foreign, page.exchange),
      },
    ]
  })
}
