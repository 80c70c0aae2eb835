import {
  brokenBy,
  type Check,
  type Defect,
  defineCheck,
  inapplicable,
  inconclusive,
  met,
} from '../../src/kit.ts'
import { defaults } from '../../src/probe/defaults.ts'
import { opening } from '../../src/probe/opening.ts'
import type { Page } from '../../src/probe/page.ts'

/** "Defaults to `50`": a page without a limit is the page of limit=50. */
export const defaultPage: Check = defineCheck({
  id: 'limit/default-page',
  requirement: 'LIM-04',
  title: 'Without a limit a page is as large as with the default limit.',
  why: 'A client that relies on the documented default gets another page than it was promised.',
  mend: 'Use one constant for the default and its documentation.',
  asks: 'a collection larger than the default limit',
  on: 'main',
  needs: { defaults, opening },
  judge({ defaults, opening }, { operation }) {
    const size = operation.paging.limit.default
    if (size === undefined) return inapplicable('the document states no default limit')
    const behind = opening.taken
      .flatMap(({ pages }) => pages)
      .find(({ limit, cursor, count }) => limit === undefined && cursor !== undefined && count > size)
    if (behind) return brokenBy([otherDefault(size, behind.count, [behind])])
    const [without, stated] = [counts(defaults.without), counts(defaults.stated)]
    const largest = Math.max(0, ...without)
    const isOther =
      largest > size || (stated.every((count) => count === size) && without.every((count) => count < size))
    if (opening.size <= size && largest <= size)
      return inconclusive(
        `the collection has ${opening.size} items, no more than the default limit of ${size}`,
      )
    if (!isOther || stated.length === 0) return met
    return brokenBy([otherDefault(size, largest, [defaults.stated[0], defaults.without[0]])])
  },
})

const otherDefault = (size: number, count: number, pages: readonly (Page | undefined)[]): Defect => ({
  code: 'other-default',
  message: 'A page without a limit is not the page of the default limit.',
  expected: `${size} items`,
  actual: `${count} items`,
  exchanges: pages.flatMap((page) => (page ? [page.exchange] : [])),
})

const counts = (pages: readonly Page[]): number[] =>
  pages.filter(({ problem }) => !problem).map(({ count }) => count)
