import type { Exchange, Send } from '../../model/exchange.ts'
import { type Attempt, isBreakdown, isConfirmedBreakdown } from '../../walk/attempt.ts'
import { answeredBefore } from '../bracket/opening.ts'
import { type Focus, inFocus, isWanted } from './focus.ts'
import { ask, type ListAnswer, type ListRequest, toSpec } from './list-request.ts'
import type { Probing } from './probing.ts'
import { REPEATS } from './suspect.ts'

/** An odd request before it is sent. */
export interface Odd {
  label: string
  request: ListRequest
}

/** Odd requests in a row that may be left without an answer of any use; the rest of their kind is not sent. */
const MOST_IN_VAIN = 6

/** What says nothing, or only that nothing is said now: no quick answer, a broken connection, a flood, a plea for patience. */
const isInVain = ({ page: { problem, status, isHasty }, end }: Attempt): boolean =>
  !end && (isHasty === true || problem === 'failure' || status === 429)

/** Sends odd requests one at a time, as far as the target lives: each may be the last, and then it is known which one was. */
export async function attemptEach<T extends Odd>(
  probing: Probing,
  purpose: string,
  odds: readonly T[],
): Promise<(T & Attempt)[]> {
  const attempts = new Attempts(probing, purpose)
  const found: (T & Attempt)[] = []
  if (!isWanted(probing, purpose)) return found
  for (const odd of inFocus(probing, odds, ({ request }, focus) => isAskedFor(probing, request, focus))) {
    if (found.some(({ isTargetDown }) => isTargetDown)) break
    const latest = found.slice(-MOST_IN_VAIN)
    const last = latest.length === MOST_IN_VAIN && latest.every(isInVain) ? latest.at(-1) : undefined
    found.push({ ...odd, ...(last ? unsent(odd.label, last) : await attempts.alone(odd.label, odd.request)) })
  }
  return found
}

/** True for a request that showed what is looked for: by its path and query, or by its query in a collection made anew. */
function isAskedFor(probing: Probing, request: ListRequest, { urls, isMade }: Focus): boolean {
  const { path, query = '' } = toSpec(probing, '', request)
  const isElsewhere = request.params !== undefined || request.rawParams !== undefined
  return urls.some((url) => url.query === query && (url.path.endsWith(path) || (isMade && !isElsewhere)))
}

/** What stands for a request that was not sent, since the one before it was in vain like others. */
const unsent = (label: string, { page }: Attempt): Attempt => ({
  label,
  page: { ...page, isUnsent: true },
  again: [],
  isTargetDown: false,
})

/** Breakdowns of one probe that are confirmed; more say nothing new, and each may cost whole deadlines. */
const MOST_CONFIRMED = 3

/** How an odd request is sent. */
interface Way {
  send: Send
  /** With nothing else in flight. */
  isAlone: boolean
}

/** The odd requests of one probe. A breakdown is asked for again, each time beside a plain request. */
export class Attempts {
  readonly #probing: Probing
  readonly #purpose: string
  #confirmed = 0

  constructor(probing: Probing, purpose: string) {
    this.#probing = probing
    this.#purpose = purpose
  }

  /** Sends an odd request with nothing else in flight. */
  alone(label: string, request: ListRequest): Promise<Attempt> {
    return this.#probing.alone((send) => this.#take(label, request, { send, isAlone: true }))
  }

  /** The same in the company of others, for requests of a kind that the target has survived. */
  beside(label: string, request: ListRequest): Promise<Attempt> {
    return this.#take(label, request, { send: this.#probing.send, isAlone: false })
  }

  async #take(label: string, request: ListRequest, way: Way): Promise<Attempt> {
    const first = await this.#ask({ retry: 'answered', ...request }, way)
    const found: Attempt = {
      label,
      page: first.page,
      again: [],
      isTargetDown: false,
    }
    if (isBreakdown(first.page) && !first.page.isUnsent) await this.#confirm(request, first, found, way)
    return found
  }

  async #confirm(request: ListRequest, first: ListAnswer, found: Attempt, way: Way): Promise<void> {
    const { failure } = first.exchange
    const isWorthRepeating = !failure?.isHasty && this.#confirmed < MOST_CONFIRMED
    // What was answered is not asked about again for ever; who gave no answer may be gone.
    if (failure === undefined && !isWorthRepeating) return
    const isDropped = failure?.kind === 'reset' || failure?.kind === 'unreachable'
    for (let rounds = 0; rounds < REPEATS; rounds++) {
      const plain = await this.#askPlain(way)
      found.isTargetDown = isDown(plain.exchange)
      if (found.isTargetDown) {
        if (way.isAlone && isEndOf(first.exchange, plain.exchange))
          found.end = { before: first.exchange.id - 1, after: plain.page }
        return
      }
      if (!isWorthRepeating) return
      const { page } = await this.#ask({ retry: false, ...request }, way)
      if (isDropped && !isBreakdown(page)) {
        // A connection may break by chance: what counts is what came of the request.
        Object.assign(found, { page, again: [] })
        return
      }
      found.again.push(page)
      if (isBreakdown(page) && (!isDropped || rounds > 0)) break
    }
    if (isConfirmedBreakdown(found)) this.#confirmed += 1
  }

  #ask(request: ListRequest, { send }: Way): Promise<ListAnswer> {
    return ask(this.#probing, this.#purpose, request, send)
  }

  async #askPlain({ send }: Way): Promise<ListAnswer> {
    const { there, limits } = await answeredBefore(this.#probing)
    return ask(there, 'still-there', { limit: limits[0], retry: 'patiently' }, send)
  }
}

const isDown = ({ status, failure }: Exchange): boolean => failure !== undefined || status >= 500

/**
 * True where an odd request must have ended the target: it reached it and broke it, and afterwards the host is there, and nothing
 * listens or what listens says nothing. A network that is gone, or a gateway that answers for the target, accuses nobody.
 */
function isEndOf(odd: Exchange, after: Exchange): boolean {
  const reached = odd.status > 0 || odd.failure?.kind === 'reset' || odd.failure?.kind === 'timeout'
  return reached && after.status === 0 && after.failure?.isHostThere === true
}
