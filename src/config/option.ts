import type { Config } from './config.ts'
import type { Reader } from './read.ts'

/** Options by config key, with the type of their value. */
export interface OptionValues
  extends Pick<
    Config,
    | 'baseUrl'
    | 'spec'
    | 'profile'
    | 'only'
    | 'skip'
    | 'seed'
    | 'knownFailing'
    | 'require'
    | 'failOn'
    | 'concurrency'
    | 'rate'
    | 'maxRequests'
    | 'replay'
    | 'implementation'
    | 'out'
    | 'shard'
    | 'baseline'
  > {
  config: string | undefined
  operation: string[]
  param: string[]
  timeout: number
  maxDuration: number | undefined
  wait: number | undefined
  ca: string | undefined
  cert: string | undefined
  key: string | undefined
  format: string[]
}

/** An option of `run`: drives the parsing of the command line, its help and the keys of the config file. */
export interface Option<T = unknown> {
  /** Without dashes: `base-url`. */
  name: string
  /** What stands for its value in help: `URL`. */
  value: string
  /** May be given more than once. */
  isRepeatable: boolean
  meaning: string
  /** Shown in help; `undefined` where there is none. */
  default: string | undefined
  /** Read in place of the default value. */
  fallback: T
  read: Reader<T>
}

/** One option for each value. */
export type OptionTable = { readonly [Key in keyof OptionValues]: Option<OptionValues[Key]> }
