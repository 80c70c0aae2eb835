/** Everything a run is told: flags, environment and file in one checked object. Paths in it are absolute. */
export interface Config {
  /** The file that it was read from, if there was one. */
  file: string | undefined
  /** Absolute http(s) URL, path prefix included, without a slash at the end. `undefined`: the document's first server. */
  baseUrl: string | undefined
  /** `undefined`: the bundled document. */
  spec: string | undefined
  /** Judge these operations only; empty: every paginated GET that has a collection. */
  operations: string[]
  implementation: { name: string; version: string } | undefined
  credentials: Credentials
  /** What hands a credential out, where it is not known beforehand; those that the environment names are absent. */
  credentialCommands: CredentialCommands
  tls: TlsConfig | undefined
  /** Values that the file takes from the environment, with their variables: masked wherever they stand. */
  secrets?: { value: string; variable: string }[]
  /** Sent with every request. */
  query: Record<string, string>
  /** Sent with every request, masked like credentials. */
  headers: Record<string, string>
  collections: CollectionConfig[]
  fixtures: FixturesConfig | undefined
  profile: string
  /** Globs over check ids. */
  only: string[]
  skip: string[]
  /** `random` is already drawn. */
  seed: number
  /** File of tolerated findings. */
  knownFailing: string | undefined
  require: 'conformant' | undefined
  failOn: 'warn' | undefined
  /** Requests in flight. */
  concurrency: number
  /** Requests a second; `undefined`: unlimited. */
  rate: number | undefined
  /** One request, body included, each try. */
  timeoutMs: number
  maxRequests: number
  maxDurationS: number | undefined
  /** How long the target may take until it answers. */
  waitS: number | undefined
  /** Report whose findings do not count towards the exit code. */
  baseline: string | undefined
  /** Finding `index` (from 1) of `check` in the report `file`. */
  replay: { file: string; check: string; index: number } | undefined
  /** Directory that reports go to. */
  out: string
  formats: string[]
  /** `index` counts from 1. */
  shard: { index: number; of: number } | undefined
}

/** Resolved values; a credential that is not configured is absent. */
export interface Credentials {
  viewer?: string
  outsider?: string
  editor?: string
}

/** A program and its arguments; its standard output is the credential. */
export type CredentialCommands = Partial<Record<keyof Credentials, { command: string[]; directory: string }>>

/** PEM texts: authorities beside those that Node trusts, and what the client shows of itself. */
export interface TlsConfig {
  ca?: string
  cert?: string
  key?: string
}

/** A list that already exists on the target. */
export interface CollectionConfig {
  /** Needed only where the params fit several operations. */
  operation?: string
  params: Record<string, string>
  /** What is known of it beforehand; `idsFile` is already read into `ids`. */
  expect: { count?: number; ids?: string[]; status?: number }
  isOpen: boolean
}

/** How the suite makes collections of its own; further keys belong to the driver. */
export interface FixturesConfig {
  driver: 'api' | 'command' | 'module'
  /** What the write operations need and the document cannot know. */
  values: Record<string, string>
  /** Outsiders may read what is made: no access verdicts there. */
  open?: boolean
  [key: string]: unknown
}
