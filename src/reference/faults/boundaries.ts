import type { Change, Fault, ListCall } from '../behaviour.ts'
import { offsetOf, pageOf } from '../list.ts'
import type { Position, Thread } from '../types.ts'

type Select = (list: ListCall & { position: Position }, count: number) => Thread[]

/** Selects otherwise on every page but the first. */
function behind(select: Select): Change {
  return (base) => ({
    select: (list, count) => {
      const { position } = list
      return position ? select({ ...list, position }, count) : base.select(list, count)
    },
  })
}

/** Keeps the threads under another condition on the sort key. */
function keeps(condition: string, values: (position: Position) => (string | number)[]): Change {
  return behind(({ call, space, position }, count) => {
    return call.store.where(space.id, condition, values(position), count)
  })
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000

/** What happens between two pages. */
export const boundaryFaults: readonly Fault[] = [
  {
    name: 'inclusive-compare',
    title: 'Each page begins with the last item of the page before: <= instead of <.',
    change: keeps('(m.created, m.thread) <= (?, ?)', ({ created, id }) => [created, id]),
  },
  {
    name: 'ties-skipped',
    title: 'The cursor has no tie-breaker: items that tie with the last item of a page are lost.',
    change: keeps('m.created < ?', ({ created }) => [created]),
  },
  {
    name: 'ties-repeated',
    title: 'The cursor has no tie-breaker: items that tie with the last item of a page are repeated.',
    change: keeps('m.created <= ? AND m.thread <> ?', ({ created, id }) => [created, id]),
  },
  {
    name: 'time-truncated',
    title: 'The cursor stores whole seconds, although the times have milliseconds.',
    change: keeps('(m.created, m.thread) < (?, ?)', ({ created, id }) => [wholeSeconds(created), id]),
  },
  {
    name: 'unstable-ties',
    title: 'Items that tie have another order in each response.',
    change: () => ({
      select: ({ call, space, position }, count) => {
        const key = position ? [position.created, position.id] : [Number.MAX_SAFE_INTEGER, '']
        const order = 'm.created DESC, random()'
        return call.store.where(space.id, '(m.created, m.thread) < (?, ?)', key, count, order)
      },
    }),
  },
  {
    name: 'first-page-ties-reversed',
    title: 'The first page orders ties in reverse, later pages do not.',
    change: (base) => ({
      select: (list, count) => {
        if (list.position) return base.select(list, count)
        return list.call.store.where(list.space.id, 'true', [], count, 'm.created DESC, m.thread')
      },
    }),
  },
  {
    name: 'order-depends-on-limit',
    title: 'Above a limit of 50, ties are ordered in reverse.',
    change: (base) => ({
      select: (list, count) => {
        if (list.limit <= 50) return base.select(list, count)
        const { created, id } = list.position ?? { created: Number.MAX_SAFE_INTEGER, id: '' }
        const condition = '(m.created < ? OR (m.created = ? AND m.thread > ?))'
        const order = 'm.created DESC, m.thread'
        return list.call.store.where(list.space.id, condition, [created, created, id], count, order)
      },
    }),
  },
  {
    name: 'lost-at-boundary',
    title: 'A page that begins after item 137 omits its first item.',
    change: (base) => ({
      select: (list, count) => {
        return offsetOf(list) === 137 ? base.select(list, count + 1).slice(1) : base.select(list, count)
      },
    }),
  },
  {
    name: 'repeated-at-boundary',
    title: 'A page of two or more items that begins after item 150 repeats that item.',
    change: (base) => ({
      select: (list, count) => {
        // Not at a limit of 1: a page that shows nothing else would never be left.
        const repeats = list.limit > 1 && offsetOf(list) === 150
        const anchor = repeats ? list.call.store.thread(list.position?.id ?? '') : undefined
        return anchor ? [anchor, ...base.select(list, count - 1)] : base.select(list, count)
      },
    }),
  },
  {
    name: 'lost-at-one-limit',
    title: 'At a limit of 7, each page except the first omits an item.',
    change: (base) => ({
      select: (list, count) => {
        const late = list.limit === 7 && list.position
        return late ? base.select(list, count + 1).slice(1) : base.select(list, count)
      },
    }),
  },
  {
    name: 'last-page-padded',
    title: 'A short last page is filled up with earlier items.',
    change: (base) => ({
      assemble: (threads, list) => {
        if (!list.position || threads.length >= list.limit) return base.assemble(threads, list)
        return pageOf(
          list.call.store.after(list.space.id, undefined, 1_000_000).slice(-list.limit),
          false,
          list,
        )
      },
    }),
  },
]
