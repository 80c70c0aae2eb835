import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { firstOf, shownBy } from '../../src/walk/judge-attempts.ts'

/** OpenAPI does not fix how `+5`, `05` or a repeated parameter is read: noted only. */
export const ambiguous: Check = defineCheck({
  id: 'limit/ambiguous',
  requirement: 'LIM-10',
  title: 'A limit in an unusual notation is rejected.',
  why: 'Two servers of the same service may read such a limit differently.',
  fix: 'Accept plain digits only, and only one limit per request.',
  codes: {
    'ambiguous-accepted': 'A limit in an unusual notation is accepted.',
  },
  asks: 'readable-collection',
  on: 'main',
  needs: { limitTable },
  judge({ limitTable }) {
    const accepted = limitTable.filter(({ kind, page }) => kind === 'ambiguous' && !page.problem)
    return brokenBy(
      firstOf(accepted, ['other limit was accepted', 'other limits were accepted'], ({ label, page }) => ({
        code: 'ambiguous-accepted',
        message: `The target accepted ${label}.`,
        expected: 'free: a page or a client error',
        ...shownBy(page),
      })),
    )
  },
})
