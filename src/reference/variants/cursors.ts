import { randomBytes } from 'node:crypto'
import type { Behaviour, Variant } from '../behaviour.ts'
import { ApiError, invalid } from '../errors.ts'
import { decodePlain, encodePlain } from '../plain-cursor.ts'

/** Answers unreadable cursors with another 4xx. */
function refusing(base: Behaviour, error: () => ApiError): Partial<Behaviour> {
  return {
    decode: (text, space, call) => {
      try {
        return base.decode(text, space, call)
      } catch (thrown) {
        throw thrown instanceof ApiError ? error() : thrown
      }
    },
  }
}

const unknownCursor = (status: number, code: string): ApiError => {
  return new ApiError(status, code, { message: 'This cursor is not known.', system: 'Unknown cursor' })
}

/** Other cursors. */
export const cursorVariants: readonly Variant[] = [
  {
    name: 'fresh-cursors',
    title: 'The same position has another cursor in each response.',
    change: (base) => ({
      encode: (position, list) => base.encode({ ...position, nonce: randomBytes(6).toString('hex') }, list),
    }),
  },
  {
    name: 'readable-cursors',
    title: 'Cursors are JSON in base64 without a signature; they hold only a position.',
    change: () => ({ encode: (position) => encodePlain(position), decode: decodePlain }),
  },
  {
    name: 'reserved-cursors',
    title: 'Cursors are in standard base64, with + / and =, and are accepted when percent-encoded.',
    change: (base) => ({
      encode: (position, list) => Buffer.from(base.encode(position, list), 'base64url').toString('base64'),
      decode: (text, space, call) => {
        const url = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
        return base.decode(url, space, call)
      },
    }),
  },
  {
    name: 'unbound-cursors',
    title: 'A cursor of another space is used as a position in this space.',
    change: (base) => ({
      encode: (position, list) => base.encode(position, { ...list, space: { ...list.space, id: '' } }),
      decode: (text, space, call) => base.decode(text, { ...space, id: '' }, call),
    }),
  },
  {
    name: 'unknown-cursor-404',
    title: 'An unreadable cursor returns 404.',
    change: (base) => refusing(base, () => unknownCursor(404, 'RESOURCE_NOT_FOUND')),
  },
  {
    name: 'unknown-cursor-410',
    title: 'An unreadable cursor returns 410.',
    change: (base) => refusing(base, () => unknownCursor(410, 'CURSOR_EXPIRED')),
  },
  {
    name: 'single-use-cursors',
    title: 'A cursor that is used a second time is rejected.',
    change: (base) => {
      const used = new Set<string>()
      return {
        // Two positions may be the same; two cursors must not be, or the second would be spent already.
        encode: (position, list) => base.encode({ ...position, nonce: randomBytes(6).toString('hex') }, list),
        decode: (text, space, call) => {
          const position = base.decode(text, space, call)
          if (used.has(text)) throw unknownCursor(410, 'CURSOR_EXPIRED')
          used.add(text)
          return position
        },
      }
    },
  },
  {
    name: 'expiring-cursors',
    title: 'A cursor older than five seconds returns 410.',
    change: (base) => ({
      encode: (position, list) => base.encode({ ...position, made: Date.now() }, list),
      decode: (text, space, call) => {
        const position = base.decode(text, space, call)
        if (Date.now() - Number(position.made) > 5000) throw unknownCursor(410, 'CURSOR_EXPIRED')
        return position
      },
    }),
  },
  {
    name: 'fixed-limit',
    title: 'A walk keeps its limit: a cursor with another limit is rejected.',
    change: (base) => ({
      encode: (position, list) => base.encode({ ...position, limit: list.limit }, list),
      page: (list) => {
        const first = list.position?.limit ?? list.limit
        if (first !== list.limit) throw invalid('limit', `this walk has a limit of ${first}`)
        return base.page(list)
      },
    }),
  },
]
