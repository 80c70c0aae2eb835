import { type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/** "`has_more` boolean indicating whether more results are available": it is false only at the end. */
export const earlyEnd: Check = defineCheck({
  id: 'walk/early-end',
  requirement: 'PAG-04',
  title: 'A walk ends only after it has listed every item.',
  why: 'A client treats a part of the list as the whole list.',
  fix: 'Detect the end with a look-ahead of one item, not by the size of the page.',
  codes: {
    'early-end': 'A walk ended before it had listed every item.',
    'own-cursor-refused': 'The target rejects a cursor that it returned for the next page.',
  },
  asks: 'second-page',
  on: 'each',
  needs: { fixedWalks, closing },
  judge: ({ fixedWalks, closing }, { timeline }) =>
    judgeWalks([...fixedWalks, ...closing], timeline, {
      'early-end': {
        code: 'early-end',
        expected: 'a next page with the remaining items',
        message: () => 'A walk ended before it had listed every item.',
      },
      refused: {
        code: 'own-cursor-refused',
        expected: 'the next page, for the next cursor of the page before',
        message: () => 'The target rejected the next cursor of its own page.',
      },
    }),
})
