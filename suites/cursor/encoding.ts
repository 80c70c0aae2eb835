import { brokenBy, type Check, defineCheck, inconclusive, met, notConfirmed } from '../../src/kit.ts'
import { type Place, statusAt } from '../../src/model/place.ts'
import { encodedCursor, isOther, isUnread } from '../../src/probe/cursors/encoded-cursor.ts'
import { describePage } from '../../src/walk/judge-attempts.ts'
import type { Page } from '../../src/walk/page.ts'

/** RFC 3986, 2.3: a character and its percent-encoding are equivalent. */
export const encoding: Check = defineCheck({
  id: 'cursor/encoding',
  requirement: 'CUR-04',
  title: 'A percent-encoded cursor works like the same cursor without encoding.',
  why: 'Some clients and proxies encode more characters than necessary. Their users cannot go past the first page.',
  fix: 'Let the framework decode the query string exactly once.',
  codes: {
    'encoding-refused': 'The target rejects its own cursor in percent-encoding.',
  },
  asks: 'two-items',
  on: 'main',
  needs: { encodedCursor },
  judge({ encodedCursor }, { timeline }) {
    const [first] = encodedCursor
    if (!first) return inconclusive('no-cursor')
    // Where others write, another page is what a late replica shows, or one that was written to.
    const others = encodedCursor.filter(
      (round) => isOther(round) && (isUnread(round) || timeline.isUnchanged()),
    )
    if (others.length === 0) return met
    const defect = {
      code: 'encoding-refused',
      message: 'A fully percent-encoded cursor did not work like the same cursor without encoding.',
      expected: describeItems(first.before),
      actual: describeItems(first.encoded),
      exchanges: [first.before.exchange, first.encoded.exchange],
      places: [firstItem(first.before), firstItem(first.encoded)],
    }
    return others.length > 1 ? brokenBy([defect]) : notConfirmed([defect])
  },
})

const firstItem = ({ exchange, ids: [id] }: Page): Place =>
  id === undefined ? statusAt(exchange) : { exchange, id }

/** What came back, and the item that it begins with. */
const describeItems = (page: Page): string =>
  [describePage(page), ...page.ids.slice(0, 1).map((id) => `first item ${id}`)].join(', ')
