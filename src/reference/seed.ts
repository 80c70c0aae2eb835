import type { Store } from './store.ts'
import type { Space, Thread } from './types.ts'

/** The organization that the viewer and the editor belong to. */
export const home = 'org_abc123'
/** The user behind the viewer's and the editor's key. */
export const member = 'usr_abc123'
const colleague = 'usr_def456'

/** A collection as a run's configuration names it. */
export interface Collection {
  readonly params: Record<string, string>
  readonly expect?: { readonly count?: number; readonly status?: number }
  /** Outsiders may read it. */
  readonly open?: boolean
}

/** Fills the store and says what is in it. The first collection is the one of `size` threads. */
export function seed(store: Store, size: number): Collection[] {
  const threads = threadMaker(Math.floor(Date.now() / 1000) * 1000 - 3_600_000)
  store.batch(() => {
    fill(store, space('space_full', 'organization'), threads(size))
    const exact = fill(store, space('space_exact', 'organization'), threads(100))
    const small = fill(store, space('space_small', 'organization'), threads(2))
    fill(store, space('space_empty', 'organization'), [])
    fill(store, space('space_open', 'public'), threads(5))
    fill(store, { ...space('space_private', 'private'), owner: colleague }, threads(4))
    // A thread may be in several spaces.
    for (const thread of exact.slice(0, 1)) store.add('space_small', thread)
    for (const thread of small) store.add('space_open', thread)
  })
  return [
    { params: { space_id: 'space_full' }, expect: { count: size } },
    { params: { space_id: 'space_small' }, expect: { count: 3 } },
    { params: { space_id: 'space_exact' }, expect: { count: 100 } },
    { params: { space_id: 'space_empty' }, expect: { count: 0 } },
    { params: { space_id: 'space_open' }, expect: { count: 7 }, open: true },
    { params: { space_id: 'space_private' }, expect: { status: 403 } },
  ]
}

function space(id: string, access: Space['access']): Space {
  const name = id.replace('space_', 'The ')
  return { id, organization: home, owner: member, name, description: null, access, created: Date.now() }
}

function fill(store: Store, into: Space, threads: Iterable<Thread>): Thread[] {
  store.insertSpace(into)
  const first: Thread[] = []
  for (const thread of threads) {
    store.saveThread(thread)
    store.add(into.id, thread)
    if (first.length < 3) first.push(thread)
  }
  return first
}

/** Makes threads from the newest to the oldest, beginning at a whole second. */
function threadMaker(newest: number): (count: number) => Generator<Thread> {
  let serial = 0
  return function* (count) {
    let created = newest + 900
    for (let index = 0; index < count; index += 1) {
      created -= gap(index, created)
      serial += 1
      yield thread(serial, created)
    }
  }
}

// Around every tenth and every 25th item the keys tie, so that ties lie on the boundaries of all usual page sizes;
// every tenth item from the sixth on differs from its neighbour by less than a second.
function gap(index: number, created: number): number {
  if (index === 0) return 0
  if (index % 10 < 2 || index % 25 < 2) return 0
  if (index % 10 === 6) return 300
  return 60_000 + ((created - 900) % 1000)
}

function thread(serial: number, created: number): Thread {
  return {
    // Scatters the ids over the 32-bit numbers, each once, so that their order says nothing.
    id: `thrd_${(Math.imul(serial, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`,
    organization: home,
    owner: serial % 3 === 0 ? colleague : member,
    assistant: serial % 2 === 0 ? 'asst_def456' : null,
    title: `Discussion ${serial}`,
    metadata: null,
    model: serial % 5 === 0 ? 'gpt-4o-mini' : 'gpt-4o',
    messages: serial % 17,
    created,
    updated: created + 1_800_000,
    active: created + 1_800_000,
    pinned: serial % 20 === 0 ? created + 60_000 : null,
  }
}
