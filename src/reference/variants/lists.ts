import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Change, Variant } from '../behaviour.ts'
import { offsetOf, pageOf, positionOf } from '../list.ts'
import type { Store } from '../store.ts'
import type { Page } from '../types.ts'

const onPage = (edit: (page: Page) => unknown): Change => {
  return () => ({
    respond: (answer) => (answer.list ? { ...answer, body: edit(answer.body as Page) } : answer),
  })
}

/** Other orders, other envelopes, other items. */
export const listVariants: readonly Variant[] = [
  {
    name: 'ascending',
    title: 'The oldest item comes first.',
    change: () => ({
      select: ({ call, space, position }, count) => {
        const { created, id } = position ?? { created: 0, id: '' }
        const condition = '(m.created, m.thread) > (?, ?)'
        return call.store.where(space.id, condition, [created, id], count, 'm.created, m.thread')
      },
    }),
  },
  {
    name: 'by-update',
    title: 'The item with the latest update comes first, so that an item may move during a walk.',
    change: (base) => ({
      encode: (position, list) => {
        return base.encode({ ...position, updated: list.call.store.thread(position.id)?.updated }, list)
      },
      select: ({ call, space, position }, count) => {
        const key = position ? [Number(position.updated), position.id] : [Number.MAX_SAFE_INTEGER, '']
        const order = 't.updated DESC, t.id DESC'
        return call.store.where(space.id, '(t.updated, t.id) < (?, ?)', key, count, order)
      },
    }),
  },
  {
    name: 'short-pages',
    title: 'Pages above 10 items may be one item short before the end; has_more stays correct.',
    change: () => ({
      assemble: (threads, list) => {
        const size = list.limit > 10 ? list.limit - 1 : list.limit
        return pageOf(threads.slice(0, size), threads.length > size, list)
      },
    }),
  },
  {
    name: 'by-id',
    title: 'The items are in the order of their ids.',
    change: () => ({
      select: ({ call, space, position }, count) =>
        call.store.where(space.id, 'm.thread > ?', [position?.id ?? ''], count, 'm.thread'),
    }),
  },
  {
    name: 'ragged-pages',
    title: 'Pages above one item end at places that the server chooses anew each time.',
    change: () => ({
      assemble: (threads, list) => {
        const size = list.limit > 1 ? randomInt(1, list.limit + 1) : 1
        return pageOf(threads.slice(0, size), threads.length > size, list)
      },
    }),
  },
  {
    name: 'single-items',
    title: 'A page has one item, whatever the limit.',
    change: () => ({
      assemble: (threads, list) => pageOf(threads.slice(0, 1), threads.length > 1, list),
    }),
  },
  {
    name: 'empty-pages',
    title: 'After every seventh position, a page without items but with a next cursor comes first.',
    change: (base) => ({
      page: (list) => {
        const { position, call } = list
        if (!position || position.waited || offsetOf(list) % 7 !== 0) return base.page(list)
        const next = call.behaviour.encode({ ...position, waited: true }, list)
        return { object: 'list', data: [], has_more: true, next_cursor: next }
      },
    }),
  },
  {
    name: 'cursor-at-end',
    title: 'The last page also has a next cursor, with which a client may continue later.',
    change: (base) => ({
      assemble: (threads, list) => {
        const page = base.assemble(threads, list)
        const last = threads.at(-1)
        return !last || page.has_more
          ? page
          : { ...page, next_cursor: list.call.behaviour.encode(positionOf(last), list) }
      },
    }),
  },
  {
    name: 'changing-fields',
    title: 'Items have a signed address that differs in each response.',
    change: (base) => ({
      item: (thread) => ({ ...base.item(thread), owner_avatar_url: `https://cdn.example/${randomUUID()}` }),
    }),
  },
  {
    name: 'absent-next-cursor',
    title: 'At the end next_cursor is absent.',
    change: onPage(({ next_cursor, ...page }) => (next_cursor === null ? page : { ...page, next_cursor })),
  },
  {
    name: 'empty-next-cursor',
    title: 'At the end next_cursor is an empty string.',
    change: onPage((page) => ({ ...page, next_cursor: page.next_cursor ?? '' })),
  },
  {
    name: 'no-object',
    title: 'The envelope does not name its object type.',
    change: onPage(({ object: _, ...page }) => page),
  },
  {
    name: 'extra-fields',
    title: 'The envelope and the items have more fields than the contract shows.',
    change: (base) => ({
      page: (list) => ({ ...base.page(list), total_hint: null }),
      item: (thread) => ({ ...base.item(thread), owner_name: null, owner_avatar_url: null }),
    }),
  },
  {
    name: 'precise-times',
    title: 'Times have fractions and a numeric offset.',
    change: () => ({
      time: (milliseconds) => new Date(milliseconds + 3_600_000).toISOString().replace('Z', '+01:00'),
    }),
  },
  {
    name: 'empty-metadata',
    title: 'Unset metadata is an empty object, and an unset title is null.',
    change: (base) => ({ item: (thread) => ({ ...base.item(thread), metadata: {}, title: null }) }),
  },
  {
    name: 'late-listing',
    title: 'An added or removed thread shows after 300 ms.',
    change: (base) => {
      const later = (store: Store, work: () => void): void => {
        setTimeout(() => store.isOpen && work(), 300).unref()
      }
      return {
        addThread: (space, thread, call) => later(call.store, () => base.addThread(space, thread, call)),
        removeThread: (space, thread, call) =>
          later(call.store, () => base.removeThread(space, thread, call)),
      }
    },
  },
  {
    name: 'slow',
    title: 'Each response takes 80 ms.',
    change: () => ({ respond: async (answer) => delay(80, answer) }),
  },
]
