import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { forbiddenTries } from '../../src/probe/access/forbidden-collection.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { breakdowns } from '../../src/walk/judge-attempts.ts'
import { lacksStatus } from '../lacks.ts'

/** The contract's 403: "View access required". */
export const forbiddenStatus: Check = defineCheck({
  id: 'access/forbidden-status',
  requirement: 'ACC-06',
  title: 'A request for a forbidden collection returns 403.',
  why: 'A client cannot distinguish "request access" from "try again later".',
  fix: 'Return 403 with the documented envelope.',
  codes: {
    'forbidden-status': 'A forbidden collection returns another status than 403.',
    'server-error': 'A request made the target return a server error.',
    'no-answer': 'A request got no response, while a plain request got one.',
  },
  asks: 'forbidden-collection',
  lacks: lacksStatus(403),
  on: 'forbidden',
  needs: { opening, forbiddenTries },
  judge({ opening, forbiddenTries }) {
    const { first } = opening
    if ((first.status >= 200 && first.status < 300) || [403, 404, 429].includes(first.status))
      return brokenBy(breakdowns(forbiddenTries, 'status 403').proved)
    return brokenBy([
      {
        code: 'forbidden-status',
        message: 'A request for a forbidden collection returned another status than 403.',
        expected: 'status 403',
        actual: first.failure ?? `status ${first.status}`,
        exchanges: [first.exchange],
        places: [statusAt(first.exchange)],
      },
    ])
  },
})
