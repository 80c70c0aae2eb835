import type { Probe } from '../kit/probing.ts'
import { givenCursors } from './given-cursors.ts'
import { decodeText } from './odd-cursors.ts'

/** A cursor that the target gave out, and what can be read in it. */
export interface OwnCursor {
  cursor: string
  /** The answer that gave it out. */
  exchange: number
  /** Readable text, base64 or as it stands. */
  text: string | undefined
  /** What base64 makes of it, raw bytes included. */
  bytes: string
  /** A credential of this run stands in it. */
  holdsCredential: boolean
}

/** The cursors that the target gave out, before any odd request. */
export const ownCursors: Probe<OwnCursor[]> = {
  id: 'own-cursors',
  stage: 'read',
  async collect(probing) {
    return (await probing.get(givenCursors)).map(({ next: cursor, exchange }) => {
      const text = decodeText(cursor)
      // A seal of raw bytes makes the rest no less readable.
      const bytes = Buffer.from(cursor, 'base64url').toString('latin1')
      const holdsCredential = probing.holdsCredential(`${cursor} ${text ?? ''} ${bytes}`)
      return { cursor, exchange, text, bytes, holdsCredential }
    })
  },
}
