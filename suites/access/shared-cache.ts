import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import { type AccessAttempt, access } from '../../src/probe/access/access.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

/** RFC 9111, 3.5: a response to an authorized request is only for that request. */
export const sharedCache: Check = defineCheck({
  id: 'access/shared-cache',
  requirement: 'ACC-08',
  title: 'A response to one credential is not returned to another credential.',
  why: "One customer sees another customer's list.",
  fix: 'Include the credential in every cache key, or do not cache.',
  codes: {
    'shared-answer': 'A response for one credential is returned to another one.',
  },
  asks: 'closed-collection',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    const cached = access.filter(({ way, page }) => way === 'cached' && page.status === 200)
    // Other checks judge access itself, with or without a cursor.
    const isLetIn = (one: AccessAttempt): boolean =>
      access.some(
        ({ credential, way, page }) =>
          credential === one.credential &&
          way === (one.page.cursor === undefined ? 'fresh' : 'cursor') &&
          page.status === 200,
      )
    return brokenBy(
      cached
        .filter((one) => !isLetIn(one))
        .map(({ credential, page, behind }) => ({
          code: 'shared-answer',
          message: `The ${credential} credential received the response to the viewer.`,
          expected: 'the client error that a fresh request returns',
          ...shownBy(page),
          exchanges: [...(behind === undefined ? [] : [behind]), page.exchange],
        })),
    )
  },
})
