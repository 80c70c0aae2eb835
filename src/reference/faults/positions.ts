import { setTimeout as delay } from 'node:timers/promises'
import type { Call, Change, Fault, ListCall } from '../behaviour.ts'
import { offsetOf } from '../list.ts'
import type { Page, Position } from '../types.ts'

/** Pages by a number in the cursor: where the page begins, and what its cursor then holds. */
function counted(
  start: (list: ListCall) => number,
  next: (list: ListCall) => Record<string, number>,
): Change {
  return () => ({
    page: (list) => {
      const { behaviour, store } = list.call
      const from = start(list)
      const threads = store.after(list.space.id, undefined, from + list.limit + 1).slice(from)
      const page = behaviour.assemble(threads, list)
      const cursor = () => behaviour.encode({ created: 0, id: '', ...next(list) }, list)
      return { ...page, next_cursor: page.has_more ? cursor() : null }
    },
  })
}

const numberIn = ({ position }: ListCall, name: string): number => Number(position?.[name] ?? 0)

/** Pages from a position that the server remembers under a key, if it does. */
function remembered(key: (list: ListCall) => string): Change {
  return (base) => {
    const positions = new Map<string, Position>()
    return {
      page: (list): Page => {
        const position = list.position && (positions.get(key(list)) ?? list.position)
        const threads = base.select({ ...list, position }, list.limit + 1)
        const last = threads.slice(0, list.limit).at(-1)
        if (last) positions.set(key(list), { created: last.created, id: last.id })
        return base.assemble(threads, list)
      },
    }
  }
}

/** What a position is, and whose. */
export const positionFaults: readonly Fault[] = [
  {
    name: 'offset-cursor',
    title: 'The cursor is an encoded offset.',
    change: counted(
      (list) => numberIn(list, 'offset'),
      (list) => ({ offset: numberIn(list, 'offset') + list.limit }),
    ),
  },
  {
    name: 'page-number-cursor',
    title: 'The cursor is a page number: another limit starts at another item.',
    change: counted(
      (list) => numberIn(list, 'page') * list.limit,
      (list) => ({ page: numberIn(list, 'page') + 1 }),
    ),
  },
  {
    name: 'limit-frozen',
    title: 'The cursor stores the limit of the first page, and later limits are ignored.',
    change: (base) => ({
      encode: (position, list) => base.encode({ ...position, limit: list.limit }, list),
      page: (list) => base.page({ ...list, limit: numberIn(list, 'limit') || list.limit }),
    }),
  },
  {
    name: 'server-side-iterator',
    title: 'A cursor that is used again returns the page after the one that it returned before.',
    change: remembered(({ space, position }) => `${space.id} ${position?.id}`),
  },
  {
    name: 'shared-position',
    title: 'The server stores one position for each space and caller: interleaved walks share it.',
    change: remembered(({ space, caller }) => `${space.id} ${caller.user}`),
  },
  {
    name: 'space-change-skips',
    title: 'With a cursor, the first thread is skipped if the previous request was for another space.',
    change: (base) => {
      let before = ''
      return {
        select: (list, count) => {
          const isOther = before !== '' && before !== list.space.id
          before = list.space.id
          if (!isOther || !list.position) return base.select(list, count)
          return base.select(list, count + 1).slice(1)
        },
      }
    },
  },
  {
    name: 'unstable-page',
    title: 'Every second page after item 150 has its first two items in reverse order.',
    change: (base) => {
      let turn = 0
      return {
        page: (list) => {
          const page = base.page(list)
          if (offsetOf(list) !== 150) return page
          turn += 1
          const [first, second, ...rest] = page.data
          return turn % 2 === 0 && first && second ? { ...page, data: [second, first, ...rest] } : page
        },
      }
    },
  },
  {
    name: 'parallel-requests-disturb',
    title: 'Parallel requests of one caller to one space all get the response to the latest of them.',
    change: (base) => {
      const latest = new Map<string, Call>()
      return {
        list: async (call) => {
          const key = `${call.path?.[1]} ${base.credential(call)}`
          latest.set(key, call)
          await delay(2)
          return base.list({ ...call, query: latest.get(key)?.query ?? call.query })
        },
      }
    },
  },
]
