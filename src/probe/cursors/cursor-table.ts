import type { Attempt } from '../../walk/attempt.ts'
import type { Page } from '../../walk/page.ts'
import { isMain, opening, twoWalks } from '../bracket/opening.ts'
import { attemptEach, type Odd } from '../kit/attempt.ts'
import { limitRange } from '../kit/limit-range.ts'
import { ask, percentEncode } from '../kit/list-request.ts'
import type { Probe } from '../kit/probing.ts'
import { givenCursors } from './given-cursors.ts'
import {
  fewGarbage,
  foreignCursors,
  garbage,
  type OddCursor,
  tampered,
  withExtras,
  withLimit,
} from './odd-cursors.ts'

/** What came of an odd cursor. */
export interface CursorAttempt extends Attempt {
  kind: OddCursor['kind']
  from: OddCursor['from']
  /** The same once more, after the walks that should list what it showed and did not. */
  later?: Page
}

/** Responses with unlisted items that are requested again. */
const MAX_REPEATED_ANSWERS = 10

/** Cursors that this collection never gave out: every kind in the main collection, a few in the others. */
export const cursorTable: Probe<CursorAttempt[]> = {
  id: 'cursor-table',
  stage: 'cursors',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    if (walks.length === 0) return []
    const own = [...new Set((await probing.get(givenCursors)).map(({ next }) => next))]
    const foreign = await foreignCursors(probing)
    const { minimum } = await probing.get(limitRange)
    const tries = (await isMain(probing))
      ? [...garbage(), ...tampered(probing, own), ...foreign, ...withExtras(probing, minimum, own[0])]
      : [...fewGarbage(), ...foreign.slice(0, 1), ...withLimit(probing, minimum, foreign[0])]
    const parameter = percentEncode(probing.operation.paging.cursor.parameter)
    const found: (Odd & CursorAttempt)[] = await attemptEach(
      probing,
      'cursor-table',
      tries.map((odd) => toOdd(parameter, odd)),
    )
    const isUnlisted = ({ page }: CursorAttempt): boolean => page.ids.some((id) => !probing.timeline.has(id))
    if (!found.some(isUnlisted)) return found
    // An unlisted item may have been added meanwhile and removed again: it counts if it is still shown after walks that
    // lack it.
    await twoWalks(probing, 'cursor-table')
    for (const attempt of found.filter(isUnlisted).slice(0, MAX_REPEATED_ANSWERS))
      attempt.later = (await ask(probing, 'cursor-table', attempt.request)).page
    return found
  },
}

function toOdd(
  parameter: string,
  { kind, label, encoded, from, beside = '' }: OddCursor,
): Odd & Pick<CursorAttempt, 'kind' | 'from'> {
  return { kind, from, label, request: { rawQuery: `${parameter}=${encoded}${beside}` } }
}
