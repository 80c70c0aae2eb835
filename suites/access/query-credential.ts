import {
  because,
  brokenBy,
  type Check,
  defineCheck,
  explainedElsewhere,
  met,
  untested,
} from '../../src/kit.ts'
import { access, letIn } from '../../src/probe/access/access.ts'
import { queryCredential as probe } from '../../src/probe/access/query-credential.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'

/** RFC 6750, 2.3: credentials do not belong in URIs. */
export const queryCredential: Check = defineCheck({
  id: 'access/query-credential',
  requirement: 'ACC-12',
  title: 'A credential in the query string is not accepted.',
  why: 'Credentials in URLs are stored in logs, browser histories and referrer headers.',
  fix: 'Read the credential only from the place that the document names.',
  codes: {
    'query-credential': 'A credential in the query string is accepted.',
  },
  asks: 'closed-collection',
  lacks: ({ security }) =>
    !security || security.in === 'query'
      ? because('not-documented', { what: 'credential outside the query' })
      : undefined,
  on: 'main',
  needs: { queried: probe, access },
  judge({ queried, access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    if (queried.page.status !== 200) return met
    // Whoever is let in without a credential is let in with one in the wrong place, too.
    if (letIn(access, 'anonymous').length > 0)
      return explainedElsewhere(
        'a request without a credential can read the collection too',
        'access/anonymous',
      )
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
