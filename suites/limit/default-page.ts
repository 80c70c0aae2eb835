import { because, brokenBy, type Check, type Defect, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { defaults } from '../../src/probe/limits/defaults.ts'
import type { Page } from '../../src/walk/page.ts'
import { lacksExactLimit } from '../lacks.ts'

/** "Defaults to `50`": a page without a limit is the page of limit=50. */
export const defaultPage: Check = defineCheck({
  id: 'limit/default-page',
  requirement: 'LIM-04',
  title: 'A page without a limit is as large as a page with the default limit.',
  why: 'A client that relies on the documented default gets a page of another size.',
  fix: 'Use one constant for the default and for its documentation.',
  codes: {
    'other-default': 'A page without a limit is not the page of the default limit.',
  },
  asks: 'beyond-default-limit',
  lacks: ({ paging }) =>
    paging.limit.default === undefined
      ? because('not-documented', { what: 'default limit' })
      : lacksExactLimit(paging),
  on: 'each',
  needs: { defaults, opening },
  judge({ defaults, opening }, { operation }) {
    const { items, limit } = operation.paging
    const size = limit.default
    if (size === undefined) return met
    const larger = opening.taken.flatMap(({ pages }) => pages).find((page) => isLarger(page, size))
    const isFirst = larger?.cursor === undefined
    if (larger && !(isFirst && defaults.without.length > 0))
      return brokenBy([otherDefault(items, size, larger.count, [larger])])
    const isFrozen = operation.paging.promises.changedLimit === 'ignored'
    const later = isFrozen ? [] : counts(defaults.behind.without)
    if (isLess(later, counts(defaults.behind.stated), size))
      return brokenBy([
        otherDefault(items, size, Math.max(...later), [
          defaults.behind.stated[0],
          defaults.behind.without[0],
        ]),
      ])
    const [without, stated] = [counts(defaults.without), counts(defaults.stated)]
    const largest = Math.max(0, ...without)
    const isOther = largest > size || isLess(without, stated, size)
    if (opening.size <= size && largest <= size) return inconclusive('too-few-items', { needed: size + 1 })
    if (!isOther) return met
    return brokenBy([otherDefault(items, size, largest, [defaults.stated[0], defaults.without[0]])])
  },
})

const isLarger = ({ limit, count }: Page, size: number): boolean => limit === undefined && count > size

/** True where each page with the default stated is full, and each without a limit is not. */
const isLess = (without: readonly number[], stated: readonly number[], size: number): boolean =>
  stated.length > 0 && stated.every((count) => count === size) && without.every((count) => count < size)

const otherDefault = (
  items: string,
  size: number,
  count: number,
  pages: readonly (Page | undefined)[],
): Defect => ({
  code: 'other-default',
  message: 'A page without a limit has another size than the default limit.',
  expected: `${size} items`,
  actual: `${count} items`,
  exchanges: pages.flatMap((page) => (page ? [page.exchange] : [])),
  places: pages.slice(-1).map((page) => ({ ...(page && { exchange: page.exchange }), pointer: items })),
})

const counts = (pages: readonly Page[]): number[] =>
  pages.filter(({ problem }) => !problem).map(({ count }) => count)
