import { type Attempt, attempt } from './attempt.ts'
import { percentEncode } from './list-request.ts'
import { foreignCursors, garbage, type OddCursor, tampered } from './odd-cursors.ts'
import { isMain, opening, twoWalks } from './opening.ts'
import type { Probe, Probing } from './probing.ts'
import type { Walk } from './walk.ts'

/** What came of an odd cursor. */
export interface CursorAttempt extends Attempt {
  kind: OddCursor['kind']
  from: OddCursor['from']
}

/** Cursors that this collection never gave out. */
export const cursorTable: Probe<CursorAttempt[]> = {
  id: 'cursor-table',
  stage: 'cursors',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    if (walks.length === 0 || !(await isMain(probing))) return []
    const own = givenOut(walks)
    const foreign = await foreignCursors(probing)
    const tries = [...garbage(), ...tampered(probing, own), ...foreign]
    const found = await Promise.all(tries.map((odd) => tryCursor(probing, odd)))
    // What nobody has listed so far may have come since: only after one more walk can it be called foreign.
    if (found.some(({ page }) => page.ids.some((id) => !probing.timeline.has(id))))
      await twoWalks(probing, 'cursor-table')
    return found
  },
}

async function tryCursor(
  probing: Probing,
  { kind, label, encoded, from }: OddCursor,
): Promise<CursorAttempt> {
  const rawQuery = `${percentEncode(probing.operation.paging.cursor.parameter)}=${encoded}`
  return { kind, from, ...(await attempt(probing, 'cursor-table', label, { rawQuery })) }
}

/** Cursors that the target gave out for this collection. */
function givenOut(walks: readonly Walk[]): string[] {
  const all = walks.flatMap(({ pages }) => pages.flatMap(({ next }) => (next === undefined ? [] : [next])))
  return [...new Set(all)]
}
