import { brokenBy, type Check, defineCheck, inapplicable, met } from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import type { Walk } from '../../src/walk/walk.ts'

/** "Must be between 1 and 100": every integer between belongs to the range. */
export const refusedValue: Check = defineCheck({
  id: 'limit/refused-value',
  requirement: 'LIM-02',
  title: 'Every limit between the bounds is accepted.',
  why: 'A client that uses one of the rejected limits cannot read the list.',
  fix: 'Accept every integer in the documented range.',
  codes: {
    'refused-value': 'A limit in the documented range is rejected.',
  },
  asks: 'readable-collection',
  on: 'main',
  needs: { limitTable, jumps, fixedWalks, closing },
  judge({ limitTable, jumps, fixedWalks, closing }, { operation }) {
    const { minimum, maximum } = operation.paging.limit
    if (minimum === undefined && maximum === undefined)
      return inapplicable('not-documented', { what: 'bound of the limit' })
    const inner = limitTable.filter(
      ({ kind, value }) => kind === 'valid' && ![minimum, maximum].includes(Number(value)),
    )
    const walks = [...jumps.firstPages, ...fixedWalks, ...closing].map(({ walk }) => walk).filter(isRefused)
    const pages = [...inner.map(({ page }) => page), ...walks.flatMap(({ pages }) => pages[0] ?? [])]
    const refused = pages.filter(
      ({ status, limit }) => status >= 400 && status < 500 && status !== 429 && isBetween(limit, operation),
    )
    const limits = [...new Set(refused.map(({ limit }) => limit ?? 'none'))]
    const [first] = refused
    if (!first) return met
    return brokenBy([
      {
        code: 'refused-value',
        message: `The target rejected a limit in range: ${limits.slice(0, 5).join(', ')}.`,
        expected: 'status 200',
        ...shownBy(first),
      },
    ])
  },
})

/** In range on both sides: where the document states one bound alone, what lies on the other side may be out of range. */
function isBetween(limit: number | undefined, { paging }: Operation): boolean {
  const { minimum, maximum } = paging.limit
  if (limit === undefined) return true
  return minimum !== undefined && maximum !== undefined && limit > minimum && limit < maximum
}

/** Refused on its first page, which was asked for without a cursor: nothing but the limit can be the reason. */
const isRefused = ({ ended, pages }: Walk): boolean =>
  ended === 'refused' && pages.length === 1 && pages[0]?.cursor === undefined
