import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import type { CredentialName } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { access } from '../../src/probe/access/access.ts'
import { lacksCredential } from '../lacks.ts'

const WHOSE: Partial<Record<CredentialName, string>> = {
  anonymous: 'without a credential',
  unknown: 'with an unknown credential',
  altered: 'with an altered credential',
  shortened: 'with a shortened credential',
}

/** RFC 9110, 15.5.2: 401 where valid credentials are lacking. */
export const unauthenticatedStatus: Check = defineCheck({
  id: 'access/unauthenticated-status',
  requirement: 'ACC-11',
  title: 'A request with a missing or unknown credential returns 401.',
  why: 'A client cannot distinguish "sign in" from "request access".',
  fix: 'Return 401 with the error envelope.',
  codes: {
    'unauthenticated-status': 'A request without a valid credential does not return 401.',
  },
  asks: 'closed-collection',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    const strangers = access.filter(({ credential, way }) => way === 'fresh' && credential !== 'outsider')
    return brokenBy(
      strangers
        .filter(
          ({ page }) => page.status >= 300 && page.status < 500 && page.status !== 401 && page.status !== 429,
        )
        .map(({ credential, page }) => ({
          code: 'unauthenticated-status',
          message: `A request ${WHOSE[credential]} returned ${page.status}.`,
          expected: 'status 401',
          actual: `status ${page.status}`,
          exchanges: [page.exchange],
          places: [statusAt(page.exchange)],
        })),
    )
  },
})
