import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { firstOf, isAccepted, shownBy } from '../../src/walk/judge-attempts.ts'

/** "`limit` integer": any other text is an error of the client. */
export const malformed: Check = defineCheck({
  id: 'limit/malformed',
  requirement: 'LIM-08',
  title: 'A limit that is not an integer is rejected.',
  why: 'If `10abc` is read as 10 or ignored, a client with a bug gets a page and never notices the bug.',
  fix: 'Accept digits only.',
  codes: {
    'malformed-accepted': 'A limit that is not a number is accepted.',
  },
  asks: 'readable-collection',
  on: 'each',
  needs: { limitTable },
  judge({ limitTable }) {
    const accepted = limitTable.filter((one) => one.kind === 'malformed' && isAccepted(one))
    return brokenBy(
      firstOf(accepted, ['other limit was accepted', 'other limits were accepted'], ({ label, page }) => ({
        code: 'malformed-accepted',
        message: `The target accepted ${label}.`,
        expected: 'a client error',
        ...shownBy(page),
      })),
    )
  },
})
