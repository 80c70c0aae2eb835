import { AsyncLocalStorage } from 'node:async_hooks'
import type { Dispatcher } from 'undici'
import type { Exchange, ExchangeFailure, RequestSpec, Send } from '../model/exchange.ts'
import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import { AdaptiveTimeout } from './adaptive-timeout.ts'
import { WaitAllowance } from './allowance.ts'
import { Capture, maskFor } from './capture.ts'
import { Chain } from './chain.ts'
import { Credentials } from './credentials.ts'
import type { Mask } from './mask.ts'
import type { Client, ClientOptions, Delivery } from './options.ts'
import { isGone, isUnanswered, lastWord, OutageDetector } from './outage-detector.ts'
import { Composer, type Outgoing } from './outgoing.ts'
import { Pace } from './pace.ts'
import { Renewal } from './renewal.ts'
import {
  backoff,
  isRetried,
  isWorthRetrying,
  longestWait,
  MAX_RETRY_AFTER_MS,
  pauseAskedFor,
} from './retry.ts'
import { Semaphore } from './semaphore.ts'
import { SerialQueue } from './serial-queue.ts'
import { Stop } from './stop.ts'
import { attempt, type Bounds, openDispatcher, unsent } from './transport.ts'

/** Timeouts that a run takes for bad luck and tries again; later ones are what the target does. */
const PATIENT_TIMEOUTS = 3
/** Times that a target which has fallen silent is asked for what it answered before. */
const LAST_TRIES = 3
/** Deadlines for which a request is sent again and again where it is asked patiently, or a target is gone that was there. */
const PATIENT_DEADLINES = 3
const NOT_SENT: ExchangeFailure = {
  kind: 'timeout',
  message: 'It was not sent: no quick answer came to requests like it.',
  isHasty: true,
  isUnsent: true,
}
/** Times that a target may be gone for one request. */
const MAX_OUTAGES_PER_REQUEST = 4
const DEFAULT_MAX_BODY_BYTES = 8 * 1024 * 1024

/**
 * Makes the one way to a target: bounded, paced, patient, recorded.
 * @throws KnownFailure if the base URL is no http or https URL
 */
export function createClient(options: ClientOptions): Client {
  return new HttpClient(options)
}

/** Work that runs alone; requests from inside it pass by its own semaphore. */
interface Lane {
  semaphore: Semaphore
  isOpen: boolean
}

class HttpClient implements Client {
  readonly #options: ClientOptions
  readonly #credentials: Credentials
  readonly #composer: Composer
  readonly #mask: Mask
  readonly #renewal: Renewal
  readonly #capture: Capture
  readonly #stop: Stop
  readonly #semaphore: Semaphore
  readonly #pace: Pace
  readonly #bounds: Bounds
  readonly #dispatcher: Dispatcher
  readonly #lane = new AsyncLocalStorage<Lane>()
  readonly #outages = new OutageDetector()
  readonly #adaptiveTimeout: AdaptiveTimeout
  readonly #chain = new Chain()
  readonly #returning = new SerialQueue()
  readonly #allowance = new WaitAllowance()
  #asking: Promise<void> | undefined
  #requests = 0
  #timeouts = 0

  constructor(options: ClientOptions) {
    this.#options = options
    this.#credentials = new Credentials(options.credentials, options.security)
    this.#composer = new Composer(options, this.#credentials)
    this.#mask = maskFor(options, this.#credentials)
    this.#credentials.onRenewal((secret) => this.#mask.add(secret))
    this.#renewal = new Renewal(options, this.#credentials)
    const maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES
    this.#capture = new Capture(this.#mask, this.#credentials, options.recorder, maxBodyBytes)
    this.#stop = new Stop(options.signal)
    this.#semaphore = new Semaphore(options.concurrency, this.#stop)
    this.#pace = new Pace(options.rate, this.#stop)
    this.#bounds = { timeoutMs: options.timeoutMs, maxBodyBytes }
    this.#adaptiveTimeout = new AdaptiveTimeout(options.timeoutMs)
    this.#dispatcher = openDispatcher(options.concurrency, options.timeoutMs, options)
  }

  readonly send: Send = (spec) => {
    const lane = this.#lane.getStore()
    const link = this.#chain.ask()
    return (lane?.isOpen ? lane.semaphore : this.#semaphore).run(async () => {
      const exchange = await this.#deliver(spec)
      link.answered(exchange.tries)
      return exchange
    })
  }

  async exclusive<T>(work: (send: Send) => Promise<T>): Promise<T> {
    if (this.#lane.getStore()?.isOpen) return work(this.send)
    return this.#semaphore.exclusive(async () => {
      const lane: Lane = { semaphore: new Semaphore(this.#options.concurrency, this.#stop), isOpen: true }
      try {
        return await this.#lane.run(lane, () => work(this.send))
      } finally {
        // Requests that the work did not wait for must not run in parallel with others.
        lane.isOpen = false
        await lane.semaphore.drain()
        this.#chain.release()
      }
    })
  }

  get requests(): number {
    return this.#requests
  }

  get chain(): number {
    return this.#chain.longest
  }

  get left(): number {
    return Math.max(0, this.#options.maxRequests - this.#requests)
  }

  mask(secret: string): void {
    this.#mask.add({ value: secret })
  }

  masked(text: string): string {
    return this.#mask.text(text)
  }

  withoutParts(text: string): string {
    return this.#mask.rest(text)
  }

  holdsCredential(text: string): boolean {
    return this.#mask.found(text).some(({ secret }) => secret.holder !== undefined)
  }

  async close(): Promise<void> {
    this.#stop.end(new RunStopped(because('interrupted')))
    await this.#dispatcher.destroy()
  }

  /** Sends until there is an answer to hand over. */
  async #deliver(spec: RequestSpec): Promise<Exchange> {
    let request = this.#composer.compose(spec)
    let credential = this.#credentials.value(spec.credential)
    const sent: Delivery['tries'] = []
    const from = performance.now()
    for (let tries = 1, timeouts = 0, goings = 0; ; tries++) {
      const { outage } = this.#outages
      if (outage) return this.#capture.take(spec, request, unsent(outage), tries - 1)
      if (this.#adaptiveTimeout.isUsuallyUnanswered(spec))
        return this.#capture.take(spec, request, unsent(NOT_SENT), tries - 1)
      const send = (): Promise<Exchange> => this.#try(spec, request, tries)
      const exchange = await (goings > 0 ? this.#returning.next(send) : send())
      const { id, status, durationMs } = exchange
      if (await this.#renewal.isRenewed(spec.credential, credential, status)) {
        request = this.#composer.compose(spec)
        credential = this.#credentials.value(spec.credential)
        continue
      }
      sent.push({ at: performance.now() - durationMs, durationMs, status })
      const isWaitDenied = !this.#waitsFor(spec, exchange)
      if (exchange.failure?.kind === 'timeout')
        timeouts += 1 + Math.floor(this.#timeouts++ / PATIENT_TIMEOUTS)
      if (isGone(exchange) && this.#outages.known && isRetried(spec) && ++goings <= MAX_OUTAGES_PER_REQUEST) {
        // It was there, and is gone. When it is back, those that it was asked for are sent one by one: then it shows whose fault it was.
        await this.#askWhetherThere(exchange)
        continue
      }
      const isAgain =
        !isWaitDenied &&
        (spec.retry === 'patiently'
          ? this.#isPatient(exchange, from)
          : !(goings > 0 && exchange.failure?.kind === 'reset') && isWorthRetrying(spec, exchange, timeouts))
      if (!isAgain) {
        this.#options.onDelivery?.({ purpose: spec.purpose, exchange: id, tries: sent })
        return this.#heed(spec, exchange)
      }
      await this.#stop.sleep(backoff(tries))
    }
  }

  /** Holds everything back where the target asks for it; false where it has asked for too much of that. */
  #waitsFor(spec: RequestSpec, exchange: Exchange): boolean {
    if (!isUnanswered(exchange)) this.#allowance.answered()
    const pause = pauseAskedFor(exchange)
    if (pause === undefined || pause > longestWait(spec)) return true
    const longer = this.#allowance.grant(pause)
    if (longer === undefined) return false
    this.#pace.hold(pause)
    if (longer > 0) this.#options.onWait?.(pause)
    return true
  }

  #isPatient(exchange: Exchange, from: number): boolean {
    const isAskedToLeave = (pauseAskedFor(exchange) ?? 0) > MAX_RETRY_AFTER_MS
    const isOver = performance.now() - from >= PATIENT_DEADLINES * this.#options.timeoutMs
    return isUnanswered(exchange) && !isAskedToLeave && !isOver
  }

  /** Detects a target that has stopped responding, so that not every request waits for its timeout. */
  async #heed(spec: RequestSpec, exchange: Exchange): Promise<Exchange> {
    this.#outages.note(spec, exchange)
    if (spec.retry === 'patiently' && isUnanswered(exchange)) this.#declare(exchange)
    if (this.#outages.isDoubtful) await this.#askWhetherThere(exchange)
    return exchange
  }

  async #askWhetherThere(unanswered: Exchange): Promise<void> {
    this.#asking ??= this.#askOnceMore(unanswered).finally(() => {
      this.#asking = undefined
    })
    await this.#asking
  }

  async #askOnceMore(unanswered: Exchange): Promise<void> {
    const { known } = this.#outages
    const from = performance.now()
    const spec = known && ({ ...known, purpose: 'still-there', retry: 'patiently' } as const)
    const isWaitedFor = (): boolean => last.failure !== undefined && this.#isPatient(last, from)
    let last = unanswered
    for (let tries = 1; spec && (tries <= LAST_TRIES || isWaitedFor()); tries++) {
      await this.#stop.sleep(backoff(tries + 1))
      last = await this.#try(spec, this.#composer.compose(spec), tries)
      if (!isUnanswered(last)) return this.#outages.note(spec, last)
    }
    this.#declare(last)
  }

  #declare(last: Exchange): void {
    const suspects = this.#outages.suspects.map((suspect) => this.#mask.text(suspect))
    this.#outages.declare(lastWord(last, suspects))
  }

  async #try(spec: RequestSpec, request: Outgoing, tries: number): Promise<Exchange> {
    this.#checkBudget()
    await this.#pace.turn()
    this.#checkBudget()
    this.#requests++
    const { timeoutMs, isHasty } = this.#adaptiveTimeout.deadline(spec)
    const bounds = { ...this.#bounds, timeoutMs }
    const answer = await attempt(this.#dispatcher, request, bounds, this.#stop)
    this.#stop.check()
    if (answer.failure?.kind === 'timeout' && isHasty) answer.failure = { ...answer.failure, isHasty }
    const exchange = await this.#capture.take(spec, request, answer, tries)
    this.#adaptiveTimeout.note(spec, exchange)
    this.#outages.noteTry(exchange)
    return exchange
  }

  #checkBudget(): void {
    if (this.left > 0) return
    throw new RunStopped(because('budget-spent', { requests: this.#options.maxRequests }))
  }
}
