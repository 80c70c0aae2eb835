import { brokenBy, type Check, defineCheck, inconclusive } from '../../src/kit.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { isBreakdown, isConfirmedBreakdown } from '../../src/walk/attempt.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksPathParameter, lacksStatus } from '../lacks.ts'

/** The contract's 404: "Space not found". */
export const unknownStatus: Check = defineCheck({
  id: 'access/unknown-status',
  requirement: 'ACC-05',
  title: 'A request for an unknown collection returns 404.',
  why: 'A client with a mistyped id cannot see its mistake.',
  fix: 'Look the collection up before you list its items.',
  codes: {
    'unknown-status': 'An unknown collection returns another status than 404.',
  },
  asks: 'named-collection',
  lacks: (operation) => lacksStatus(404)(operation) ?? lacksPathParameter(operation),
  on: 'main',
  needs: { unknownCollections },
  judge({ unknownCollections }) {
    const others = unknownCollections.filter(
      ({ page, isOddToo }) =>
        !(isOddToo ? page.status >= 400 && page.status < 500 : [403, 404, 429].includes(page.status)),
    )
    const proved = others.filter((one) => !isBreakdown(one.page) || isConfirmedBreakdown(one))
    if (others.length > 0 && proved.length === 0)
      return inconclusive('not-seen', { what: 'response to a request for an unknown collection' })
    return brokenBy(
      proved.map(({ label, page }) => ({
        code: 'unknown-status',
        message: `A request for the unknown collection ${label} returned another status than 404.`,
        expected: 'status 404',
        ...shownBy(page),
      })),
    )
  },
})
