import { because, brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { firstOf, isAccepted, shownBy } from '../../src/walk/judge-attempts.ts'

/** "Must be between 1 and 100": what is not is an error of the client. */
export const outOfRange: Check = defineCheck({
  id: 'limit/out-of-range',
  requirement: 'LIM-07',
  title: 'A limit out of range is rejected.',
  why: 'A client that computes a wrong limit never notices its error.',
  fix: 'Return 422 or 400 with the error envelope.',
  codes: {
    'out-of-range-accepted': 'A limit out of range is accepted.',
  },
  asks: 'readable-collection',
  lacks: ({ paging }) =>
    paging.promises.outOfRange === 'clamp'
      ? because('permitted-by-document', { what: 'the clamping of limits out of range' })
      : undefined,
  on: 'each',
  needs: { limitTable },
  judge({ limitTable }) {
    const accepted = limitTable.filter((one) => one.kind === 'out-of-range' && isAccepted(one))
    return brokenBy(
      firstOf(accepted, ['other limit was accepted', 'other limits were accepted'], ({ label, page }) => ({
        code: 'out-of-range-accepted',
        message: `The target accepted ${label}.`,
        expected: 'a client error',
        ...shownBy(page),
      })),
    )
  },
})
