import { brokenBy, type Check, defineCheck, inapplicable, untested } from '../../src/kit.ts'
import { access, letIn } from '../../src/probe/access.ts'
import { describePage } from '../../src/probe/judge-attempts.ts'

/** A credential is one that was issued. */
export const unknownCredential: Check = defineCheck({
  id: 'access/unknown-credential',
  requirement: 'ACC-02',
  title: 'Nobody reads a collection with a credential that was never issued.',
  why: 'Any made-up key opens it.',
  mend: 'Look the key up; its form alone proves nothing.',
  asks: 'a collection that is not open',
  on: 'each',
  needs: { access },
  judge({ access }, { collection, operation }) {
    if (!operation.security) return inapplicable('the document asks for no credential')
    if (collection.isOpen) return untested('the collection is open to everybody')
    return brokenBy(
      [...letIn(access, 'unknown'), ...letIn(access, 'altered')].map(({ credential, page }) => ({
        code: 'let-in',
        message:
          credential === 'altered'
            ? 'A credential whose last characters were changed was let in.'
            : 'A credential that nobody issued was let in.',
        expected: 'status 401',
        actual: describePage(page),
        exchanges: [page.exchange],
      })),
    )
  },
})
