import type { Page } from '../../walk/page.ts'
import { opening } from '../bracket/opening.ts'
import { limitRange } from '../kit/limit-range.ts'
import { ask } from '../kit/list-request.ts'
import type { Probe } from '../kit/probing.ts'

/** A page that gave a cursor out. */
export type PageWithCursor = Page & { next: string }

/** The pages of the opening walks that gave a cursor out; where all items fit one page, a first page at the smallest limit. */
export const givenCursors: Probe<PageWithCursor[]> = {
  id: 'given-cursors',
  stage: 'read',
  async collect(probing) {
    const { walks, size } = await probing.get(opening)
    const given = walks.flatMap(({ pages }) => pages).filter(hasCursor)
    if (given.length > 0 || size < 2) return given
    const { minimum } = await probing.get(limitRange)
    const { page } = await ask(probing, 'given-cursors', { limit: minimum })
    return [page].filter(hasCursor)
  },
}

const hasCursor = (page: Page): page is PageWithCursor => page.next !== undefined
