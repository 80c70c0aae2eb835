import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { flagIs, isCursor, nextPlace } from '../../src/model/paging.ts'
import { endAt, type Place } from '../../src/model/place.ts'
import { nameOf, parentOf } from '../../src/model/pointer.ts'
import { everyPage } from '../every-page.ts'
import { lacksFlag } from '../lacks.ts'
import { excerpt } from './excerpt.ts'
import { continuationOf, pageOf } from './page-body.ts'

/** The sign of the end, and the cursor that is missing. */
const placesOf = (exchange: number, missing: string | undefined): Place[] => [
  endAt(exchange),
  ...(missing === undefined ? [] : [{ exchange, pointer: parentOf(missing), lacks: nameOf(missing) }]),
]

/** "A `next_cursor` string for fetching the next page": where there is a next page, there is a cursor. */
export const missingCursor: Check = defineFold({
  id: 'envelope/missing-cursor',
  requirement: 'ENV-05',
  title: 'A page whose has-more flag is true has a next cursor.',
  why: 'A client knows that items are missing and has no way to fetch them.',
  fix: 'Derive the has-more flag and the next cursor from the same look-ahead row, so that they always agree.',
  codes: {
    'missing-cursor': 'A page indicates more items and has no next cursor.',
  },
  asks: 'second-page',
  lacks: lacksFlag,
  on: 'each',
  feeds: everyPage,
  start: (): { claims: number; defects: Defect[] } => ({ claims: 0, defects: [] }),
  step(state, observation, { operation, quote }) {
    const page = pageOf(observation)
    if (!page) return
    const { flag, cursor } = continuationOf(page, operation)
    if (flag !== true) return
    state.claims += 1
    if (isCursor(cursor) || state.defects.length > 2) return
    const place = nextPlace(operation.paging)
    state.defects.push({
      code: 'missing-cursor',
      message: 'A page has no next cursor although its has-more flag is true.',
      expected: `a cursor at ${place}, as ${flagIs(operation.paging, true)}`,
      actual: cursor === undefined ? `${place} is missing` : `${place} is ${excerpt(cursor, quote)}`,
      exchanges: [observation.exchange.id],
      places: placesOf(
        observation.exchange.id,
        cursor === undefined ? operation.paging.cursor.next.pointer : undefined,
      ),
    })
  },
  finish({ claims, defects }) {
    return claims > 0
      ? brokenBy(defects)
      : inconclusive('not-seen', { what: 'page that indicates more items' })
  },
})
