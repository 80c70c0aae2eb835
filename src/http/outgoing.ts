import type { RequestSpec } from '../model/exchange.ts'
import { usageError } from '../model/failure.ts'
import type { CredentialPlacement } from '../model/operation.ts'
import { type Credentials, placementOf } from './credentials.ts'
import type { ClientOptions } from './options.ts'

/** A request as it goes out. */
export interface Outgoing {
  method: NonNullable<RequestSpec['method']>
  origin: string
  /** `host:port`, for sentences. */
  host: string
  /** Path and query, sent as they stand: nothing is normalised. */
  path: string
  /** Lower-case names. */
  headers: Record<string, string>
  /** Headers that a curl line must repeat, under the name to show; private are those of the config. */
  ownHeaders: { name: string; label: string; isPrivate: boolean }[]
  body: string | undefined
}

type Headers = Record<string, string>

/** Puts requests together: base URL, query, headers and the credential where it belongs. */
export class Composer {
  readonly #base: URL
  readonly #options: ClientOptions
  readonly #credentials: Credentials

  /** @throws KnownFailure if the base URL is none */
  constructor(options: ClientOptions, credentials: Credentials) {
    this.#base = baseOf(options.baseUrl)
    this.#options = options
    this.#credentials = credentials
  }

  /** The request that a probe asks for. */
  compose(spec: RequestSpec): Outgoing {
    const placement = placementOf(this.#options.security, spec.credentialIn)
    const credential = this.#credentials.value(spec.credential)
    const shared = this.#sharedHeaders(spec)
    const carrier = credentialHeader(placement, credential, shared)
    const own = { ...shared, ...carrier, ...bodyHeader(spec), ...lowerCase(spec.headers ?? {}) }
    return {
      method: spec.method ?? 'GET',
      origin: this.#base.origin,
      host: this.#base.host,
      path: this.#path(spec, placement, credential),
      headers: { ...this.#usualHeaders(spec), ...own },
      ownHeaders: Object.keys(own).map((name) => {
        const label = name === placement?.name.toLowerCase() ? placement.name : name
        return { name, label, isPrivate: own[name] === shared[name] }
      }),
      body: spec.body,
    }
  }

  #usualHeaders(spec: RequestSpec): Headers {
    const purpose = spec.purpose.replace(/[^\x20-\x7e]|[()\\]/g, '')
    return {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': `threadcount/${this.#options.version} (${purpose})`,
    }
  }

  /** The config's headers, without one that would smuggle the viewer's credential into another's request. */
  #sharedHeaders(spec: RequestSpec): Headers {
    const headers = lowerCase(this.#options.headers)
    const { security } = this.#options
    if (!security || (isViewer(spec) && spec.credentialIn === undefined)) return headers
    if (security.in === 'header') delete headers[security.name.toLowerCase()]
    if (security.in === 'cookie') replaceCookie(headers, security.name)
    return headers
  }

  #path(
    spec: RequestSpec,
    placement: CredentialPlacement | undefined,
    credential: string | undefined,
  ): string {
    const shared = Object.entries({ ...this.#options.query, ...spec.shared }).filter(
      ([name]) => !this.#smuggles(name, spec),
    )
    const pairs = shared.map(([name, value]) => pair(name, value))
    if (placement?.in === 'query' && credential !== undefined) {
      pairs.push(pair(placement.name, placement.prefix + credential))
    }
    if (spec.query) pairs.push(spec.query)
    const path = this.#base.pathname.replace(/\/+$/, '') + spec.path || '/'
    return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
  }

  /** True for a parameter of the config that is the credential itself. */
  #smuggles(name: string, spec: RequestSpec): boolean {
    const { security } = this.#options
    if (security?.in !== 'query' || security.name !== name) return false
    return !isViewer(spec) || this.#credentials.value(spec.credential) !== undefined
  }
}

/** The viewer, or the editor, who may be the viewer: the config's own headers are theirs. */
const isViewer = ({ credential }: RequestSpec): boolean => credential === 'viewer' || credential === 'editor'

function baseOf(baseUrl: string): URL {
  const url = URL.parse(baseUrl)
  if (url?.username || url?.password) {
    throw usageError('The base URL contains a user name or password.', 'Set them as a header in the config.')
  }
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw usageError(`The base URL ${baseUrl} is not an http or https URL.`, 'Write it as https://host/prefix.')
}

function credentialHeader(
  placement: CredentialPlacement | undefined,
  credential: string | undefined,
  shared: Headers,
): Headers {
  if (!placement || credential === undefined || placement.in === 'query') return {}
  if (placement.in === 'header') return { [placement.name.toLowerCase()]: placement.prefix + credential }
  const headers = lowerCase(shared)
  replaceCookie(headers, placement.name, placement.prefix + credential)
  return headers.cookie === undefined ? {} : { cookie: headers.cookie }
}

function replaceCookie(headers: Headers, name: string, value?: string): void {
  const others = (headers.cookie ?? '')
    .split(/; */)
    .filter((cookie) => cookie && !cookie.startsWith(`${name}=`))
  const cookies = value === undefined ? others : [...others, `${name}=${value}`]
  if (cookies.length > 0) headers.cookie = cookies.join('; ')
  else delete headers.cookie
}

const bodyHeader = (spec: RequestSpec): Headers =>
  spec.body === undefined ? {} : { 'content-type': 'application/json' }

const lowerCase = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const pair = (name: string, value: string): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
