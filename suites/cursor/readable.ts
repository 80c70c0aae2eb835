import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursors/own-cursors.ts'
import { asItIs } from '../envelope/excerpt.ts'

/** AIP-158: opaque; others document readable cursors: noted only. */
export const readable: Check = defineCheck({
  id: 'cursor/readable',
  requirement: 'CUR-14',
  title: 'A cursor is opaque.',
  why: 'Clients begin to read, build and store cursors. Then you can no longer change their format.',
  fix: 'Encrypt the cursor.',
  codes: {
    'readable-cursor': 'A cursor contains readable text.',
  },
  asks: 'second-page',
  on: 'main',
  needs: { ownCursors },
  judge({ ownCursors }, { operation, quote = asItIs }) {
    if (ownCursors.length === 0) return inconclusive('no-cursor')
    const readable = ownCursors.find(({ text }) => text !== undefined)
    if (!readable) return met
    return brokenBy([
      {
        code: 'readable-cursor',
        message: 'A cursor holds readable text.',
        expected: 'free: AIP-158 recommends opaque cursors; Stripe and others use item ids',
        actual: readable.holdsCredential
          ? 'a credential in readable text'
          : quote(readable.text ?? '').slice(0, 80),
        exchanges: [readable.exchange],
        places: [{ exchange: readable.exchange, pointer: operation.paging.cursor.next.pointer }],
      },
    ])
  },
})
