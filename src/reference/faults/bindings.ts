import type { Behaviour, Fault } from '../behaviour.ts'
import { seal, unseal } from '../cursor.ts'
import { invalid } from '../errors.ts'
import { decodePlain, encodePlain } from '../plain-cursor.ts'
import { home, member } from '../seed.ts'

const anySpace = 'any space'

/** Looks in the space that the cursor names. */
const selectByCursor: Behaviour['select'] = ({ call, space, position }, count) => {
  return call.store.after(String(position?.space ?? space.id), position, count)
}

/** What a cursor is bound to. */
export const bindingFaults: readonly Fault[] = [
  {
    name: 'foreign-cursor',
    title: 'A cursor of another space shows the threads of that space.',
    change: () => ({
      encode: (position, { call, space }) => {
        return seal(JSON.stringify({ ...position, space: space.id }), anySpace, call.secret)
      },
      decode: (text, _space, call) => {
        const payload = unseal(text, anySpace, call.secret)
        if (payload === undefined) throw invalid('cursor', 'cursor is not one of this list')
        return JSON.parse(payload)
      },
      select: selectByCursor,
    }),
  },
  {
    name: 'tampered-cursor',
    title: 'The cursor names its space without a signature: a caller can change it to show another space.',
    change: () => ({
      encode: (position, { space }) => encodePlain({ ...position, space: space.id }),
      decode: decodePlain,
      select: selectByCursor,
    }),
  },
  {
    name: 'cursor-skips-credential',
    title: 'A request with a cursor needs no key.',
    change: (base) => ({
      authenticate: (key, call) => {
        if (!call.query.has('cursor')) return base.authenticate(key, call)
        return { user: member, organization: home, writes: false }
      },
    }),
  },
  {
    name: 'foreign-item',
    title: 'A short last page also shows a thread of a private space.',
    change: (base) => ({
      select: (list, count) => {
        const threads = base.select(list, count)
        if (!list.position || threads.length >= list.limit) return threads
        return [...threads, ...list.call.store.after('space_private', undefined, 1)]
      },
    }),
  },
  {
    name: 'access-on-first-page-only',
    title: 'View access is checked on the first page only.',
    change: (base) => ({
      authorise: (caller, space, call) => {
        if (!call.query.has('cursor')) base.authorise(caller, space, call)
      },
    }),
  },
]
