import type { Defect } from '../../src/kit.ts'
import type { CursorAttempt } from '../../src/probe/cursor-table.ts'
import { someOf } from '../../src/probe/judge-walks.ts'
import type { Opening } from '../../src/probe/opening.ts'
import type { Timeline } from '../../src/probe/timeline.ts'

/** Answers that show items which no walk of this collection lists. New items would be listed by the walks after them. */
export function foreignItems(
  attempts: readonly CursorAttempt[],
  opening: Opening,
  timeline: Timeline,
): Defect[] {
  return attempts.flatMap(({ label, page }) => {
    const foreign = page.ids.filter((id) => !timeline.has(id))
    if (foreign.length === 0) return []
    return [
      {
        code: 'foreign-items',
        message: `${label} showed items that no walk of this collection lists.`,
        expected: 'a client error, or items of this collection',
        actual: `${foreign.length} other items: ${someOf(foreign)}`,
        exchanges: [opening.first.exchange, page.exchange],
      },
    ]
  })
}
