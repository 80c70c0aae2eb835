import { brokenBy, type Check, defineCheck, inapplicable, inconclusive, met } from '../../src/kit.ts'
import { oddIds } from '../../src/probe/access.ts'
import { breakdowns } from '../../src/probe/judge-attempts.ts'

/** A client fault is answered with 4xx. */
export const malformedId: Check = defineCheck({
  id: 'access/malformed-id',
  requirement: 'ACC-07',
  title: 'No collection id brings the target down.',
  why: 'Anybody can make the target fail with a few characters in the path.',
  mend: 'Check the id before it reaches the database, and answer 404 or another client error.',
  asks: 'a readable collection named by path parameters',
  on: 'main',
  needs: { oddIds },
  judge({ oddIds }) {
    if (oddIds.length === 0) return inapplicable('the path has no parameters')
    const { proved, suspected } = breakdowns(oddIds, 'a client error')
    if (proved.length > 0) return brokenBy(proved)
    return suspected.length > 0 ? inconclusive('seen once, and not again', suspected) : met
  },
})
