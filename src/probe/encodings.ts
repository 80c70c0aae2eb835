import { ask } from './list-request.ts'
import type { Page } from './page.ts'
import type { Probe, Probing } from './probing.ts'
import { takeWalk } from './walk.ts'

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
    const first = await takeWalk(probing, 'encoded-cursor', { label: 'first page', limit: () => limit, pages: 1 })
    const cursor = first.pages[0]?.next
    if (cursor === undefined) return undefined
    const { page: usual } = await ask(probing, 'encoded-cursor', { limit, cursor })
    const asEncoded = async (): Promise<Page> =>
      (await ask(probing, 'encoded-cursor', { rawQuery: fullyEncoded(probing, limit, cursor) })).page
    const encoded = await asEncoded()
    const isSame = encoded.ids.join() === usual.ids.join() && encoded.problem === usual.problem
    return { usual, encoded, again: isSame ? [] : [await asEncoded(), await asEncoded()] }
  },
}

function fullyEncoded(probing: Probing, limit: number, cursor: string): string {
  const { limit: { parameter }, cursor: { parameter: name } } = probing.operation.paging
  const octets = [...Buffer.from(cursor)].map((octet) => `%${octet.toString(16).padStart(2, '0').toUpperCase()}`)
  return `${encodeURIComponent(parameter)}=${limit}&${encodeURIComponent(name)}=${octets.join('')}`
}
