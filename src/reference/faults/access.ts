import type { Fault } from '../behaviour.ts'
import { envelope } from '../envelope.ts'
import { ApiError, forbidden, invalid, notFound } from '../errors.ts'
import { home, member } from '../seed.ts'
import type { Caller } from '../types.ts'

const somebody: Caller = { user: member, organization: home, writes: false }

/** Turns one status of a decision into another error. */
function instead(status: number, attempt: () => void, error: () => ApiError): void {
  try {
    attempt()
  } catch (thrown) {
    throw thrown instanceof ApiError && thrown.status === status ? error() : thrown
  }
}

/** Who may read what. */
export const accessFaults: readonly Fault[] = [
  {
    name: 'anonymous-read',
    title: 'A request without a key reads as a member.',
    change: (base) => ({ authenticate: (key, call) => (key ? base.authenticate(key, call) : somebody) }),
  },
  {
    name: 'anonymous-without-limit',
    title: 'A request without a key and without a limit reads as a member.',
    change: (base) => ({
      authenticate: (key, call) =>
        key || call.rawQuery.includes('limit=') ? base.authenticate(key, call) : somebody,
    }),
  },
  {
    name: 'unknown-key-accepted',
    title: 'A request with an unknown key reads as a member.',
    change: (base) => ({
      authenticate: (key, call) => (key && !call.keys.has(key) ? somebody : base.authenticate(key, call)),
    }),
  },
  {
    name: 'key-prefix-accepted',
    title: 'A request with any text in the format of a key reads as a member.',
    change: (base) => ({
      authenticate: (key, call) =>
        key?.startsWith('ak_') && !call.keys.has(key) ? somebody : base.authenticate(key, call),
    }),
  },
  {
    name: 'key-half-compared',
    title: 'Only the first half of a key is compared.',
    change: (base) => ({
      authenticate: (key, call) => {
        const half = (text: string) => text.slice(0, text.length / 2)
        const known = [...call.keys.keys()].find((each) => key && half(each) === half(key))
        return base.authenticate(known ?? key, call)
      },
    }),
  },
  {
    name: 'missing-key-odd-limit-500',
    title: 'Without a key, a limit that is a word returns a server error.',
    change: (base) => ({
      authenticate: (key, call) => {
        if (!key && /^[a-z ]+$/i.test(call.query.get('limit') ?? '')) throw new Error('nobody has no limit')
        return base.authenticate(key, call)
      },
    }),
  },
  {
    name: 'key-beginning-accepted',
    title: 'The beginning of a key is accepted as the whole key, from 16 characters on.',
    change: (base) => ({
      authenticate: (key, call) => {
        const known = [...call.keys.keys()].find((each) => key && key.length > 15 && each.startsWith(key))
        return base.authenticate(known ?? key, call)
      },
    }),
  },
  {
    name: 'error-with-items',
    title: 'The error for a member of another organization also holds the list.',
    change: (base) => ({
      failure: (error, call) => {
        const answer = base.failure(error, call)
        const space = error.status === 403 ? call.store.space(call.path?.[1] ?? '') : undefined
        const threads = space ? call.store.after(space.id, undefined, 5) : []
        return space
          ? {
              ...answer,
              body: {
                ...(answer.body as object),
                data: threads.map((thread) => call.behaviour.item(thread)),
              },
            }
          : answer
      },
    }),
  },
  {
    name: 'outsider-behind-late-cursor',
    title: 'With a cursor and without a limit, every valid key has access.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        if (call.query.has('limit') || !call.query.has('cursor')) base.authorise(caller, space, call)
      },
    }),
  },
  {
    name: 'space-by-pattern',
    title: 'The id of a space is read as a pattern: % matches any space.',
    change: (base) => ({
      findSpace: (id, call) => base.findSpace(id === '%' ? 'space_full' : id, call),
    }),
  },
  {
    name: 'unknown-space-odd-cursor-500',
    title: 'An unknown space with an unreadable cursor returns a server error.',
    change: (base) => ({
      findSpace: (id, call) => {
        if (!call.store.space(id) && / /.test(call.query.get('cursor') ?? '')) throw new Error('cannot read')
        return base.findSpace(id, call)
      },
    }),
  },
  {
    name: 'forbidden-odd-limit-500',
    title: 'In a forbidden space, a limit that is a word returns a server error.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        try {
          base.authorise(caller, space, call)
        } catch (error) {
          if (call.query.get('limit')?.includes(' ')) throw new Error('cannot read')
          throw error
        }
      },
    }),
  },
  {
    name: 'unknown-space-with-limit',
    title: 'With a limit of 1, an unknown space returns an empty list.',
    change: () => ({
      failure: (error, call) =>
        error.status === 404 && call.query.get('limit') === '1'
          ? { status: 200, body: { object: 'list', data: [], has_more: false, next_cursor: null } }
          : envelope(error),
    }),
  },
  {
    name: 'space-by-beginning',
    title: 'A space is found by the beginning of the requested id.',
    change: (base) => ({
      findSpace: (id, call) => {
        const lengths = Array.from({ length: id.length }, (_, index) => id.length - index)
        const known = lengths.map((length) => id.slice(0, length)).find((part) => call.store.space(part))
        return base.findSpace(known ?? id, call)
      },
    }),
  },
  {
    name: 'outsider-reads',
    title: 'Users outside the organization see its spaces, except private ones.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        if (space.access === 'private') base.authorise(caller, space, call)
      },
    }),
  },
  {
    name: 'private-shown',
    title: 'Private spaces are shown to the whole organization.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        if (caller.organization !== space.organization) base.authorise(caller, space, call)
      },
    }),
  },
  {
    name: 'unknown-space-empty',
    title: 'An unknown space returns an empty list.',
    change: (base) => ({
      findSpace: (id, call) => {
        const unknown = { id, organization: home, owner: member, name: '', description: null, created: 0 }
        return call.store.space(id) || call.method !== 'GET'
          ? base.findSpace(id, call)
          : { ...unknown, access: 'public' }
      },
    }),
  },
  {
    name: 'unknown-space-403',
    title: 'An unknown space is reported as forbidden.',
    change: (base) => ({
      findSpace: (id, call) => {
        if (!call.store.space(id)) throw forbidden('View access required', { space_id: id })
        return base.findSpace(id, call)
      },
    }),
  },
  {
    name: 'forbidden-404',
    title: 'A forbidden space is reported as unknown.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        const hidden = () => notFound('Space not found', { space_id: space.id })
        instead(403, () => base.authorise(caller, space, call), hidden)
      },
    }),
  },
  {
    name: 'forbidden-422',
    title: 'A forbidden space is reported as an invalid request.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        const odd = () => invalid('space_id', 'not a space of yours')
        instead(403, () => base.authorise(caller, space, call), odd)
      },
    }),
  },
  {
    name: 'malformed-id-500',
    title: 'A space id with a character other than letters, digits, - and _ returns a server error.',
    change: (base) => ({
      findSpace: (id, call) => {
        if (/[^\w-]/.test(id)) throw new Error(`cannot read ${id}`)
        return base.findSpace(id, call)
      },
    }),
  },
  {
    name: 'long-id-500',
    title: 'A space id above 4 kB returns a server error.',
    change: (base) => ({
      findSpace: (id, call) => {
        if (id.length > 4096) throw new Error('too long')
        return base.findSpace(id, call)
      },
    }),
  },
  {
    name: 'empty-space-404',
    title: 'An empty space is reported as unknown.',
    change: (base) => ({
      page: (list) => {
        const page = base.page(list)
        const empty = page.data.length === 0 && !list.position
        if (empty) throw notFound('Space not found', { space_id: list.space.id })
        return page
      },
    }),
  },
]
