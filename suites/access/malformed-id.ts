import { brokenBy, type Check, type Defect, defineCheck, met, notConfirmed } from '../../src/kit.ts'
import { oddIds } from '../../src/probe/access/odd-ids.ts'
import type { Attempt } from '../../src/walk/attempt.ts'
import { breakdowns, shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksPathParameter } from '../lacks.ts'

/** A client fault is answered with 4xx. */
export const malformedId: Check = defineCheck({
  id: 'access/malformed-id',
  requirement: 'ACC-07',
  title: 'No made-up collection id causes a server error or shows items.',
  why: 'Any caller can make the target fail, or read its data, with a few characters in the path.',
  fix: 'Check the id before it reaches the database. Return 404 or another client error.',
  codes: {
    'malformed-id-shown': 'A made-up collection id returns a page.',
    'server-error': 'A request made the target return a server error.',
    'no-answer': 'A request got no response, while a plain request got one.',
  },
  asks: 'named-collection',
  lacks: lacksPathParameter,
  on: 'main',
  needs: { oddIds },
  judge({ oddIds }, { operation }) {
    // Where no answer is documented for an unknown collection, a page without items is one.
    const isEmptyLegal = operation.responseFor(404)?.key !== '404'
    const shown = oddIds.filter(({ page }) => !page.problem && (page.count > 0 || !isEmptyLegal)).map(toShown)
    const { proved, suspected } = breakdowns(oddIds, 'a client error')
    if (shown.length + proved.length > 0) return brokenBy([...shown, ...proved])
    return suspected.length > 0 ? notConfirmed(suspected) : met
  },
})

/** A target that finds a collection by a pattern, or by a query that contains the id, finds one where there is none. */
const toShown = ({ label, page }: Attempt): Defect => ({
  code: 'malformed-id-shown',
  message: `The target returned a page for a made-up collection id: ${label}.`,
  expected: 'a client error',
  ...shownBy(page),
})
