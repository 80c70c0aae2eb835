import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import { endAt, statusAt } from '../../src/model/place.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { claimsMore } from '../../src/walk/page.ts'

/** "An object containing a `data` array": an empty space has an empty one. */
export const emptyCollection: Check = defineCheck({
  id: 'walk/empty-collection',
  requirement: 'PAG-13',
  title: 'An empty collection returns a page without items that does not indicate more items.',
  why: 'A client of a new customer gets an error, or repeats requests without end.',
  fix: 'Return 200 with an empty list, the has-more flag false and no next cursor.',
  codes: {
    'no-empty-page': 'An empty collection is not returned as a page.',
    'empty-claims-more': 'A page of an empty collection indicates more items.',
  },
  asks: 'empty-collection',
  on: 'each',
  judgesUnreadable: true,
  needs: { opening, closing },
  judge({ opening, closing }, { collection }) {
    const isExpected = collection.expect.count === 0
    const { first, size } = opening
    const exchanges = [first.exchange]
    if (isExpected && first.problem) {
      const actual = first.problem === 'status' ? `status ${first.status}` : (first.failure ?? 'no page')
      const message = 'A request for an empty collection did not return a page.'
      return brokenBy([
        {
          code: 'no-empty-page',
          message,
          expected: 'status 200 with 0 items',
          actual,
          exchanges,
          places: [statusAt(first.exchange)],
        },
      ])
    }
    if (size > 0 || first.count > 0 || first.problem) return untested('no-empty-collection')
    const isEnd = closing.some(({ walk }) => walk.pages.some((page) => page.count === 0 && claimsMore(page)))
    const message = 'A page of an empty collection indicates more items.'
    return brokenBy(
      isEnd
        ? [
            {
              code: 'empty-claims-more',
              message,
              expected: 'no more items indicated',
              actual: 'more items indicated',
              exchanges,
              places: [endAt(first.exchange)],
            },
          ]
        : [],
    )
  },
})
