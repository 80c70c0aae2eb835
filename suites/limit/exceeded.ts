import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { everyPage } from '../every-page.ts'

/** "Maximum number of threads to return." */
export const exceeded: Check = defineFold({
  id: 'limit/exceeded',
  requirement: 'LIM-03',
  title: 'A page holds no more items than its limit.',
  why: 'A client that reserves room for a page, or counts pages, breaks.',
  mend: 'Cut the look-ahead item off before answering, and apply the limit of the request on every path.',
  asks: 'a collection of at least 2 items',
  on: 'each',
  feeds: everyPage,
  start: (): { pages: number; defects: Defect[] } => ({ pages: 0, defects: [] }),
  step(state, { exchange, isPlain, json, limit }, { operation }) {
    const { maximum } = operation.paging.limit
    const most = limit ?? maximum
    const items = json && atPointer(json.value, operation.paging.items)
    const isJudged = isPlain || !asksForLimit(exchange.url, operation.paging.limit.parameter)
    if (!isJudged || exchange.status !== 200 || !Array.isArray(items) || most === undefined) return
    state.pages += 1
    if (items.length <= most || state.defects.length > 2) return
    state.defects.push({
      code: 'limit-exceeded',
      message: 'A page holds more items than were asked for.',
      expected: `at most ${most} items`,
      actual: `${items.length} items`,
      exchanges: [exchange.id],
    })
  },
  finish: ({ pages, defects }) => (pages > 0 ? brokenBy(defects) : inconclusive('no page was seen')),
})

/** Where no limit is asked for, the maximum holds whatever else is odd about the request. */
function asksForLimit(url: string, parameter: string): boolean {
  return new URLSearchParams(url.split('?')[1] ?? '').has(parameter)
}
