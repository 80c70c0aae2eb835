import { type Attempt, attemptEach, type Odd } from './attempt.ts'
import { percentEncode } from './list-request.ts'
import {
  fewGarbage,
  foreignCursors,
  garbage,
  inCompany,
  type OddCursor,
  tampered,
  withLimit,
} from './odd-cursors.ts'
import { isMain, opening, twoWalks } from './opening.ts'
import type { Probe } from './probing.ts'
import { cursorsOf } from './walk.ts'

/** What came of an odd cursor. */
export interface CursorAttempt extends Attempt {
  kind: OddCursor['kind']
  from: OddCursor['from']
}

/** Cursors that this collection never gave out: every kind in the main collection, a few in the others. */
export const cursorTable: Probe<CursorAttempt[]> = {
  id: 'cursor-table',
  stage: 'cursors',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    if (walks.length === 0) return []
    const own = [...new Set(cursorsOf(walks))]
    const foreign = await foreignCursors(probing)
    const tries = (await isMain(probing))
      ? [...garbage(), ...tampered(probing, own), ...foreign, ...inCompany(probing, own[0])]
      : [...fewGarbage(), ...foreign.slice(0, 1), ...withLimit(probing, foreign[0])]
    const parameter = percentEncode(probing.operation.paging.cursor.parameter)
    const found = await attemptEach(
      probing,
      'cursor-table',
      tries.map((odd) => toOdd(parameter, odd)),
    )
    // What nobody has listed so far may have come since: only after one more walk can it be called foreign.
    if (found.some(({ page }) => page.ids.some((id) => !probing.timeline.has(id))))
      await twoWalks(probing, 'cursor-table')
    return found
  },
}

function toOdd(
  parameter: string,
  { kind, label, encoded, from, beside = '' }: OddCursor,
): Odd & Pick<CursorAttempt, 'kind' | 'from'> {
  return { kind, from, label, request: { rawQuery: `${parameter}=${encoded}${beside}` } }
}
