import type { CredentialName } from './operation.ts'

/** A request as a probe asks for it. */
export interface RequestSpec {
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Path below the base URL, percent-encoded as it is to be sent. */
  path: string
  /** Query without `?`, percent-encoded as it is to be sent. */
  query?: string
  /** Parameters that stand before it, in the place of the config's of the same names. */
  shared?: Record<string, string>
  credential: CredentialName
  /** Puts the credential elsewhere than the document says; for the checks that ask whether that works. */
  credentialIn?: 'query'
  headers?: Record<string, string>
  body?: string
  /** Probe that sends it: named in the User-Agent. */
  purpose: string
  /**
   * `false`: return 429, 5xx and broken connections at once instead of trying again. `'answered'`: try again only after a
   * 429 or 503. `'patiently'`: try for three deadlines until there is a response; without one, nothing more is sent to the
   * target. Default `true`.
   */
  retry?: boolean | 'answered' | 'patiently'
}

/** What came of a request. Held in memory only while it is judged; the recorder has the masked copy. */
export interface Exchange {
  /** Number of the exchange in this run; evidence is asked for by it. */
  id: number
  method: string
  /** Full URL as sent, unmasked. */
  url: string
  /** 0 where no response came. */
  status: number
  /** Lower-case names; repeated headers joined by `, `. */
  headers: Record<string, string>
  /** Decoded as UTF-8, at most the size cap. */
  body: string
  /** Octets received, after content decoding. */
  bytes: number
  truncated: boolean
  /** False where the body is not UTF-8. */
  isUtf8: boolean
  /** Why no complete response came. */
  failure: ExchangeFailure | undefined
  /** Credentials whose value stands in the response's headers or body. */
  echoes: CredentialName[]
  startedAt: string
  durationMs: number
  /** Requests sent for it, retries included. */
  tries: number
}

/** `timeout`: the deadline passed. `reset`: the connection broke. `oversize`: the size cap was passed. */
export interface ExchangeFailure {
  kind: 'timeout' | 'reset' | 'oversize' | 'encoding' | 'protocol' | 'unreachable' | 'tls'
  /** One clear sentence. */
  message: string
  /** The host is there: nothing listens, or what listens took the request and said nothing. */
  isHostThere?: true
  /** The deadline that passed was shorter than the run's: see `AdaptiveTimeout`. */
  isHasty?: true
  /** The request was not sent: those like it before it were left without an answer. */
  isUnsent?: true
}

/** Sends one request and says what came of it. Never rejects for what a target does. */
export type Send = (spec: RequestSpec) => Promise<Exchange>

/** Evidence as reports carry it: masked, bounded. */
export interface Evidence {
  request: { method: string; url: string; headers: Record<string, string> }
  response: { status: number; headers: Record<string, string>; body: string; truncated: boolean }
  curl: string
  startedAt: string
  durationMs: number
}
