import { because, type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/** "`has_more` boolean indicating whether more results are available". */
export const phantomPage: Check = defineCheck({
  id: 'walk/phantom-page',
  requirement: 'PAG-06',
  title: 'A page indicates more items only when more items follow.',
  why: 'A client shows "load more", and no item follows.',
  fix: 'Fetch one item more than the limit. Indicate more items only when that item exists.',
  codes: {
    'phantom-page': 'A page indicates more items, and the next page is empty.',
  },
  asks: 'one-item',
  lacks: ({ paging }) =>
    paging.promises.emptyLastPage === 'allowed'
      ? because('permitted-by-document', { what: 'a last page without items' })
      : undefined,
  on: 'each',
  needs: { fixedWalks, closing },
  judge: ({ fixedWalks, closing }, { timeline }) =>
    judgeWalks([...fixedWalks, ...closing], timeline, {
      'phantom-page': {
        code: 'phantom-page',
        expected: 'no more items indicated on the last page with items',
        message: () => 'A page indicates more items, but the next page is empty.',
      },
    }),
})
