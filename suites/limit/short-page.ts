import { because, brokenBy, type Check, defineCheck, met } from '../../src/kit.ts'
import { counted } from '../../src/model/count.ts'
import { mayEndEmpty } from '../../src/model/paging.ts'
import { endAt } from '../../src/model/place.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { claimsMore, type Page } from '../../src/walk/page.ts'
import { listed, type Walk } from '../../src/walk/walk.ts'
import { lacksExactLimit } from '../lacks.ts'

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
      : lacksExactLimit(paging),
  on: 'each',
  needs: { fixedWalks, closing, jumps },
  judge({ fixedWalks, closing, jumps }, { operation, timeline }) {
    const fallback = operation.paging.limit.default
    // Where walks do not end, no page is known to be an inner one.
    const single = timeline.hasEndless ? [] : jumps.everyLimit
    const walks = [...fixedWalks, ...closing].map(({ walk }) => walk)
    const short = [...walks, ...single.map(({ walk }) => walk)]
      .flatMap((walk) => shortPages(walk, fallback))
      .filter((page) => !mayEndEmpty(operation.paging) || !endsList(page, walks))
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

/** True for a page that ends with the last item of a whole walk: what follows may be a page without items. */
const endsList = ({ ids }: Page, walks: readonly Walk[]): boolean =>
  walks.some((walk) => walk.ended === 'end' && listed(walk).at(-1) === ids.at(-1))

function shortPages({ pages, ended }: Walk, fallback: number | undefined): Page[] {
  if (ended === 'endless') return []
  const inner = ended === 'end' ? pages.slice(0, -1) : pages
  return inner.filter((page) => {
    const limit = page.limit ?? fallback
    return limit !== undefined && !page.problem && page.count < limit && claimsMore(page)
  })
}
