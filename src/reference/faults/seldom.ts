import { randomInt } from 'node:crypto'
import type { Change, Fault, ListCall } from '../behaviour.ts'
import type { Page } from '../types.ts'

/** One answer in so many. */
const SELDOM = 50

/** Edits one page in fifty, by chance. */
function seldom(edit: (page: Page, list: ListCall) => Page): Change {
  return (base) => ({
    page: (list) => (randomInt(SELDOM) === 0 ? edit(base.page(list), list) : base.page(list)),
  })
}

/** What goes wrong one time in fifty, and right when it is tried again. */
export const seldomFaults: readonly Fault[] = [
  {
    name: 'seldom-lost',
    title: 'One page in fifty omits its second-to-last item.',
    change: seldom((page) => ({ ...page, data: page.data.filter((_, at) => at !== page.data.length - 2) })),
  },
  {
    name: 'seldom-repeated',
    title: 'One page in fifty with a cursor begins with the last item of the page before.',
    change: seldom((page, { call, position }) => {
      const anchor = position && call.store.thread(position.id)
      return anchor ? { ...page, data: [call.behaviour.item(anchor), ...page.data.slice(0, -1)] } : page
    }),
  },
  {
    name: 'seldom-ended',
    title: 'One page in fifty indicates that no more items follow.',
    change: seldom((page) => ({ ...page, has_more: false, next_cursor: null })),
  },
]
