import { because, brokenBy, type Check, defineCheck, met } from '../../src/kit.ts'
import { counted } from '../../src/model/count.ts'
import { endAt } from '../../src/model/place.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { claimsMore, type Page } from '../../src/walk/page.ts'
import type { Walk } from '../../src/walk/walk.ts'

/** "Maximum number of threads to return": fewer are allowed, but only the last page should have fewer. */
export const shortPage: Check = defineCheck({
  id: 'limit/short-page',
  requirement: 'LIM-09',
  title: 'Every page except the last is full.',
  why: 'A client that stops at a short page misses the rest. Other clients need more requests.',
  fix: 'Fill each page up to the limit.',
  codes: {
    'short-page': 'A page holds fewer items than its limit, although more items follow.',
  },
  asks: 'second-page',
  lacks: ({ paging }) =>
    paging.promises.shortPages === 'allowed'
      ? because('permitted-by-document', { what: 'short pages' })
      : undefined,
  on: 'each',
  needs: { fixedWalks, closing, jumps },
  judge({ fixedWalks, closing, jumps }, { operation, timeline }) {
    const fallback = operation.paging.limit.default
    // Where walks do not end, no page is known to be an inner one.
    const single = timeline.hasEndless ? [] : jumps.everyLimit
    const short = [...fixedWalks, ...closing, ...single].flatMap(({ walk }) => shortPages(walk, fallback))
    const [first] = short
    if (!first) return met
    const limit = first.limit ?? fallback
    return brokenBy([
      {
        code: 'short-page',
        message: 'A page has fewer items than its limit, although more items follow.',
        expected: `${limit} items`,
        actual: `${counted(first.count, 'item')}, and more items indicated${short.length > 1 ? `; ${short.length} such pages` : ''}`,
        exchanges: [first.exchange],
        places: [{ exchange: first.exchange, pointer: operation.paging.items }, endAt(first.exchange)],
      },
    ])
  },
})

function shortPages({ pages, ended }: Walk, fallback: number | undefined): Page[] {
  if (ended === 'endless') return []
  const inner = ended === 'end' ? pages.slice(0, -1) : pages
  return inner.filter((page) => {
    const limit = page.limit ?? fallback
    return limit !== undefined && !page.problem && page.count < limit && claimsMore(page)
  })
}
