import { brokenBy, type Check, defineCheck, met, notConfirmed } from '../../src/kit.ts'
import { access } from '../../src/probe/access/access.ts'
import { breakdowns } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

/** RFC 9110, 15.5.2: a missing credential is an error of the client, not of the server. */
export const serverError: Check = defineCheck({
  id: 'access/server-error',
  requirement: 'ACC-15',
  title: 'No missing or unauthorized credential causes a server error.',
  why: 'Any caller can make the target fail without a key. A client cannot see that it must sign in.',
  fix: 'Return 401 when the credential is missing or unknown, and 403 when it has no access.',
  codes: {
    'server-error': 'A request made the target return a server error.',
    'no-answer': 'A request got no response, while a plain request got one.',
  },
  asks: 'readable-collection',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }) {
    const { proved, suspected } = breakdowns(access, 'status 401 or 403')
    if (proved.length > 0) return brokenBy(proved)
    return suspected.length > 0 ? notConfirmed(suspected) : met
  },
})
