import process from 'node:process'
import { type Config, credentialVariables, resolveConfig } from './config/index.ts'

/** A list that already exists on the target. */
export interface CollectionOptions {
  /** Needed only where the params fit several operations. */
  operation?: string
  params: Record<string, string | number>
  /** What is known of it beforehand. */
  expect?: { count?: number; ids?: string[]; idsFile?: string; status?: number }
  /** Outsiders may read it. */
  open?: boolean
}

/** A credential, or the program and its arguments that print it. */
export type CredentialOption = string | { command: string[] } | undefined

/** What a run may be told: the keys of the config file. Relative paths are relative to the working directory. */
export interface Options {
  /** A config file; the other keys here win over those in it. None is looked for. */
  config?: string
  /** Absolute URL, path prefix included. Default: the document's first server, where that is this machine. */
  baseUrl?: string
  /** An OpenAPI 3.0 or 3.1 document. Default: the bundled one. */
  spec?: string
  /** Ids of the operations to judge. Default: every paginated GET that has a collection. */
  operation?: string[]
  implementation?: { name: string; version: string }
  /** Each wins over its environment variable. */
  credentials?: { viewer?: CredentialOption; outsider?: CredentialOption; editor?: CredentialOption }
  /** Sent with every request. */
  query?: Record<string, string>
  /** Sent with every request, masked in reports. */
  headers?: Record<string, string>
  collections?: readonly CollectionOptions[]
  fixtures?: {
    driver: 'api' | 'command' | 'module'
    /** What the write operations need and the document cannot know. */
    values?: Record<string, string>
    /** Outsiders may read what is made. */
    open?: boolean
    /** `command` or `module`, for the driver of that name. */
    [key: string]: unknown
  }
  /** `standard` scores the MUSTs, `strict` the SHOULDs too. */
  profile?: string
  /** Globs over check ids; one text may hold several, with commas between them. */
  only?: string[]
  skip?: string[]
  seed?: number | 'random'
  /** File of tolerated findings. */
  knownFailing?: string
  require?: 'conformant'
  failOn?: 'warn'
  /** Requests in flight; default 8. */
  concurrency?: number
  /** Requests a second; default unlimited. */
  rate?: number
  /** Milliseconds for one request, body included; default 10000. */
  timeout?: number
  /** Of the whole run; default 5000. */
  maxRequests?: number
  /** Seconds for the whole run; default unlimited. */
  maxDuration?: number
  /** Seconds until the target answers. */
  wait?: number
  /** PEM files: authorities to trust besides, the client's certificate, its private key. */
  ca?: string
  cert?: string
  key?: string
  /** A `report.json`: only findings that it lacks count towards the exit code. */
  baseline?: string
  /** Only what this finding of a report needs: `FILE#CHECK/N`. */
  replay?: string
  /** The share of the checks to judge here: `1/3`. */
  shard?: string
  /** Directory that reports go to; default `reports/out`. */
  out?: string
  /** Default `['json', 'html']`. */
  format?: string[]
}

/** The checked configuration of a run. @throws KnownFailure that names the setting */
export function configOf({ ...options }: Options): Promise<Config> {
  const { credentials = {} } = options
  const given = Object.entries(credentialVariables).filter(
    ([name]) => credentials[name as keyof typeof credentials] !== undefined,
  )
  const env = { ...process.env }
  for (const [, variable] of given) delete env[variable]
  return resolveConfig({ flags: options, env, cwd: process.cwd(), findsFile: false })
}
