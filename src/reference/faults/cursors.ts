import type { Change, Fault, ListCall } from '../behaviour.ts'
import { ApiError } from '../errors.ts'

/** Throws what nobody foresaw for cursors that the test accepts. */
function failsOn(test: (text: string) => boolean): Change {
  return (base) => ({
    decode: (text, space, call) => {
      if (test(text)) throw new Error('cannot read cursor')
      return base.decode(text, space, call)
    },
  })
}

/** Puts something readable in front of the sealed cursor. */
function reveals(what: (list: ListCall) => string): Change {
  return (base) => ({
    encode: (position, list) => {
      return `${Buffer.from(what(list)).toString('base64url')}.${base.encode(position, list)}`
    },
    decode: (text, space, call) => base.decode(text.slice(text.indexOf('.') + 1), space, call),
  })
}

/** Answers unreadable cursors in another way. */
function unreadable(answer: () => never): Change {
  return (base) => ({
    decode: (text, space, call) => {
      try {
        return base.decode(text, space, call)
      } catch (error) {
        if (error instanceof ApiError) return answer()
        throw error
      }
    },
  })
}

/** Bytes in front of the sealed part. */
const lengthBefore = (cursor: string): number =>
  Buffer.from(cursor.slice(0, Math.max(0, cursor.indexOf('.'))), 'base64url').length

const fail = (): never => {
  throw new Error('cannot read cursor')
}

// The shortest whole cursor has 97 characters.
const lostItsEnd = (text: string): boolean => /^[\w-]{29,96}$/.test(text)

/** How cursors are read and written. */
export const cursorFaults: readonly Fault[] = [
  {
    name: 'malformed-cursor-500',
    title: 'An unreadable cursor returns a server error.',
    change: unreadable(fail),
  },
  {
    name: 'truncated-cursor-500',
    title: 'A cursor without its last characters returns a server error.',
    change: failsOn(lostItsEnd),
  },
  {
    name: 'cut-base64-cursor-500',
    title: 'A cursor of an impossible base64 length returns a server error.',
    change: failsOn((text) => /^[\w-]{29,}$/.test(text) && text.length % 4 === 1),
  },
  {
    name: 'nul-cursor-500',
    title: 'A NUL in the cursor returns a server error.',
    change: failsOn((text) => text.includes('\0')),
  },
  {
    name: 'long-cursor-500',
    title: 'A cursor above 4 kB returns a server error.',
    change: failsOn((text) => text.length > 4096),
  },
  {
    name: 'quote-cursor-500',
    title: 'A quote in the cursor returns a server error.',
    change: failsOn((text) => text.includes("'")),
  },
  {
    name: 'empty-cursor-500',
    title: 'An empty cursor returns a server error.',
    change: (base) => ({
      readCursor: (values, call) => (values[0] === '' ? fail() : base.readCursor(values, call)),
    }),
  },
  {
    name: 'garbage-is-first-page',
    title: 'An unreadable cursor returns the first page.',
    change: (base) => ({
      decode: (text, space, call) => {
        try {
          return base.decode(text, space, call)
        } catch {
          return { created: Number.MAX_SAFE_INTEGER, id: '' }
        }
      },
    }),
  },
  {
    name: 'garbage-with-limit-500',
    title: 'An unreadable cursor with a limit returns a server error.',
    change: (base) => ({
      decode: (text, space, call) => {
        try {
          return base.decode(text, space, call)
        } catch (error) {
          throw call.query.has('limit') ? new Error('cannot read') : error
        }
      },
    }),
  },
  {
    name: 'garbage-redirected',
    title: 'An unreadable cursor returns a redirect to the first page.',
    change: (base) => ({
      list: (call) => {
        try {
          return base.list(call)
        } catch (error) {
          if (!(error instanceof ApiError) || error.status !== 422 || call.query.has('limit')) throw error
          return { status: 302, headers: { location: `/v1/spaces/${call.path?.[1]}/threads` } }
        }
      },
    }),
  },
  {
    name: 'empty-space-cursor-500',
    title: 'In an empty space, every cursor returns a server error.',
    change: (base) => ({
      decode: (text, space, call) =>
        call.store.after(space.id, undefined, 1).length === 0 ? fail() : base.decode(text, space, call),
    }),
  },
  {
    name: 'percent-encoding-refused',
    title: 'The cursor is compared without percent-decoding.',
    change: (base) => ({
      readCursor: (values, call) => {
        const raw = /(?:^|&)cursor=([^&]*)/.exec(call.rawQuery)?.[1]
        return base.readCursor(raw === undefined ? values : [raw], call)
      },
    }),
  },
  {
    name: 'decoded-twice',
    title: 'The cursor is in standard base64 and is decoded twice: each + in it becomes a space.',
    change: (base) => ({
      encode: (position, list) => Buffer.from(base.encode(position, list), 'base64url').toString('base64'),
      readCursor: (values, call) => base.readCursor(values, call)?.replaceAll('+', ' '),
      decode: (text, space, call) => {
        const url = text.replaceAll('/', '_').replaceAll('=', '')
        return base.decode(url, space, call)
      },
    }),
  },
  {
    name: 'long-cursor',
    title: 'Each cursor is longer than 2 kB.',
    change: reveals(() => ' '.repeat(1800)),
  },
  {
    name: 'growing-cursor',
    title: 'Each cursor is 16 characters longer than the one before it.',
    change: reveals(({ call }) => ' '.repeat(12 + lengthBefore(call.query.get('cursor') ?? ''))),
  },
  {
    name: 'cursor-reveals-key',
    title: 'The cursor holds the key of the caller.',
    change: reveals(({ call }) => JSON.stringify({ key: call.behaviour.credential(call) })),
  },
  {
    name: 'cursor-reveals-query',
    title: 'The cursor holds the database query.',
    change: reveals(({ space }) => `SELECT * FROM members WHERE space = '${space.id}' ORDER BY created DESC`),
  },
  {
    name: 'cursor-reveals-address',
    title: 'The cursor holds the address of an internal host.',
    change: reveals(() => JSON.stringify({ shard: 'http://10.0.4.17:5432/threads' })),
  },
]
