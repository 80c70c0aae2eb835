import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursors/own-cursors.ts'
import { asItIs } from '../envelope/excerpt.ts'

/** AIP-158 and RFC 9865 ask for URL-safe cursors, others do not: noted only. */
export const unsafeCharacters: Check = defineCheck({
  id: 'cursor/unsafe-characters',
  requirement: 'CUR-13',
  title: 'A cursor needs no percent-encoding.',
  why: 'A client that does not encode the cursor gets an error or another page.',
  fix: 'Use base64url without padding.',
  codes: {
    'unsafe-cursor': 'A cursor has characters that must be percent-encoded.',
  },
  asks: 'second-page',
  on: 'main',
  needs: { ownCursors },
  judge({ ownCursors }, { operation, quote = asItIs }) {
    if (ownCursors.length === 0) return inconclusive('no-cursor')
    const unsafe = ownCursors.find(({ cursor }) => /[^\w.~-]/.test(cursor))
    if (!unsafe) return met
    return brokenBy([
      {
        code: 'unsafe-cursor',
        message: 'A cursor holds characters that must be percent-encoded in a URL.',
        expected: 'free: letters, digits, - . _ ~ are safe',
        actual: quote(unsafe.cursor).slice(0, 80),
        exchanges: [unsafe.exchange],
        places: [{ exchange: unsafe.exchange, pointer: operation.paging.cursor.next.pointer }],
      },
    ])
  },
})
