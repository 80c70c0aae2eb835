import type { Page } from '../../walk/page.ts'
import { ask, type ListAnswer } from '../kit/list-request.ts'
import type { Probe } from '../kit/probing.ts'

/** The same page asked for plainly and with compression allowed. */
export interface Compressed {
  plain: Page
  compressed: Page
  /** The compressed one once more, where it could not be read and the plain one could. */
  again: Page | undefined
  encoding: string | undefined
}

/** Asks for the first page with compression allowed. */
export const compressed: Probe<Compressed> = {
  id: 'compressed',
  stage: 'read',
  async collect(probing) {
    const { page: plain } = await ask(probing, 'compressed', {})
    const askCompressed = (): Promise<ListAnswer> =>
      ask(probing, 'compressed', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    const answer = await askCompressed()
    const isAlone = answer.page.problem !== undefined && plain.problem === undefined
    const again = isAlone ? (await askCompressed()).page : undefined
    return { plain, compressed: answer.page, again, encoding: answer.exchange.headers['content-encoding'] }
  },
}
