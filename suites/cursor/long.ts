import { brokenBy, type Check, type Defect, defineCheck, inconclusive } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursors/own-cursors.ts'
import { segments } from '../../src/probe/read/segments.ts'
import type { Page } from '../../src/walk/page.ts'

const MAX_CURSOR_CHARACTERS = 2048

/** Pages of a walk that show a growth, and the characters a page that are more than another digit now and then. */
const PAGES = 10
const GROWTH = 2

/** RFC 9110, 4.1 recommends to support 8000 octets of a URI; many proxies take less. */
export const long: Check = defineCheck({
  id: 'cursor/long',
  requirement: 'CUR-11',
  title: 'A cursor is at most 2 kB long.',
  why: 'Proxies and servers reject long URLs. The walk fails with 414 or 400, often in production only.',
  fix: 'Store a position in the cursor, not the items already listed.',
  codes: {
    'long-cursor': 'A cursor is too long for a URL.',
    'growing-cursor': 'Cursors become longer with each page.',
  },
  asks: 'second-page',
  on: 'main',
  needs: { ownCursors, segments },
  judge({ ownCursors, segments }, { operation }) {
    const pointer = operation.paging.cursor.next.pointer
    if (ownCursors.length === 0) return inconclusive('no-cursor')
    const longest = ownCursors.toSorted((a, b) => b.cursor.length - a.cursor.length)[0]
    if (!longest || longest.cursor.length <= MAX_CURSOR_CHARACTERS)
      return brokenBy(segments.trials.flatMap(({ walk }) => growing(walk.pages, pointer)).slice(0, 1))
    return brokenBy([
      {
        code: 'long-cursor',
        message: 'A cursor is too long for many proxies.',
        expected: `at most ${MAX_CURSOR_CHARACTERS} characters`,
        actual: `${longest.cursor.length} characters`,
        exchanges: [longest.exchange],
        places: [{ exchange: longest.exchange, pointer }],
      },
    ])
  },
})

/** A walk whose cursors keep what it has passed: however long they are now, some walk makes them too long. */
function growing(pages: readonly Page[], pointer: string): Defect[] {
  const given = pages.filter(({ next }) => next !== undefined)
  const lengths = given.map(({ next }) => next?.length ?? 0)
  const [first, last] = [given[0], given.at(-1)]
  const [start = 0, end = 0] = [lengths[0], lengths.at(-1)]
  const growth = (end - start) / Math.max(1, lengths.length - 1)
  const isSteady = lengths.every((length, index) => length >= (lengths[index - 1] ?? 0))
  if (!first || !last || lengths.length < PAGES || growth < GROWTH || !isSteady) return []
  return [
    {
      code: 'growing-cursor',
      message: 'Cursors grow from page to page, and become too long for many proxies.',
      expected: `at most ${MAX_CURSOR_CHARACTERS} characters, after any number of pages`,
      actual: `${start} characters, and ${end} after ${lengths.length - 1} more pages; more than ${MAX_CURSOR_CHARACTERS} after about ${Math.ceil((MAX_CURSOR_CHARACTERS - start) / growth)} pages`,
      exchanges: [first.exchange, last.exchange],
      places: [first, last].map(({ exchange }) => ({ exchange, pointer })),
    },
  ]
}
