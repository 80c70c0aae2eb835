import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { cursorTable } from '../../src/probe/cursors/cursor-table.ts'
import { firstOf, isAccepted, shownBy } from '../../src/walk/judge-attempts.ts'

/** "Pagination cursor from a previous response's `next_cursor` field": any other text is not a cursor. */
export const garbagePage: Check = defineCheck({
  id: 'cursor/garbage-page',
  requirement: 'CUR-08',
  title: 'An invalid cursor is rejected.',
  why: 'A client with a damaged cursor starts again without any error, and may never stop.',
  fix: 'Return 422 or 400 with the error envelope.',
  codes: {
    'garbage-page': 'A made-up cursor returns a page.',
  },
  asks: 'readable-collection',
  on: 'main',
  needs: { cursorTable },
  judge({ cursorTable }) {
    const answered = cursorTable.filter((one) => one.kind === 'garbage' && isAccepted(one))
    return brokenBy(
      firstOf(
        answered,
        ['other made-up cursor was accepted', 'other made-up cursors were accepted'],
        ({ label, page }) => ({
          code: 'garbage-page',
          message: `The target returned ${page.problem ? 'no error' : 'a page'} for ${label}.`,
          expected: 'a client error',
          ...shownBy(page),
        }),
      ),
    )
  },
})
