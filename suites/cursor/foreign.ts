import { type Defect, explainedElsewhere, inconclusive, type Judgement } from '../../src/kit.ts'
import { counted } from '../../src/model/count.ts'
import type { Opening } from '../../src/probe/bracket/opening.ts'
import type { CursorAttempt } from '../../src/probe/cursors/cursor-table.ts'
import { someOf } from '../../src/walk/judge-walks.ts'
import type { Timeline } from '../../src/walk/timeline.ts'

/** Items that have places of their own; more of them say no more. */
const PLACED = 6

/** Without a whole walk nobody knows what is foreign. Where a walk failed for itself, the walk suite says so. */
export function noWholeWalk({ walks }: Pick<Opening, 'walks'>): Judgement {
  const reason = 'no walk came to its end, so nobody knows what is foreign'
  const isFaulty = walks.some(({ ended }) => ended === 'endless' || ended === 'refused')
  return isFaulty ? explainedElsewhere(reason, 'walk') : inconclusive(reason)
}

/**
 * Answers that show items which no walk of this collection lists. New items would be listed by the walks after them; where
 * others write, what was there for a moment between two walks is not shown again behind them.
 */
export function foreignItems(
  attempts: readonly CursorAttempt[],
  opening: Opening,
  timeline: Timeline,
): Defect[] {
  const isWhole = timeline.isWhole()
  return attempts.flatMap(({ label, page, later }) => {
    const foreign = page.ids.filter((id) => !timeline.has(id) && (isWhole || later?.ids.includes(id)))
    if (foreign.length === 0) return []
    return [
      {
        code: 'foreign-items',
        message: `The target returned items of another collection for ${label}.`,
        expected: 'a client error, or items of this collection',
        actual: `${counted(foreign.length, 'item')} that no walk of this collection lists: ${someOf(foreign)}`,
        exchanges: [opening.first.exchange, page.exchange],
        places: foreign.slice(0, PLACED).map((id) => ({ exchange: page.exchange, id })),
      },
    ]
  })
}
