import type { Evidence, ExchangeFailure, Send } from '../model/exchange.ts'
import type { CredentialPlacement } from '../model/operation.ts'
import type { Secret } from './secrets.ts'
import type { TokenCommand } from './token.ts'

/** What a client needs to know. */
export interface ClientOptions {
  /** Path prefix included, with or without a trailing slash. */
  baseUrl: string
  credentials: { viewer?: string; outsider?: string; editor?: string }
  /** What hands out a credential anew when the target no longer takes it. */
  credentialCommands?: Partial<Record<'viewer' | 'outsider' | 'editor', TokenCommand>>
  /** PEM texts: authorities in addition to those of Node, and the client's own certificate. */
  tls?: { ca?: string; cert?: string; key?: string } | undefined
  /** Where the credential goes; `undefined` where the operation needs none. */
  security: CredentialPlacement | undefined
  /** Sent with every request; masked like credentials. */
  headers: Record<string, string>
  /** Sent with every request, before other parameters. */
  query: Record<string, string>
  /** What else is masked wherever it stands: values that the config takes from the environment. */
  secrets?: readonly Secret[] | undefined
  /** Requests in flight at most. */
  concurrency: number
  /** Requests a second at most. */
  rate: number | undefined
  /** Deadline of each try, body included. */
  timeoutMs: number
  /** Budget of the whole run, retries included. */
  maxRequests: number
  /** Cap of a body after content decoding. Default 8 MiB. */
  maxBodyBytes?: number
  /** Version named in the User-Agent. */
  version: string
  recorder: Recorder
  /** Ends the run; its reason may be a `RunStopped`. */
  signal: AbortSignal
  /** Talks to the target directly even where the environment names a proxy. Default `false`. */
  isDirect?: boolean
  /** Called for each request after its last try. */
  onDelivery?: (delivery: Delivery) => void
  /** Called for each pause that the target asks for and that makes the run wait longer, in milliseconds. */
  onWait?: (ms: number) => void
}

/** When a request was sent, each try with the clock of the run (`performance.now()`) at its beginning. */
export interface Delivery {
  purpose: string
  /** Number of the exchange handed over. */
  exchange: number
  tries: { at: number; durationMs: number; status: number }[]
}

/** Sends requests to one target, within all bounds of a run. */
export interface Client {
  /**
   * Sends one request.
   * @throws RunStopped when the budget is spent or the run has ended; never for what the target does
   */
  send: Send
  /**
   * Runs `work` with nothing else in flight: earlier requests finish first, later ones wait. Work has a `send` of its own.
   * Calls queue; a call from inside `work` runs at once, as a part of it. Work must not wait for requests that others
   * began.
   */
  exclusive<T>(work: (send: Send) => Promise<T>): Promise<T>
  /** Requests sent so far, retries included. */
  readonly requests: number
  /** Requests of the longest chain so far, each asked for only once the one before it was answered. */
  readonly chain: number
  /** Requests the budget still allows. */
  readonly left: number
  /** Adds a secret found later to the mask. */
  mask(secret: string): void
  /** The text without credentials: for everything shown of what the target sent. */
  masked(text: string): string
  /** The same, for text that may have been cut before: without parts of credentials either. */
  withoutParts(text: string): string
  /** True if a credential can be read in the text, including one that was issued or replaced meanwhile. */
  holdsCredential(text: string): boolean
  /** Breaks what is in flight and closes every socket. */
  close(): Promise<void>
}

/** One line of `exchanges.ndjson`: masked, bounded. */
export interface RecordedExchange {
  id: number
  /** Probe that sent it. */
  purpose: string
  request: Evidence['request']
  response: Evidence['response']
  failure: ExchangeFailure | null
  curl: string
  startedAt: string
  durationMs: number
}

/** Masks and shortens an exchange for the record. */
export type Describe = () => Omit<RecordedExchange, 'id'>

/** Keeps exchanges on disk as they happen; memory holds a few octets for each. */
export interface Recorder {
  /** Numbers an exchange: 1, 2, 3 … `describe` is called soon, once, and gives it masked. */
  record(describe: Describe): number
  /** The exchange of that number, read back from disk. */
  evidence(id: number): Promise<Evidence>
  /** Writes what is still in memory. */
  flush(): Promise<void>
  close(): Promise<void>
  /** Path of `exchanges.ndjson`. */
  readonly file: string
}
