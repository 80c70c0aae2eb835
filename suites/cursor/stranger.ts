import { brokenBy, type Check, defineCheck, inconclusive, untested } from '../../src/kit.ts'
import { access } from '../../src/probe/access/access.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

/** "Requires view access to the space", on every page. */
export const stranger: Check = defineCheck({
  id: 'cursor/stranger',
  requirement: 'CUR-06',
  title: 'A cursor gives no access to a caller without authorization.',
  why: 'A leaked link gives any caller access to the rest of the list.',
  fix: 'Authorize each request as if it had no cursor.',
  codes: {
    'cursor-outranks-credential': 'A cursor gives a caller without access a page.',
  },
  asks: 'second-page',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    const tries = access.filter(({ way }) => way === 'cursor')
    if (tries.length === 0) return inconclusive('no-cursor')
    // Other checks judge access without a cursor.
    const isLetIn = (credential: string): boolean =>
      access.some(
        ({ credential: name, way, page }) =>
          name === credential && way !== 'cursor' && way !== 'cached' && page.status === 200,
      )
    return brokenBy(
      tries
        .filter(({ page, credential }) => page.status === 200 && !isLetIn(credential))
        .map(({ credential, page }) => ({
          code: 'cursor-outranks-credential',
          message: `The ${credential} credential has access with a cursor, and no access without one.`,
          expected: 'the client error that the request without a cursor returns',
          ...shownBy(page),
        })),
    )
  },
})
