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

/** Odd requests in a row without a useful response; the rest of their kind is not sent. */
const MAX_USELESS_IN_A_ROW = 6

/** No useful response: timeout, reset, oversized body or 429. */
const isNoUsefulResponse = ({ page: { problem, status, isHasty }, end }: Attempt): boolean =>
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
    const latest = found.slice(-MAX_USELESS_IN_A_ROW)
    const last =
      latest.length === MAX_USELESS_IN_A_ROW && latest.every(isNoUsefulResponse) ? latest.at(-1) : undefined
    found.push({
      ...odd,
      ...(last ? unsent(odd.label, last) : await attempts.exclusive(odd.label, odd.request)),
    })
  }
  return found
}

/** True for a request that showed what is looked for: by its path and query, or by its query in a collection made anew. */
function isAskedFor(probing: Probing, request: ListRequest, { urls, isMade }: Focus): boolean {
  const { path, query = '' } = toSpec(probing, '', request)
  const isElsewhere = request.params !== undefined || request.rawParams !== undefined
  return urls.some((url) => url.query === query && (url.path.endsWith(path) || (isMade && !isElsewhere)))
}

/** Stands for a request that was not sent, since those before it had no useful response. */
const unsent = (label: string, { page }: Attempt): Attempt => ({
  label,
  page: { ...page, isUnsent: true },
  again: [],
  isTargetDown: false,
})

/** Breakdowns of one probe that are confirmed; more say nothing new, and each may cost whole deadlines. */
const MAX_CONFIRMED_FAILURES = 3

/** How an odd request is sent. */
interface Way {
  send: Send
  /** With nothing else in flight. */
  isExclusive: boolean
}

/** The odd requests of one probe. After a failure one is sent again, each time together with a plain request. */
export class Attempts {
  readonly #probing: Probing
  readonly #purpose: string
  #confirmed = 0

  constructor(probing: Probing, purpose: string) {
    this.#probing = probing
    this.#purpose = purpose
  }

  /** Sends an odd request with nothing else in flight. */
  exclusive(label: string, request: ListRequest): Promise<Attempt> {
    return this.#probing.exclusive((send) => this.#take(label, request, { send, isExclusive: true }))
  }

  /** The same in parallel with others, for requests of a kind that the target has survived. */
  beside(label: string, request: ListRequest): Promise<Attempt> {
    return this.#take(label, request, { send: this.#probing.send, isExclusive: false })
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
    const isWorthRepeating = !failure?.isHasty && this.#confirmed < MAX_CONFIRMED_FAILURES
    // Stop re-testing after three confirmed failures; keep probing timeouts, because the target may be down.
    if (failure === undefined && !isWorthRepeating) return
    const isDropped = failure?.kind === 'reset' || failure?.kind === 'unreachable'
    for (let rounds = 0; rounds < REPEATS; rounds++) {
      const plain = await this.#askPlain(way)
      found.isTargetDown = isDown(plain.exchange)
      if (found.isTargetDown) {
        if (way.isExclusive && isEndOf(first.exchange, plain.exchange))
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
 * True where an odd request must have ended the target: it reached the target and failed, and afterwards the host is there,
 * but nothing listens or responds. An unreachable network, or a gateway that responds for the target, proves nothing.
 */
function isEndOf(odd: Exchange, after: Exchange): boolean {
  const reached = odd.status > 0 || odd.failure?.kind === 'reset' || odd.failure?.kind === 'timeout'
  return reached && after.status === 0 && after.failure?.isHostThere === true
}
