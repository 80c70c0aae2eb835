import { brokenBy, type Check, defineCheck, met } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { lacksStatus } from '../lacks.ts'

/** The contract shows 403 for missing view access; RFC 9110 would allow 404. */
export const maskedStatus: Check = defineCheck({
  id: 'access/masked-status',
  requirement: 'ACC-14',
  title: 'A forbidden collection is not reported as unknown.',
  why: 'A user with a valid link sees "does not exist" instead of "no access".',
  fix: 'Return 403, as the document describes for missing access.',
  codes: {
    'forbidden-masked': 'A forbidden collection returns 404.',
  },
  asks: 'forbidden-collection',
  lacks: lacksStatus(403),
  on: 'forbidden',
  needs: { opening },
  judge({ opening }, { collection }) {
    const { first } = opening
    if (first.status !== 404 || collection.expect.status === 404) return met
    return brokenBy([
      {
        code: 'forbidden-masked',
        message: 'A request for a forbidden collection returned 404.',
        expected: 'status 403',
        actual: 'status 404',
        exchanges: [first.exchange],
        places: [statusAt(first.exchange)],
      },
    ])
  },
})
