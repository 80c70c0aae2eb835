import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { describePage } from '../../src/walk/judge-attempts.ts'

/** OpenAPI does not fix how `+5`, `05` or a repeated parameter is read: noted only. */
export const ambiguous: Check = defineCheck({
  id: 'limit/ambiguous',
  requirement: 'LIM-10',
  title: 'A limit in an unusual spelling is refused.',
  why: 'Two servers behind one name may read it in two ways.',
  fix: 'Accept plain digits, once.',
  asks: 'a readable collection',
  on: 'main',
  needs: { limitTable },
  judge({ limitTable }) {
    const accepted = limitTable.filter(({ kind, page }) => kind === 'ambiguous' && !page.problem)
    return brokenBy(
      accepted.slice(0, 3).map(({ label, page }) => ({
        code: 'ambiguous-accepted',
        message: `${label} was accepted.`,
        expected: 'free: a page or a client error',
        actual: describePage(page),
        exchanges: [page.exchange],
      })),
    )
  },
})
