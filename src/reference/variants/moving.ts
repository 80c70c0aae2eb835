import { randomInt, randomUUID } from 'node:crypto'
import type { Change, ListCall, Variant } from '../behaviour.ts'
import { positionOf } from '../list.ts'
import { home, member } from '../seed.ts'
import type { Store } from '../store.ts'
import type { Thread } from '../types.ts'

// Another writer: by the count of answers, not by the clock, so that a fast reader meets as much of it as a slow one.

/** Answers between two writes. */
const CALM = 15
/** Only the full space is written to. */
const FULL = 110
const EVERYTHING = 1_000_000

/** Writes once in a while, between two answers about the full space. */
function whileWriting(write: (list: ListCall) => void, change: Change): Change {
  return (base) => {
    let answers = 0
    const changed = change(base)
    return {
      ...changed,
      page: (list) => {
        const isFull = list.call.store.size(list.space.id) > FULL
        if (isFull && ++answers % CALM === 0) write(list)
        return base.page(list)
      },
    }
  }
}

const anyOf = (threads: readonly Thread[]): Thread | undefined => threads[randomInt(threads.length)]

/** What was added last comes first. Where a thread stands shows in no field of it. */
function byAddition(): Change {
  const added = new Map<string, number>()
  let clock = 0
  const isBehind = (thread: Thread, place: number, position: ListCall['position']): boolean => {
    if (!position) return true
    const [own, other] = [
      [place, thread.created, thread.id],
      [Number(position.added), position.created, position.id],
    ] as const
    const at = own.findIndex((part, index) => part !== other[index])
    return at >= 0 && (own[at] ?? 0) < (other[at] ?? 0)
  }
  const placeOf = ({ id }: Thread): number => added.get(id) ?? 0
  const again = ({ call, space }: ListCall): void => {
    const thread = anyOf(call.store.after(space.id, undefined, EVERYTHING))
    if (thread) added.set(thread.id, ++clock)
  }
  return whileWriting(again, (base) => ({
    encode: (position, list) => base.encode({ ...position, added: added.get(position.id) ?? 0 }, list),
    select: ({ call, space, position }, count) =>
      call.store
        .after(space.id, undefined, EVERYTHING)
        .toSorted((a, b) => placeOf(b) - placeOf(a))
        .filter((thread) => isBehind(thread, placeOf(thread), position))
        .slice(0, count),
  }))
}

/** How late the replica may be. */
const LATE_MS = 300

/** Every other answer, by chance, is what a replica shows. */
function byReplica(): Change {
  const past: { at: number; threads: Thread[] }[] = []
  let turn = 0
  const write = ({ call: { store }, space }: ListCall): void => {
    change(store, space.id, turn++)
    past.push({ at: Date.now(), threads: store.after(space.id, undefined, EVERYTHING) })
    if (past.length > 200) past.shift()
  }
  return whileWriting(write, (base) => ({
    select: (list, count) => {
      const then = Date.now() - randomInt(LATE_MS)
      const isFull = list.call.store.size(list.space.id) > FULL
      const seen = isFull && randomInt(2) === 0 ? past.findLast(({ at }) => at <= then) : undefined
      if (!seen) return base.select(list, count)
      return seen.threads.filter((thread) => isOlder(thread, list.position)).slice(0, count)
    },
  }))
}

function isOlder(thread: Thread, position: ListCall['position']): boolean {
  const { created, id } = positionOf(thread)
  return !position || created < position.created || (created === position.created && id < position.id)
}

/** Adds, touches and removes in turn. */
function change(store: Store, space: string, turn: number): void {
  const now = Date.now()
  const some = anyOf(store.after(space, undefined, EVERYTHING))
  if (turn % 3 === 0) {
    const thread: Thread = {
      ...{ id: `thrd_${randomUUID().replaceAll('-', '')}`, organization: home, owner: member },
      ...{ assistant: null, title: 'Another', metadata: null, model: null, messages: 0, pinned: null },
      ...{ created: now, updated: now, active: now },
    }
    store.saveThread(thread)
    store.add(space, thread)
  } else if (some && turn % 3 === 1) store.saveThread({ ...some, messages: some.messages + 1, updated: now })
  else if (some) store.remove(space, some)
}

/** Lists that change while they are read. */
export const movingVariants: readonly Variant[] = [
  {
    name: 'added-again',
    title: 'Another writer removes threads and adds them again, which moves them to the front.',
    change: (base) => byAddition()(base),
  },
  {
    name: 'late-replica',
    title:
      'Another writer is active, and half of the responses come from a replica that is up to 300 ms late.',
    isMoving: true,
    change: (base) => byReplica()(base),
  },
]
