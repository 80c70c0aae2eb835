import { getCACertificates } from 'node:tls'
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import type { ExchangeFailure } from '../model/exchange.ts'
import { cutShort, deadlinePassed, failureOf, oversize } from './failure.ts'
import type { ClientOptions } from './options.ts'
import type { Outgoing } from './outgoing.ts'
import { refuseWrongProxies } from './proxies.ts'
import type { Stop } from './stop.ts'

/** Octets of an oversized body that are kept. */
const MAX_SHOWN_BODY_BYTES = 64 * 1024

/** Headers of an answer that are kept. */
const MAX_HEADERS = 100
/** Kept wherever they stand: what judges and readers look for. */
const TELLING =
  /^(content-|cache-control$|location$|retry-after$|vary$|age$|date$|allow$|www-authenticate$|transfer-encoding$)/

/** Bounds of one try. */
export interface Bounds {
  timeoutMs: number
  maxBodyBytes: number
}

/** What one try brought, its content codings still on. */
export interface Answer {
  /** 0 where no response came. */
  status: number
  headers: Record<string, string>
  data: Buffer
  failure: ExchangeFailure | undefined
  startedAt: string
  durationMs: number
}

/** A dispatcher that speaks HTTP/1.1, heeds HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and leaves deadlines to us. */
export function openDispatcher(
  connections: number,
  connectTimeout: number,
  { isDirect = false, tls }: Pick<ClientOptions, 'isDirect' | 'tls'>,
): Dispatcher {
  const secure = tls && { ...tls, ...(tls.ca && { ca: [...getCACertificates('default'), tls.ca] }) }
  const options = {
    allowH2: false,
    connections,
    connect: { timeout: connectTimeout, ...secure },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 100 * 1024,
  }
  if (!isDirect) refuseWrongProxies()
  return isDirect
    ? new Agent(options)
    : new EnvHttpProxyAgent({ ...options, ...(secure && { requestTls: secure }) })
}

/** Sends a request once. Never rejects; when the run ends, the answer is worth nothing. */
export function attempt(
  dispatcher: Dispatcher,
  request: Outgoing,
  bounds: Bounds,
  stop: Stop,
): Promise<Answer> {
  return new Promise((resolve) => {
    const collector = new Collector(request, bounds, stop, resolve)
    const { origin, path, method, headers, body = null } = request
    try {
      dispatcher.dispatch({ origin, path, method, headers, body }, collector)
    } catch (error) {
      collector.fail(error)
    }
  })
}

/** What comes of a request that is not sent. */
export const unsent = (failure: ExchangeFailure): Answer => ({
  status: 0,
  headers: {},
  data: Buffer.alloc(0),
  failure,
  startedAt: new Date().toISOString(),
  durationMs: 0,
})

/**
 * Collects one answer. A handler of our own instead of `request`: it sees what came before a failure, and it spares a stream
 * for every page.
 */
class Collector implements Dispatcher.DispatchHandler {
  readonly #request: Outgoing
  readonly #bounds: Bounds
  readonly #resolve: (answer: Answer) => void
  readonly #startedAt = new Date().toISOString()
  readonly #start = performance.now()
  readonly #timer: NodeJS.Timeout
  readonly #forget: () => void
  readonly #body = new Growing()
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: Record<string, string> = {}
  #isOver = false

  constructor(request: Outgoing, bounds: Bounds, stop: Stop, resolve: (answer: Answer) => void) {
    this.#request = request
    this.#bounds = bounds
    this.#resolve = resolve
    this.#timer = setTimeout(() => this.#onDeadline(), bounds.timeoutMs)
    this.#forget = stop.listen(() => this.#end({ kind: 'reset', message: 'The run ended.' }))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#isOver) controller.abort(new Error('over'))
  }

  onResponseStart(_: unknown, status: number, headers: Record<string, string | string[] | undefined>): void {
    if (status < 200) return
    this.#status = status
    this.#headers = flat(headers)
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.#isOver) return
    const room = this.#bounds.maxBodyBytes - this.#body.length
    this.#body.add(chunk.length > room ? chunk.subarray(0, room) : chunk)
    if (chunk.length > room) this.#end(oversize(this.#bounds.maxBodyBytes))
  }

  onResponseEnd(): void {
    this.#end(undefined)
  }

  onResponseError(_: unknown, error: Error): void {
    this.fail(error)
  }

  /** Ends with an error of the network or of the request itself. */
  fail(error: unknown): void {
    const failure = failureOf(error, this.#request.host)
    const promised = Number(this.#headers['content-length'])
    const isCutShort = failure.kind === 'reset' && promised > this.#body.length
    this.#end(isCutShort ? cutShort(this.#body.length, promised) : failure)
  }

  /** Of a body that is not judged only the beginning is kept, for the record. */
  #data(failure: ExchangeFailure | undefined): Buffer {
    return failure?.kind === 'oversize'
      ? Buffer.from(this.#body.start(MAX_SHOWN_BODY_BYTES))
      : this.#body.start()
  }

  #onDeadline(): void {
    const bytes = this.#status === 0 ? undefined : this.#body.length
    this.#end(
      deadlinePassed(this.#bounds.timeoutMs, this.#request.host, this.#controller !== undefined, bytes),
    )
  }

  #end(failure: ExchangeFailure | undefined): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#forget()
    if (failure) this.#controller?.abort(new Error(failure.message))
    const data = this.#data(failure)
    const durationMs = Math.round((performance.now() - this.#start) * 10) / 10
    this.#resolve({
      status: this.#status,
      headers: this.#headers,
      data,
      failure,
      startedAt: this.#startedAt,
      durationMs,
    })
  }
}

/** Octets of a block that small pieces are gathered in, and of a piece that is not small. */
const BLOCK = 128 * 1024
const LARGE = 8 * 1024

/** Octets that come piece by piece: a piece of a single octet costs no more than that, and nothing is moved until the end. */
class Growing {
  readonly #pieces: Buffer[] = []
  #block: Buffer = Buffer.alloc(0)
  /** Of the block: what is in a piece already, and what is filled. */
  #from = 0
  #to = 0
  length = 0

  add(chunk: Buffer): void {
    const isAlone = this.length === 0 || chunk.length >= LARGE
    this.length += chunk.length
    if (isAlone) {
      this.#cut()
      this.#pieces.push(chunk)
      return
    }
    if (this.#block.length - this.#to < chunk.length) this.#begin()
    chunk.copy(this.#block, this.#to)
    this.#to += chunk.length
  }

  /** The first octets, by default all of them. */
  start(octets: number = this.length): Buffer {
    this.#cut()
    const length = Math.min(octets, this.length)
    const [first] = this.#pieces
    return first && first.length >= length ? first.subarray(0, length) : Buffer.concat(this.#pieces, length)
  }

  /** Makes a piece of what was gathered. */
  #cut(): void {
    if (this.#to > this.#from) this.#pieces.push(this.#block.subarray(this.#from, this.#to))
    this.#from = this.#to
  }

  #begin(): void {
    this.#cut()
    this.#block = Buffer.allocUnsafeSlow(BLOCK)
    this.#from = 0
    this.#to = 0
  }
}

/** Headers by lower-case name; of a thousand the first, and those that matter. */
function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const kept: [name: string, value: string][] = []
  const names = Object.keys(headers)
  for (const name of names) {
    const value = headers[name] ?? ''
    if (kept.length < MAX_HEADERS || TELLING.test(name))
      kept.push([name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value])
  }
  const left = names.length - kept.length
  return Object.fromEntries(left > 0 ? [...kept, ['threadcount-left-out', `${left} more headers`]] : kept)
}
