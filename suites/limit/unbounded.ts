import { because, brokenBy, type Check, defineCheck, inconclusive } from '../../src/kit.ts'
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
  codes: {
    'unbounded-page': 'A limit out of range returns more items than the maximum.',
  },
  asks: 'beyond-maximum-limit',
  lacks: ({ paging }) =>
    paging.limit.maximum === undefined ? because('not-documented', { what: 'maximum limit' }) : undefined,
  on: 'main',
  needs: { limitTable, opening },
  judge({ limitTable, opening }, { operation }) {
    const { maximum = Infinity } = operation.paging.limit
    const odd = limitTable.filter(({ kind, page }) => kind !== 'valid' && !page.problem)
    const unbounded = odd.filter(({ page }) => page.count > maximum)
    // A page that left items out was bounded; a parameter that is no limit leaves the default in force.
    const broughtAll = odd.some(({ kind, page }) => kind !== 'unrelated' && page.count >= opening.size)
    if (unbounded.length === 0 && broughtAll && opening.size <= maximum) {
      return inconclusive('too-few-items', { needed: maximum + 1 })
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
