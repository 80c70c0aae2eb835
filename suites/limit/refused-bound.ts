import { because, brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'

/** "Must be between 1 and 100": both ends belong to the range. */
export const refusedBound: Check = defineCheck({
  id: 'limit/refused-bound',
  requirement: 'LIM-01',
  title: 'The smallest and the largest documented limits are accepted.',
  why: 'A client that uses a limit at the edge of the documented range is rejected.',
  fix: 'Include both bounds when you test the range (minimum <= limit <= maximum).',
  codes: {
    'refused-bound': 'The smallest or the largest documented limit is rejected.',
  },
  asks: 'readable-collection',
  lacks: ({ paging: { limit } }) =>
    limit.minimum === undefined && limit.maximum === undefined
      ? because('not-documented', { what: 'bound of the limit' })
      : undefined,
  on: 'main',
  needs: { limitTable },
  judge({ limitTable }, { operation }) {
    const { minimum, maximum } = operation.paging.limit
    const bounds = limitTable.filter(
      ({ kind, value }) => kind === 'valid' && [minimum, maximum].includes(Number(value)),
    )
    const refused = bounds.filter(
      ({ page }) => page.status >= 400 && page.status < 500 && page.status !== 429,
    )
    return brokenBy(
      refused.map(({ label, page }) => ({
        code: 'refused-bound',
        message: `The target rejected ${label}, a documented bound.`,
        expected: 'status 200',
        ...shownBy(page),
      })),
    )
  },
})
