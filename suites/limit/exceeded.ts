import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { everyPage } from '../every-page.ts'
import { lacksExactLimit } from '../lacks.ts'

interface State {
  pages: number
  /** The most items of a plain page without a limit. */
  plain: number
  defects: Defect[]
}

/** "Maximum number of threads to return." */
export const exceeded: Check = defineFold({
  id: 'limit/exceeded',
  requirement: 'LIM-03',
  title: 'A page holds no more items than its limit.',
  why: 'A client that reserves space for a page, or counts pages, fails.',
  fix: 'Remove the look-ahead item before you respond. Apply the limit of the request on every code path.',
  codes: {
    'limit-exceeded': 'A page holds more items than its limit.',
  },
  asks: 'two-items',
  lacks: ({ paging }) => lacksExactLimit(paging),
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ pages: 0, plain: 0, defects: [] }),
  step(state, { exchange, isPlain, json, limit }, { operation }) {
    const { promises, cursor } = operation.paging
    // The limit of the first page holds there.
    if (promises.changedLimit === 'ignored' && asksFor(exchange.url, cursor.parameter)) return
    const items = json && atPointer(json.value, operation.paging.items)
    const isJudged = isPlain || !asksFor(exchange.url, operation.paging.limit.parameter)
    if (!isJudged || exchange.status !== 200 || !Array.isArray(items)) return
    const most = limit ?? mostWithout(operation, isPlain ? 0 : state.plain)
    if (isPlain && limit === undefined) state.plain = Math.max(state.plain, items.length)
    if (most === undefined) return
    state.pages += 1
    if (items.length <= most || state.defects.length > 2) return
    state.defects.push({
      code: 'limit-exceeded',
      message: 'A page holds more items than its limit.',
      expected: `at most ${most} items`,
      actual: `${items.length} items`,
      exchanges: [exchange.id],
      places: [{ exchange: exchange.id, pointer: operation.paging.items }],
    })
  },
  finish: ({ pages, defects }) => (pages > 0 ? brokenBy(defects) : inconclusive('no-page')),
})

/** Items of a page without a limit: those of the plain ones, once they were seen, whatever else is odd about the request. */
function mostWithout({ paging: { limit } }: Operation, plain: number): number | undefined {
  return plain > 0 && limit.default !== undefined ? Math.max(limit.default, plain) : limit.maximum
}

function asksFor(url: string, parameter: string): boolean {
  return new URLSearchParams(url.split('?')[1] ?? '').has(parameter)
}
