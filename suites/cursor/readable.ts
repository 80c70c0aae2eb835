import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { ownCursors } from '../../src/probe/cursor-table.ts'
import { decodeText } from '../../src/probe/odd-cursors.ts'
import { opening } from '../../src/probe/opening.ts'

/** AIP-158: opaque; others document readable cursors: noted only. */
export const readable: Check = defineCheck({
  id: 'cursor/readable',
  requirement: 'CUR-14',
  title: 'A cursor is opaque.',
  why: 'Clients begin to read, build and store what was meant to change.',
  mend: 'Encrypt or sign it.',
  asks: 'a collection of more than one page',
  on: 'main',
  needs: { opening },
  judge({ opening }) {
    const own = ownCursors(opening.walks)
    if (own.length === 0) return inconclusive('no cursor was given out')
    const readable = own.find((cursor) => decodeText(cursor) !== undefined)
    const page = opening.walks.flatMap(({ pages }) => pages).find(({ next }) => next === readable)
    if (readable === undefined || !page) return met
    return brokenBy([
      {
        code: 'readable-cursor',
        message: 'A cursor can be read.',
        expected: 'free: AIP-158 asks for opaque cursors, Stripe and others use item ids',
        actual: (decodeText(readable) ?? readable).slice(0, 80),
        exchanges: [page.exchange],
      },
    ])
  },
})
