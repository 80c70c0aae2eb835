import { type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/closing.ts'
import { fixedWalks } from '../../src/probe/fixed-walks.ts'
import { judgeWalks } from '../../src/probe/judge-walks.ts'

/** The order is free, but it is one: pages of any size are cut from the same list. */
export const limitDependentOrder: Check = defineCheck({
  id: 'walk/limit-dependent-order',
  requirement: 'PAG-07',
  title: 'Every limit gives the items in one order.',
  why: 'A client that changes its page size, or resumes with another one, loses its place.',
  mend: 'Sort before cutting pages, by one total order for every limit.',
  asks: 'a collection of at least 3 items',
  on: 'each',
  needs: { fixedWalks, closing },
  judge: ({ fixedWalks, closing }, { timeline }) =>
    judgeWalks([...fixedWalks, ...closing], timeline, {
      disorder: {
        code: 'other-order',
        expected: 'the order that walks at other limits give',
        message: () => 'A walk listed items in another order than walks at other limits before and after it.',
      },
    }),
})
