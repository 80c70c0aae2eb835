import type { Behaviour, Change, Fault, ListCall } from '../behaviour.ts'
import { positionOf } from '../list.ts'
import type { Page, Thread } from '../types.ts'

/** Pages otherwise where the item that the cursor points at is no longer in the space. */
function anchorGone(page: (list: ListCall, base: Behaviour) => Page): Change {
  return (base) => ({
    page: (list) => {
      const { call, position, space } = list
      const anchor = position && call.store.thread(position.id)
      const gone = position && !(anchor && call.store.has(space.id, anchor))
      return gone ? page(list, base) : base.page(list)
    },
  })
}

const EVERYTHING = 1_000_000

/** An index that items which were touched since the start are in so many times. */
function touchedListed(times: number): Change {
  const start = Date.now()
  const isTouched = ({ created, updated }: Thread): boolean => updated > Math.max(start, created)
  return (base) => ({
    select: (list, count) =>
      base
        .select(list, EVERYTHING)
        .flatMap((thread) => (isTouched(thread) ? Array.from({ length: times }, () => thread) : [thread]))
        .slice(0, count),
  })
}

/** What happens while another writer is at work. */
export const changeFaults: readonly Fault[] = [
  {
    name: 'removed-anchor-500',
    title: 'A cursor whose item was removed returns a server error.',
    change: anchorGone((list) => {
      throw new Error(`${list.position?.id} is gone`)
    }),
  },
  {
    name: 'removed-anchor-ends',
    title: 'A cursor whose item was removed ends the walk.',
    change: anchorGone(() => ({ object: 'list', data: [], has_more: false, next_cursor: null })),
  },
  {
    name: 'removed-anchor-restarts',
    title: 'A cursor whose item was removed restarts the walk.',
    change: anchorGone((list, base) => base.page({ ...list, position: undefined })),
  },
  {
    name: 'added-never-listed',
    title: 'Adding a thread returns 201 and has no effect.',
    change: () => ({ addThread: () => {} }),
  },
  {
    name: 'removed-still-listed',
    title: 'Removing a thread returns 204 and has no effect.',
    change: () => ({ removeThread: () => {} }),
  },
  {
    name: 'touched-never-listed',
    title: 'An updated thread is no longer listed.',
    change: (base) => touchedListed(0)(base),
  },
  {
    name: 'touched-listed-twice',
    title: 'An updated thread is listed twice.',
    change: (base) => touchedListed(2)(base),
  },
  {
    name: 'removal-takes-neighbour',
    title: 'Removing a thread also removes the next one.',
    change: (base) => ({
      removeThread: (space, thread, call) => {
        for (const next of call.store.after(space.id, positionOf(thread), 1))
          base.removeThread(space, next, call)
        base.removeThread(space, thread, call)
      },
    }),
  },
]
