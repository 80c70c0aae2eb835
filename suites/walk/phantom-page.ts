import { type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/** "`has_more` boolean indicating whether more results are available". */
export const phantomPage: Check = defineCheck({
  id: 'walk/phantom-page',
  requirement: 'PAG-06',
  title: 'More is claimed only where more is to come.',
  why: 'A client shows "load more" and nothing comes.',
  fix: 'Fetch one item more than the limit and claim more only if it is there.',
  asks: 'any collection with items',
  on: 'each',
  needs: { fixedWalks, closing },
  judge: ({ fixedWalks, closing }, { timeline }) =>
    judgeWalks([...fixedWalks, ...closing], timeline, {
      'phantom-page': {
        code: 'phantom-page',
        expected: 'the end told on the last page with items',
        message: () => 'A page claimed that more was to come, and the next one was empty and the last.',
      },
    }),
})
