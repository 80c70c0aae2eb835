import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursor-table.ts'
import { opening } from '../../src/probe/opening.ts'

/** AIP-158 and RFC 9865 ask for URL-safe cursors, others do not: noted only. */
export const unsafeCharacters: Check = defineCheck({
  id: 'cursor/unsafe-characters',
  requirement: 'CUR-13',
  title: 'A cursor needs no percent-encoding.',
  why: 'A client that forgets to encode it loses its place.',
  mend: 'Use base64url without padding.',
  asks: 'a collection of more than one page',
  on: 'main',
  needs: { opening },
  judge({ opening }) {
    const own = ownCursors(opening.walks)
    if (own.length === 0) return inconclusive('no cursor was given out')
    const unsafe = own.find((cursor) => /[^\w.~-]/.test(cursor))
    const page = opening.walks.flatMap(({ pages }) => pages).find(({ next }) => next === unsafe)
    if (unsafe === undefined || !page) return met
    return brokenBy([
      {
        code: 'unsafe-cursor',
        message: 'A cursor holds characters that must be percent-encoded in a URL.',
        expected: 'free: letters, digits, - . _ ~ are safe',
        actual: unsafe.slice(0, 80),
        exchanges: [page.exchange],
      },
    ])
  },
})
