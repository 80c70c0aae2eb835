import { type Check, defineCheck } from '../../src/kit.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { mixedLimits } from '../../src/probe/read/mixed-limits.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { judgeScheduled } from '../scheduled.ts'

/** A cursor stands for a position; the limit belongs to the request. */
export const mixedLimitsCheck: Check = defineCheck({
  id: 'walk/mixed-limits',
  requirement: 'PAG-11',
  title: 'A walk that changes its limit from page to page lists each item once, in order.',
  why: 'A client that adapts its page size loses or repeats items.',
  fix: 'Store a position in the cursor, not a page number. Take the limit from each request.',
  codes: {
    'mixed-limits': 'A walk failed when its limit changed from page to page.',
    'changed-limit': 'A page at another limit than the page before it is not the next page.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { mixedLimits, jumps },
  judge({ mixedLimits, jumps }, { timeline }) {
    const scheduled = judgeScheduled(mixedLimits, timeline, {
      code: 'mixed-limits',
      expected: 'each item once and in order, at any limit',
      message: () => 'A walk listed other items when its limit changed from page to page.',
      steps: (limits) => [`limits of the pages: ${limits.join(', ')}, then repeat`],
    })
    if (scheduled.kind !== 'met') return scheduled
    const told = {
      code: 'changed-limit',
      expected: 'the items directly after the cursor, up to the limit',
      message: () => 'A page with another limit than the page before it lists wrong items.',
    }
    return judgeWalks(jumps.everyLimit, timeline, {
      missing: told,
      duplicate: told,
      disorder: told,
      'early-end': told,
    })
  },
})
