import type { Exchange, Send } from '../model/exchange.ts'
import { ask, type ListAnswer, type ListRequest } from './list-request.ts'
import type { Page } from './page.ts'
import type { Probing } from './probing.ts'
import { REPEATS } from './suspect.ts'

/** One odd request, what came back, and what came back again where it looked like a breakdown. */
export interface Attempt {
  /** What is odd about it: `limit=abc`, `a truncated cursor`. */
  label: string
  page: Page
  /** Allow, cache and other headers that checks read. */
  headers: Record<string, string>
  /** The same request once more, each beside a plain one that was answered. Only after a breakdown. */
  again: Page[]
  /** The plain request beside it was not answered either: nothing can be said of this one, unless it was the last of all. */
  isTargetDown: boolean
  /** The request after which nothing was answered any more, where no other can be the reason. */
  end?: End
}

/** The end of a target: an odd request had it for itself, broke it, and nothing was there afterwards. */
export interface End {
  /** Number of the exchange answered right before; `undefined` where this was the first of its kind. */
  before: number | undefined
  /** The plain request that was asked for long afterwards, in vain. */
  after: Page
}

/** An odd request before it is sent. */
export interface Odd {
  label: string
  request: ListRequest
}

/** True where an answer is a breakdown of the target: 5xx, or no answer at all. */
export const isBreakdown = ({ problem, status }: Page): boolean => problem === 'failure' || status >= 500

/** True where an attempt broke the target, and did so again, or for good. */
export const isConfirmedBreakdown = ({ page, again, isTargetDown, end }: Attempt): boolean =>
  end !== undefined || (isBreakdown(page) && !isTargetDown && again.some(isBreakdown))

/** Odd requests in a row that may be left without a quick answer; the rest of their kind is not sent. */
const MOST_HUNG = 6

/** Sends odd requests one at a time, as far as the target lives: each may be the last, and then it is known which one was. */
export async function attemptEach<T extends Odd>(
  probing: Probing,
  purpose: string,
  odds: readonly T[],
): Promise<(T & Attempt)[]> {
  const found: (T & Attempt)[] = []
  for (const odd of odds) {
    if (found.some(({ isTargetDown }) => isTargetDown)) break
    const latest = found.slice(-MOST_HUNG)
    const isHanging = latest.length === MOST_HUNG && latest.every(({ page }) => page.isHasty)
    const hung = isHanging ? latest.at(-1) : undefined
    const made = hung ? unsent(odd.label, hung) : await attempt(probing, purpose, odd.label, odd.request)
    found.push({ ...odd, ...made })
  }
  return found
}

/** What stands for a request that was not sent, since the one before it hung like others. */
const unsent = (label: string, { page }: Attempt): Attempt => ({
  label,
  page: { ...page, isUnsent: true },
  headers: {},
  again: [],
  isTargetDown: false,
})

/** Sends an odd request with nothing else in flight; after a breakdown again, each time beside a plain request. */
export function attempt(
  probing: Probing,
  purpose: string,
  label: string,
  request: ListRequest,
): Promise<Attempt> {
  return probing.alone((send) => new Trying(probing, purpose, send, true).take(label, request))
}

/** The same in the company of others, for requests of a kind that the target has survived. */
export function attemptBeside(
  probing: Probing,
  purpose: string,
  label: string,
  request: ListRequest,
): Promise<Attempt> {
  return new Trying(probing, purpose, probing.send, false).take(label, request)
}

/** Breakdowns of one probe that are confirmed; more say nothing new, and each may cost whole deadlines. */
const MOST_CONFIRMED = 3
const confirmed = new WeakMap<Probing, Map<string, number>>()
/** Number of the last exchange that was answered, by what it was asked for. */
const answeredLast = new WeakMap<Probing, number>()

/** One odd request on its way. */
class Trying {
  readonly #probing: Probing
  readonly #purpose: string
  readonly #send: Send
  readonly #isAlone: boolean

  constructor(probing: Probing, purpose: string, send: Send, isAlone: boolean) {
    this.#probing = probing
    this.#purpose = purpose
    this.#send = send
    this.#isAlone = isAlone
  }

  async take(label: string, request: ListRequest): Promise<Attempt> {
    const before = answeredLast.get(this.#probing)
    const first = await this.#ask({ retry: 'answered', ...request })
    const found: Attempt = {
      label,
      page: first.page,
      headers: first.exchange.headers,
      again: [],
      isTargetDown: false,
    }
    if (isBreakdown(first.page)) await this.#confirm(request, first, found, before)
    return found
  }

  async #confirm(request: ListRequest, first: ListAnswer, found: Attempt, before?: number): Promise<void> {
    const { failure } = first.exchange
    const isWorthRepeating = !failure?.isHasty && this.#count < MOST_CONFIRMED
    // What was answered is not asked about again for ever; who gave no answer may be gone.
    if (failure === undefined && !isWorthRepeating) return
    const isDropped = failure?.kind === 'reset' || failure?.kind === 'unreachable'
    for (let rounds = 0; rounds < REPEATS; rounds++) {
      const plain = await this.#askPlain()
      found.isTargetDown = isDown(plain.exchange)
      if (found.isTargetDown) {
        if (this.#isAlone && isEndOf(first.exchange, plain.exchange))
          found.end = { before, after: plain.page }
        return
      }
      if (!isWorthRepeating) return
      const { page, exchange } = await this.#ask({ retry: false, ...request })
      if (isDropped && !isBreakdown(page)) {
        // A connection may break by chance: what counts is what came of the request.
        Object.assign(found, { page, headers: exchange.headers, again: [] })
        return
      }
      found.again.push(page)
      if (isBreakdown(page) && (!isDropped || rounds > 0)) break
    }
    if (isConfirmedBreakdown(found)) this.#note()
  }

  async #ask(request: ListRequest): Promise<ListAnswer> {
    const answer = await ask(this.#probing, this.#purpose, request, this.#send)
    if (!answer.exchange.failure) answeredLast.set(this.#probing, answer.exchange.id)
    return answer
  }

  #askPlain(): Promise<ListAnswer> {
    const { maximum } = this.#probing.operation.paging.limit
    return ask(this.#probing, 'still-there', { limit: maximum, retry: 'patiently' }, this.#send)
  }

  get #count(): number {
    return confirmed.get(this.#probing)?.get(this.#purpose) ?? 0
  }

  #note(): void {
    const counts = confirmed.get(this.#probing) ?? new Map<string, number>()
    confirmed.set(this.#probing, counts.set(this.#purpose, this.#count + 1))
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
