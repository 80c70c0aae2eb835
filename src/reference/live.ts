import { randomUUID } from 'node:crypto'
import { home, member } from './seed.ts'
import type { Store } from './store.ts'
import type { Thread } from './types.ts'

const interval = 50

/** Another writer, about 20 changes a second: inserts, removes and touches threads of a space. Returns its end. */
export function keepWriting(store: Store, space: string): () => void {
  let turn = 0
  const timer = setInterval(() => {
    const write = [insert, touch, remove][turn % 3]
    write?.(store, space)
    turn += 1
  }, interval)
  timer.unref()
  return () => clearInterval(timer)
}

function insert(store: Store, space: string): void {
  const now = Date.now()
  const thread: Thread = {
    ...{ id: `thrd_${randomUUID().replaceAll('-', '')}`, organization: home, owner: member, assistant: null },
    ...{ title: 'Live', metadata: null, model: null, messages: 0 },
    ...{ created: now, updated: now, active: now, pinned: null },
  }
  store.saveThread(thread)
  store.add(space, thread)
}

function touch(store: Store, space: string): void {
  const thread = anyOf(store, space)
  if (!thread) return
  const now = Date.now()
  store.saveThread({ ...thread, messages: thread.messages + 1, updated: now, active: now })
}

function remove(store: Store, space: string): void {
  const thread = anyOf(store, space)
  if (thread) store.remove(space, thread)
}

function anyOf(store: Store, space: string): Thread | undefined {
  const nth = Math.floor(Math.random() * store.size(space))
  return store.after(space, undefined, nth + 1).at(-1)
}
