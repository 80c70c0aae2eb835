import { type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/** "Retrieve all … Returns paginated results": a page continues the one before it, it does not repeat it. */
export const duplicateItems: Check = defineCheck({
  id: 'walk/duplicate-items',
  requirement: 'PAG-02',
  title: 'A walk lists no item twice.',
  why: 'A client that collects all pages counts, shows or processes an item twice.',
  fix: 'Begin each page strictly after the last item of the page before. Compare the whole sort key with a unique tie-breaker.',
  codes: {
    'duplicate-item': 'One walk lists an unchanged item twice.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { fixedWalks, closing },
  judge: ({ fixedWalks, closing }, { timeline }) =>
    judgeWalks([...fixedWalks, ...closing], timeline, {
      duplicate: {
        code: 'duplicate-item',
        expected: 'each item on one page of the walk',
        message: () => 'A walk listed an unchanged item on two pages.',
      },
    }),
})
