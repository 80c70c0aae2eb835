import type { Send } from '../../model/exchange.ts'
import type { Page } from '../../walk/page.ts'
import { isMain } from '../bracket/opening.ts'
import { limitRange } from '../kit/limit-range.ts'
import { ask, type ListRequest } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'

/** An own cursor with every character percent-encoded, between the same cursor sent as usual, before and after. */
export interface Encoded {
  /** The page that gave the encoded cursor out. */
  start: Page
  before: Page
  encoded: Page
  after: Page
}

/** RFC 3986, 2.3: an unreserved character and its percent-encoding are the same. */
export const encodedCursor: Probe<Encoded[]> = {
  id: 'encoded-cursor',
  stage: 'read',
  async collect(probing) {
    const rounds: Encoded[] = []
    if (!(await isMain(probing))) return rounds
    // Taken before: whoever has the target exclusively must not wait for what another probe asks.
    const { minimum } = await probing.get(limitRange)
    await probing.exclusive(async (send) => {
      do {
        const round = await askEncoded(probing, minimum, send)
        if (!round) return
        rounds.push(round)
      } while (rounds.length < 3 && isOther(rounds.at(-1)))
    })
    return rounds
  },
}

/** True where the encoded cursor gave another page although the usual one gave the same before and after. */
export function isOther(round: Encoded | undefined): boolean {
  if (!round) return false
  const told = ({ ids, problem }: Page): string => `${problem} ${ids.join()}`
  return (
    !round.before.problem &&
    told(round.before) === told(round.after) &&
    told(round.encoded) !== told(round.before)
  )
}

/** True where no change of the list explains it: the encoded cursor was refused, or gave the beginning once more. */
export function isUnread({ start, encoded }: Encoded): boolean {
  return encoded.problem !== undefined || encoded.ids.join() === start.ids.join()
}

async function askEncoded(probing: Probing, limit: number, send: Send): Promise<Encoded | undefined> {
  // A fresh cursor each time: a target may let each be used once.
  const behindFirst = async (
    request: (cursor: string) => ListRequest,
  ): Promise<{ start: Page; page: Page } | undefined> => {
    const { page: start } = await ask(probing, 'encoded-cursor', { limit }, send)
    if (start.next === undefined) return undefined
    return { start, page: (await ask(probing, 'encoded-cursor', request(start.next), send)).page }
  }
  const usual = (cursor: string): ListRequest => ({ limit, cursor })
  const before = await behindFirst(usual)
  if (!before) return undefined
  const encoded = await behindFirst((cursor) => ({ rawQuery: fullyEncoded(probing, limit, cursor) }))
  const after = await behindFirst(usual)
  return encoded && after
    ? { start: encoded.start, before: before.page, encoded: encoded.page, after: after.page }
    : undefined
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
