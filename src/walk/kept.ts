import { hash } from 'node:crypto'
import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import type { Page } from './page.ts'

/** Octets of pages that one operation of a run keeps at most. A list of 1,000,000 usual items takes about 200 MB. */
const MAX_KEPT_BYTES: number = 256 * 1024 * 1024

/** Bytes of a page, and of an item in it, in addition to their texts: objects, places in three lists, headers of texts. */
const PAGE_BYTES = 400
const ITEM_BYTES = 160

/** Thrown where one more answer would take more memory than a run may keep. */
export class KeptTooMuch extends RunStopped {
  /** Octets that the pages of a run may take. */
  readonly limit: number

  constructor(limit: number, what: string) {
    super(because('memory-full', { what, megabytes: Math.round(limit / 1024 / 1024) }))
    this.limit = limit
  }
}

type Listing = Pick<Page, 'ids' | 'digests' | 'ties'>

interface Shared {
  listing: Listing
  bytes: number
  /** Pages that hold it. */
  pages: number
}

/** Counts what the pages of a run take in memory. Pages that list the same share their lists, and are counted once. */
export class Kept {
  readonly #limit: number
  readonly #shared = new Map<string, Shared>()
  #bytes = 0

  constructor(limit: number = MAX_KEPT_BYTES) {
    this.#limit = limit
  }

  /** Octets counted so far. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * The page, sharing its lists with an earlier one that lists the same.
   * @throws KeptTooMuch where there is no room for it
   */
  keep(page: Page): Page {
    const key = keyOf(page)
    const { ids, digests, ties } = page
    const shared = this.#shared.get(key) ?? {
      listing: { ids, digests, ties },
      bytes: listingBytes(page),
      pages: 0,
    }
    const bytes = ownBytes(page) + (shared.pages === 0 ? shared.bytes : 0)
    if (this.#bytes + bytes > this.#limit) throw new KeptTooMuch(this.#limit, 'a response was not kept')
    this.#bytes += bytes
    shared.pages += 1
    this.#shared.set(key, shared)
    return { ...page, ...shared.listing }
  }

  /** Drops pages that are no longer used. */
  release(pages: readonly Page[]): void {
    for (const page of pages) {
      this.#bytes -= ownBytes(page)
      const key = keyOf(page)
      const shared = this.#shared.get(key)
      if (!shared) continue
      shared.pages -= 1
      if (shared.pages > 0) continue
      this.#shared.delete(key)
      this.#bytes -= shared.bytes
    }
  }
}

const keyOf = ({ ids, digests, ties }: Listing): string =>
  hash('sha1', `${ids.join('\n')}\n${digests.join()}\n${ties.join('\n')}`, 'base64')

/** The cursor that a page was asked for with is the next cursor of another: one of the two is counted. */
const ownBytes = ({ next, failure }: Page): number => PAGE_BYTES + sizeOf(next ?? '') + sizeOf(failure ?? '')

function listingBytes({ ids, digests, ties }: Listing): number {
  let bytes = 0
  for (const texts of [ids, digests, ties]) for (const text of texts) bytes += sizeOf(text)
  return bytes + ids.length * ITEM_BYTES
}

/** Octets of a text in memory: two a character where one is beyond Latin-1, about. */
const sizeOf = (text: string): number =>
  Buffer.byteLength(text) === text.length ? text.length : 2 * text.length
