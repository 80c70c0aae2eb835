import { brokenBy, type Check, defineCheck, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'

/** "Maximum number of threads to return. Must be between 1 and 100." */
export const unbounded: Check = defineCheck({
  id: 'limit/unbounded',
  requirement: 'LIM-05',
  title: 'No limit returns more items than the maximum.',
  why: 'One request can make the target read and send the whole list.',
  fix: 'Reject or clamp limits out of range before the query. Many databases treat 0 and negative numbers as "no limit".',
  asks: 'a collection larger than the maximum limit, unless such limits are refused',
  lacks: ({ paging }) =>
    paging.limit.maximum === undefined ? 'the document states no maximum of the limit' : undefined,
  on: 'main',
  needs: { limitTable, opening },
  judge({ limitTable, opening }, { operation }) {
    const { maximum = Infinity } = operation.paging.limit
    const odd = limitTable.filter(({ kind, page }) => kind !== 'valid' && !page.problem)
    const unbounded = odd.filter(({ page }) => page.count > maximum)
    // A parameter that is no limit leaves the default in force: its page says nothing of what is out of range.
    const isAccepted = odd.some(({ kind }) => kind !== 'unrelated')
    if (unbounded.length === 0 && isAccepted && opening.size <= maximum) {
      return inconclusive(
        `limits out of range were accepted, and the collection has no more than ${maximum} items to bring`,
      )
    }
    return brokenBy(
      unbounded.map(({ label, page }) => ({
        code: 'unbounded-page',
        message: `The target returned more items than the maximum for ${label}.`,
        expected: `a client error, or at most ${maximum} items`,
        ...shownBy(page),
        places: [{ exchange: page.exchange, pointer: operation.paging.items }],
      })),
    )
  },
})
