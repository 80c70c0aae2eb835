import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { type OwnCursor, ownCursors } from '../../src/probe/cursors/own-cursors.ts'

/** A cursor is opaque (AIP-158): it holds nothing that its bearer should not read. */
export const revealing: Check = defineCheck({
  id: 'cursor/revealing',
  requirement: 'CUR-12',
  title: 'A cursor reveals no credential, address or query.',
  why: 'Cursors are stored in logs, links and browser histories.',
  fix: 'Encrypt or sign a position. Put nothing else into the cursor.',
  codes: {
    'revealing-cursor': 'A cursor reveals internals, or a credential.',
  },
  asks: 'second-page',
  on: 'main',
  needs: { ownCursors },
  judge({ ownCursors }, { operation }) {
    if (ownCursors.length === 0) return inconclusive('no-cursor')
    const telling = ownCursors.map((own) => ({ ...own, what: secretIn(own) })).find(({ what }) => what)
    if (!telling) return met
    return brokenBy([
      {
        code: 'revealing-cursor',
        message: `A cursor holds ${telling.what}.`,
        expected: 'only a position',
        actual: `${telling.what} in readable text`,
        exchanges: [telling.exchange],
        places: [{ exchange: telling.exchange, pointer: operation.paging.cursor.next.pointer }],
      },
    ])
  },
})

const SECRETS: [pattern: RegExp, what: string][] = [
  [/\b(select|delete|update)\b.+\b(from|where|set)\b|\border by\b|\bwhere\b.+[<>=]/i, 'a piece of a query'],
  [/\b(api[_-]?key|authorization|password|secret)\b["']?\s*[:=]/i, 'a credential'],
  [
    /\b(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b|\b[a-z]+:\/\/[\w.-]+/i,
    'an internal address',
  ],
]

/** What a cursor's text gives away; `undefined` where it looks like a mere position. */
function secretIn({ cursor, text, bytes, holdsCredential }: OwnCursor): string | undefined {
  return holdsCredential
    ? 'a credential'
    : SECRETS.find(([pattern]) => [text ?? cursor, bytes].some((told) => pattern.test(told)))?.[1]
}
