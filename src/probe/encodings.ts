import { ask, type ListRequest } from './list-request.ts'
import type { Page } from './page.ts'
import type { Probe, Probing } from './probing.ts'

/** The same page asked for plainly and with compression allowed. */
export interface Compressed {
  plain: Page
  compressed: Page
  encoding: string | undefined
}

/** Asks for the first page with compression allowed. */
export const compressed: Probe<Compressed> = {
  id: 'compressed',
  stage: 'read',
  async collect(probing) {
    const { page: plain } = await ask(probing, 'compressed', {})
    const answer = await ask(probing, 'compressed', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    return { plain, compressed: answer.page, encoding: answer.exchange.headers['content-encoding'] }
  },
}

/** An own cursor with every character percent-encoded, beside the same cursor sent as usual. */
export interface Encoded {
  usual: Page
  encoded: Page
  again: Page[]
}

/** RFC 3986, 2.3: an unreserved character and its percent-encoding are the same. */
export const encodedCursor: Probe<Encoded | undefined> = {
  id: 'encoded-cursor',
  stage: 'read',
  async collect(probing) {
    const limit = probing.operation.paging.limit.minimum ?? 1
    // A fresh cursor each time: a target may let each be used once.
    const behindFirst = async (request: (cursor: string) => ListRequest): Promise<Page | undefined> => {
      const { page } = await ask(probing, 'encoded-cursor', { limit })
      return page.next === undefined
        ? undefined
        : (await ask(probing, 'encoded-cursor', request(page.next))).page
    }
    const asEncoded = (): Promise<Page | undefined> =>
      behindFirst((cursor) => ({ rawQuery: fullyEncoded(probing, limit, cursor) }))
    const usual = await behindFirst((cursor) => ({ limit, cursor }))
    const encoded = await asEncoded()
    if (!usual || !encoded) return undefined
    const isSame = encoded.ids.join() === usual.ids.join() && encoded.problem === usual.problem
    const again = isSame ? [] : [await asEncoded(), await asEncoded()]
    return { usual, encoded, again: again.filter((page) => page !== undefined) }
  },
}

function fullyEncoded(probing: Probing, limit: number, cursor: string): string {
  const {
    limit: { parameter },
    cursor: { parameter: name },
  } = probing.operation.paging
  const octets = [...Buffer.from(cursor)].map(
    (octet) => `%${octet.toString(16).padStart(2, '0').toUpperCase()}`,
  )
  return `${encodeURIComponent(parameter)}=${limit}&${encodeURIComponent(name)}=${octets.join('')}`
}
