import { brokenBy, type Check, defineCheck, met, untested } from '../../src/kit.ts'
import { queryCredential as probe } from '../../src/probe/access/query-credential.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'

/** RFC 6750, 2.3: credentials do not belong in URIs. */
export const queryCredential: Check = defineCheck({
  id: 'access/query-credential',
  requirement: 'ACC-12',
  title: 'A credential in the query string is not accepted.',
  why: 'Credentials in URLs are stored in logs, browser histories and referrer headers.',
  fix: 'Read the credential only from the place that the document names.',
  asks: 'a collection that is not open',
  lacks: ({ security }) =>
    !security || security.in === 'query' ? 'the document puts it there, or asks for none' : undefined,
  on: 'main',
  needs: { queried: probe },
  judge({ queried }, { collection }) {
    if (collection.isOpen) return untested('the collection is open to everybody')
    if (queried.page.status !== 200) return met
    return brokenBy([
      {
        code: 'query-credential',
        message: 'The target accepted a credential in the query string.',
        expected: 'status 401',
        ...shownBy(queried.page),
      },
    ])
  },
})
