import type { Change, Fault, ListCall } from '../behaviour.ts'
import { offsetOf, pageOf, positionOf } from '../list.ts'
import type { Page, Position } from '../types.ts'
import { onPage } from './at.ts'

/** Ends the walk where the test says so, given how many items the page and those before it show. */
function endsWhere(test: (shown: number, list: ListCall) => boolean): Change {
  return onPage((page, list) => {
    const ends = test(offsetOf(list) + page.data.length, list)
    return ends ? { ...page, has_more: false, next_cursor: null } : page
  })
}

/** Continues from another place. */
function continued(page: Page, position: Position | undefined, list: ListCall): Page {
  if (!position) return page
  return { ...page, has_more: true, next_cursor: list.call.behaviour.encode(position, list) }
}

/** Pages that the walk had before this one, by its cursor. */
const pagesBefore = ({ call }: ListCall): number => Number.parseInt(call.query.get('cursor') ?? '0', 10) || 0

function positionOfItem(nth: number, { call, space }: ListCall): Position | undefined {
  const thread = call.store.after(space.id, undefined, nth).at(nth - 1)
  return thread && positionOf(thread)
}

/** How a walk ends, or does not. */
export const endFaults: readonly Fault[] = [
  {
    name: 'phantom-last-page',
    title: 'The has-more flag of every full page is true, also on the last page.',
    change: () => ({
      assemble: (threads, list) => pageOf(threads.slice(0, list.limit), threads.length >= list.limit, list),
    }),
  },
  {
    name: 'single-rest-lost',
    title: 'If exactly one item is left, the walk ends before it.',
    change: (base) => ({
      page: (list) => {
        const threads = base.select(list, list.limit + 2)
        return pageOf(threads.slice(0, list.limit), threads.length > list.limit + 1, list)
      },
    }),
  },
  {
    name: 'early-end',
    title: 'At a limit of 25, the walk ends after 200 items.',
    change: endsWhere((shown, { limit }) => limit === 25 && shown >= 200),
  },
  {
    name: 'hard-cap',
    title: 'Every walk ends after at most 200 items.',
    change: endsWhere((shown) => shown >= 200),
  },
  {
    name: 'page-cap',
    title: 'Every walk ends after at most 99 pages.',
    change: (base) => ({
      encode: (position, list) => `${pagesBefore(list) + 1}.${base.encode(position, list)}`,
      decode: (text, space, call) => base.decode(text.slice(text.indexOf('.') + 1), space, call),
      assemble: (threads, list) => {
        const page = base.assemble(threads, list)
        return pagesBefore(list) < 98 ? page : { ...page, has_more: false, next_cursor: null }
      },
    }),
  },
  {
    name: 'endless-tail',
    title: 'Empty pages follow the last item without end.',
    change: onPage((page, list) => {
      if (page.has_more) return page
      return continued(page, positionOfItem(offsetOf(list) + page.data.length, list), list)
    }),
  },
  {
    name: 'cycle',
    title: 'After item 200, the walk continues from item 100.',
    change: onPage((page, list) => {
      const before = offsetOf(list)
      const crosses = before < 200 && before + page.data.length >= 200
      return crosses ? continued(page, positionOfItem(100, list), list) : page
    }),
  },
  {
    name: 'stall',
    title: 'From item 150 on, the next cursor of each page leads to the same page.',
    change: onPage((page, list) => {
      return page.has_more && offsetOf(list) >= 150 ? continued(page, list.position, list) : page
    }),
  },
]
