import { because, brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { flagIs, isCursor, nextPlace } from '../../src/model/paging.ts'
import { endAt } from '../../src/model/place.ts'
import { everyPage } from '../every-page.ts'
import { lacksFlag } from '../lacks.ts'
import { excerpt } from './excerpt.ts'
import { continuationOf, pageOf } from './page-body.ts'

/** Where nothing more is available, there is no next page to fetch with a cursor. */
export const strayCursor: Check = defineFold({
  id: 'envelope/stray-cursor',
  requirement: 'ENV-06',
  title: 'A page whose has-more flag is false has no next cursor.',
  why: 'A client that continues while there is a next cursor requests a page too many, or never stops.',
  fix: 'Leave the next cursor empty when the has-more flag is false.',
  codes: {
    'stray-cursor': 'A page has a next cursor, although it indicates no more items.',
  },
  asks: 'readable-collection',
  lacks: (operation) =>
    operation.paging.promises.endCursor === 'resumes'
      ? because('permitted-by-document', { what: 'a cursor at the end that continues there' })
      : lacksFlag(operation),
  on: 'each',
  feeds: everyPage,
  start: (): { ends: number; defects: Defect[] } => ({ ends: 0, defects: [] }),
  step(state, observation, { operation, quote }) {
    const page = pageOf(observation)
    if (!page) return
    const { flag, cursor } = continuationOf(page, operation)
    if (flag !== false) return
    state.ends += 1
    if (!isCursor(cursor) || state.defects.length > 0) return
    state.defects.push({
      code: 'stray-cursor',
      message: 'A page has a next cursor although its has-more flag is false.',
      expected: `no cursor at ${nextPlace(operation.paging)}, as ${flagIs(operation.paging, false)}`,
      actual: excerpt(cursor, quote),
      exchanges: [observation.exchange.id],
      places: [endAt(observation.exchange.id)],
    })
  },
  finish({ ends, defects }) {
    return ends > 0 ? brokenBy(defects) : inconclusive('not-seen', { what: 'last page' })
  },
})
