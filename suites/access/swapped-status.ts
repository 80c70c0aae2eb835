import { because, brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { lacksPathParameter, lacksStatus } from '../lacks.ts'

/** The contract has 404 for a space that is not found and 403 for missing view access. */
export const swappedStatus: Check = defineCheck({
  id: 'access/swapped-status',
  requirement: 'ACC-10',
  title: '403 is returned for a forbidden collection, and 404 for an unknown one.',
  why: 'A client shows the wrong message, or offers the wrong next step.',
  fix: 'Look the collection up first, then check access, then list its items.',
  codes: {
    'unknown-forbidden': 'An unknown collection returns 403.',
  },
  asks: 'named-collection',
  lacks: (operation) =>
    [403, 404].some((status) => lacksStatus(status)(operation))
      ? because('not-documented', { what: '403 response, or no 404 response' })
      : lacksPathParameter(operation),
  on: 'main',
  needs: { unknownCollections },
  judge({ unknownCollections }) {
    return brokenBy(
      unknownCollections
        .filter(({ page, isOddToo }) => page.status === 403 && !isOddToo)
        .map(({ label, page }) => ({
          code: 'unknown-forbidden',
          message: `A request for the unknown collection ${label} returned 403.`,
          expected: 'status 404',
          actual: 'status 403',
          exchanges: [page.exchange],
          places: [statusAt(page.exchange)],
        })),
    )
  },
})
