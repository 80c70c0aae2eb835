import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/own-cursors.ts'

/** RFC 9110, 4.1 recommends to support 8000 octets of a URI; many proxies take less. */
export const long: Check = defineCheck({
  id: 'cursor/long',
  requirement: 'CUR-11',
  title: 'A cursor is at most 2 kB long.',
  why: 'Proxies and servers refuse long URLs: the walk ends with 414 or 400 in production only.',
  mend: 'Keep a position in the cursor, not the items seen.',
  asks: 'a collection of more than one page',
  on: 'main',
  needs: { ownCursors },
  judge({ ownCursors }) {
    if (ownCursors.length === 0) return inconclusive('no cursor was given out')
    const longest = ownCursors.toSorted((a, b) => b.cursor.length - a.cursor.length)[0]
    if (!longest || longest.cursor.length <= 2048) return met
    return brokenBy([
      {
        code: 'long-cursor',
        message: 'A cursor is too long for many proxies.',
        expected: 'at most 2048 characters',
        actual: `${longest.cursor.length} characters`,
        exchanges: [longest.exchange],
      },
    ])
  },
})
