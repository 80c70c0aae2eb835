import type { Exchange, RequestSpec } from '../model/exchange.ts'
import type { CredentialName } from '../model/operation.ts'
import { decode, readable, toText } from './body.ts'
import type { Credentials } from './credentials.ts'
import { curlLine } from './curl.ts'
import { isShown, Mask, secretsInHeader } from './mask.ts'
import type { ClientOptions, Describe, Recorder } from './options.ts'
import type { Outgoing } from './outgoing.ts'
import type { Form } from './secrets.ts'
import type { Answer } from './transport.ts'

/** Characters of a body, and of a URL, that are recorded. */
const RECORDED_BODY = 64 * 1024

/** Turns an answer into an exchange, and puts a masked copy on record. */
export class Capture {
  readonly #mask: Mask
  readonly #credentials: Credentials
  readonly #recorder: Recorder
  readonly #maxBodyBytes: number

  constructor(mask: Mask, credentials: Credentials, recorder: Recorder, maxBodyBytes: number) {
    this.#mask = mask
    this.#credentials = credentials
    this.#recorder = recorder
    this.#maxBodyBytes = maxBodyBytes
  }

  /** The exchange of one try, recorded. */
  async take(spec: RequestSpec, request: Outgoing, answer: Answer, tries: number): Promise<Exchange> {
    const decoded = await this.#decode(answer)
    const failure = this.#masked(answer.failure ?? decoded.failure)
    const { text: body, isUtf8 } = toText(decoded.data, failure !== undefined)
    const inBody = this.#mask.found(body)
    const exchange: Exchange = {
      id: 0,
      method: request.method,
      url: request.origin + request.path,
      status: answer.status,
      headers: answer.headers,
      body,
      bytes: decoded.data.length,
      truncated: failure !== undefined && answer.status !== 0,
      isUtf8,
      failure,
      echoes: this.#echoes(answer.headers, body, inBody),
      startedAt: answer.startedAt,
      durationMs: answer.durationMs,
      tries,
    }
    const seen = { ...exchange }
    exchange.id = this.#recorder.record(() => this.#describe(spec, request, seen, inBody.length === 0))
    return exchange
  }

  #masked(failure: Exchange['failure']): Exchange['failure'] {
    return failure && { ...failure, message: this.#mask.text(failure.message) }
  }

  async #decode({ data, headers, failure }: Answer): Promise<{ data: Buffer; failure: Exchange['failure'] }> {
    const coding = headers['content-encoding']
    // A part of a compressed body cannot be read.
    if (failure) return { data: coding === undefined ? data : Buffer.alloc(0), failure }
    const decoded = coding === undefined ? { data, failure } : await decode(data, coding, this.#maxBodyBytes)
    return readable(decoded)
  }

  #describe(
    spec: RequestSpec,
    request: Outgoing,
    exchange: Exchange,
    isClean: boolean,
  ): ReturnType<Describe> {
    const mask = this.#mask
    const { status, failure, startedAt, durationMs } = exchange
    const start = isClean ? exchange.body.slice(0, RECORDED_BODY) : mask.start(exchange.body, RECORDED_BODY)
    const body = exchange.truncated ? mask.brokenOff(start) : start
    const truncated = exchange.truncated || exchange.body.length > RECORDED_BODY
    return {
      purpose: spec.purpose,
      request: {
        method: request.method,
        url: shortened(mask, exchange.url),
        headers: mask.headers(request.headers),
      },
      response: { status, headers: mask.headers(exchange.headers), body, truncated },
      failure: failure ? { kind: failure.kind, message: failure.message } : null,
      curl: isTooLong(request) ? longLine(request, mask) : curlLine(request, mask),
      startedAt,
      durationMs,
    }
  }

  #echoes(headers: Record<string, string>, body: string, inBody: readonly Form[]): CredentialName[] {
    // A session cookie that is renewed is no leak: it goes where it came from.
    const values = Object.entries(headers).map(([name, value]) => (name === 'set-cookie' ? '' : value))
    const told = values.join('\n')
    const shown = [
      ...inBody.filter((form) => isShown(form, body)),
      ...this.#mask.found(told).filter((form) => isShown(form, told)),
    ]
    return this.#credentials.echoed(
      shown.map(({ secret }) => secret),
      `${body}\n${told}`,
    )
  }
}

/** A cursor may be as long as a target likes; a command line may not, and a report should not be. */
const isTooLong = ({ path }: Outgoing): boolean => path.length > RECORDED_BODY

const longLine = (request: Outgoing, mask: Mask): string =>
  `# too long for a command line: ${request.method} ${shortened(mask, request.origin + request.path)}`

function shortened(mask: Mask, url: string): string {
  return url.length <= RECORDED_BODY
    ? mask.text(mask.short(url))
    : `${mask.start(url, RECORDED_BODY)}… (${url.length} characters)`
}

/** What a mask is made of. */
export type MaskOptions = Pick<ClientOptions, 'headers' | 'query' | 'security' | 'secrets'>

/** Knows every secret of the options: credentials, config headers, and what the config takes from the environment. */
export function maskFor(options: MaskOptions, credentials: Credentials): Mask {
  const { headers, query, security, secrets = [] } = options
  const values = Object.values(headers).flatMap(secretsInHeader)
  const parameter = security?.in === 'query' ? query[security.name] : undefined
  if (parameter) values.push(parameter)
  const names = security?.in === 'header' ? [security.name] : []
  const all = [...credentials.secrets(), ...secrets, ...values.map((value) => ({ value }))]
  return new Mask(all, [...Object.keys(headers), ...names])
}
