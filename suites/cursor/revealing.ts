import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursor-table.ts'
import { decodeText } from '../../src/probe/odd-cursors.ts'
import { opening } from '../../src/probe/opening.ts'

/** A cursor is opaque (AIP-158): it holds nothing that its bearer should not read. */
export const revealing: Check = defineCheck({
  id: 'cursor/revealing',
  requirement: 'CUR-12',
  title: 'A cursor reveals no credential, address or query.',
  why: 'Cursors stand in logs, links and browser histories.',
  mend: 'Encrypt or sign a position; put nothing else in it.',
  asks: 'a collection of more than one page',
  on: 'main',
  needs: { opening },
  judge({ opening }) {
    const own = ownCursors(opening.walks)
    if (own.length === 0) return inconclusive('no cursor was given out')
    const telling = own
      .map((cursor) => ({ cursor, what: secretIn(decodeText(cursor) ?? cursor) }))
      .find(({ what }) => what)
    const page = opening.walks.flatMap(({ pages }) => pages).find(({ next }) => next === telling?.cursor)
    if (!telling || !page) return met
    return brokenBy([
      {
        code: 'revealing-cursor',
        message: `A cursor holds ${telling.what}.`,
        expected: 'nothing but a position',
        actual: `${telling.what} in readable text`,
        exchanges: [page.exchange],
      },
    ])
  },
})

const SECRETS: [pattern: RegExp, what: string][] = [
  [/\b(select|delete|update)\b.+\b(from|where|set)\b|\border by\b|\bwhere\b.+[<>=]/i, 'a piece of a query'],
  [/\b(api[_-]?key|authorization|bearer|password|secret|token)\b["']?\s*[:=]/i, 'a credential'],
  [
    /\b(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b|\b[a-z]+:\/\/[\w.-]+/i,
    'an internal address',
  ],
]

/** What a cursor's text gives away; `undefined` where it looks like a mere position. */
function secretIn(text: string): string | undefined {
  return SECRETS.find(([pattern]) => pattern.test(text))?.[1]
}
