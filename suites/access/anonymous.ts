import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import { access, letIn } from '../../src/probe/access/access.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

/** The document's security scheme applies to every request. */
export const anonymous: Check = defineCheck({
  id: 'access/anonymous',
  requirement: 'ACC-01',
  title: 'A request without a credential cannot read a collection.',
  why: 'Anyone on the internet can read the collection.',
  fix: 'Require the credential before any other processing, on this route too.',
  codes: {
    'let-in': 'A request without a credential can read a collection.',
  },
  asks: 'closed-collection',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    return brokenBy(
      letIn(access, 'anonymous').map(({ page }) => ({
        code: 'let-in',
        message: 'A request without a credential read the collection.',
        expected: 'status 401',
        ...shownBy(page),
      })),
    )
  },
})
