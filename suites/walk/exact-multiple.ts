import { type Check, defineCheck, inapplicable, inconclusive } from '../../src/kit.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { segments } from '../../src/probe/read/segments.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/**
 * "`has_more` boolean indicating whether more results are available": at n items after the cursor and a limit of n, none
 * are.
 */
export const exactMultiple: Check = defineCheck({
  id: 'walk/exact-multiple',
  requirement: 'PAG-14',
  title: 'A full last page indicates that no more items follow.',
  why: 'A client fetches an empty page, or shows "load more" without need.',
  fix: 'Use a look-ahead of one item. A full page alone does not mean that more items follow.',
  codes: {
    'full-last-page': 'A full last page indicates more items, and none follow.',
    'short-last-page': 'A last page with room for all remaining items omits some of them.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { jumps, segments },
  judge({ jumps, segments }, { timeline, operation: { paging } }) {
    if (segments.changedLimit === 'declined')
      return inapplicable('target-declined', { what: 'another limit with a cursor' })
    if (jumps.exactEnd.length === 0) return inconclusive('too-few-items', { needed: 2 })
    const phantom = {
      code: 'full-last-page',
      expected: 'no more items indicated on a full last page',
      message: () => 'A full last page indicates more items, but no item follows.',
    }
    return judgeWalks(jumps.exactEnd, timeline, {
      ...(paging.promises.emptyLastPage !== 'allowed' && { 'phantom-page': phantom }),
      'early-end': {
        code: 'short-last-page',
        expected: 'every remaining item',
        message: () => 'A page with room for all remaining items ended before the last one.',
      },
    })
  },
})
