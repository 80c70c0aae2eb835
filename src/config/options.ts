/**
 * Every option of a run, in the order in which help shows it. Command line, help, config file, types, README and the schema
 * of the config file follow from it; `npm run options` writes those of them that are files.
 */
export const optionTable = {
  baseUrl: {
    kind: 'baseUrl',
    flag: ['URL', 'the target, path prefix included'],
    shown: "the document's, if local",
    description:
      'The target, path prefix included. It replaces the server of the document; the paths of the document are appended to it.',
  },
  config: {
    kind: 'path',
    flag: ['FILE', 'configuration'],
    shown: 'threadcount.config.*',
    description: 'The config file. Relative paths in it are relative to it.',
  },
  spec: {
    kind: 'path',
    flag: ['FILE', 'an OpenAPI 3 or Swagger 2.0 document'],
    shown: 'the bundled one',
    description: 'An OpenAPI 3.0, 3.1 or 3.2 document. Swagger 2.0 is converted.',
  },
  /** Empty: every paginated GET that has a collection. */
  operation: {
    kind: 'texts',
    flag: ['ID', 'judge this operation only'],
    default: [],
    description:
      'Ids of the operations to judge. Without it, every paginated GET that has a collection is judged.',
  },
  param: {
    kind: 'params',
    flag: ['NAME=VALUE', 'names a collection; NAME again begins another'],
    default: [],
    description:
      'Parameters that name a collection. All of them form one collection; a name that is there again begins another.',
  },
  profile: {
    kind: 'text',
    flag: ['NAME', 'standard scores MUSTs, strict SHOULDs too'],
    default: 'standard',
    description: 'What is scored: `standard` scores the MUSTs, `strict` the SHOULDs too.',
  },
  only: {
    kind: 'names',
    flag: ['GLOB', 'checks to run; a,b names two'],
    default: [],
    shown: 'all',
    description: 'The checks to run, as globs over check ids.',
  },
  skip: {
    kind: 'names',
    flag: ['GLOB', 'checks to leave out, likewise'],
    default: [],
    shown: 'none',
    description: 'The checks to leave out, as globs over check ids.',
  },
  /** `random` is already drawn. */
  seed: {
    kind: 'seed',
    flag: ['N', 'of generated input; random explores'],
    default: 20_260_226,
    description: 'The seed of generated input. With `random`, each run draws a new one.',
  },
  knownFailing: {
    kind: 'path',
    flag: ['FILE', 'failures that the exit code tolerates'],
    description: 'A list of failures that the exit code tolerates. The verdict tolerates none.',
  },
  require: {
    kind: 'choice',
    names: ['conformant'],
    flag: ['conformant', 'a partial verdict ends 4'],
    description: 'With `conformant`, a partial verdict ends 4.',
  },
  failOn: {
    kind: 'choice',
    names: ['warn'],
    flag: ['warn', 'a warn ends 1'],
    description: 'With `warn`, a warning ends 1.',
  },
  concurrency: {
    kind: 'integer',
    atLeast: 1,
    flag: ['N', 'requests in flight'],
    default: 8,
    description: 'The largest number of requests in flight.',
  },
  rate: {
    kind: 'number',
    above: 0,
    flag: ['N', 'requests a second'],
    shown: 'unlimited',
    description: 'The largest number of requests a second.',
  },
  timeout: {
    kind: 'integer',
    atLeast: 1,
    // The longest wait that a timer can hold.
    atMost: 2_147_483_647,
    flag: ['MS', 'one request'],
    default: 10_000,
    description: 'How many milliseconds one request may take, body included. Each try may take as long.',
  },
  maxRequests: {
    kind: 'integer',
    atLeast: 1,
    flag: ['N', 'whole run'],
    default: 5000,
    description:
      'The largest number of requests of the whole run. When it is spent, coverage is cut, and the checks concerned say so.',
  },
  /** Seconds. */
  maxDuration: {
    kind: 'number',
    above: 0,
    atMost: 2_147_483,
    flag: ['S', 'whole run, in seconds'],
    shown: 'unlimited',
    description: 'How many seconds the whole run may take. What was not decided by then is inconclusive.',
  },
  /** Seconds. */
  wait: {
    kind: 'number',
    above: 0,
    atMost: 2_147_483.647,
    flag: ['S', 'until the target answers'],
    description: 'How many seconds to wait until the target answers at all.',
  },
  ca: {
    kind: 'path',
    flag: ['FILE', 'authorities to trust besides, PEM'],
    description: 'A PEM file of authorities to trust beside those of Node.',
  },
  cert: {
    kind: 'path',
    flag: ['FILE', 'client certificate, PEM'],
    description: 'A PEM file with the certificate of the client. It may hold the private key too.',
  },
  key: {
    kind: 'path',
    flag: ['FILE', 'its private key, PEM'],
    description: 'A PEM file with the private key of the client.',
  },
  baseline: {
    kind: 'path',
    flag: ['FILE', 'only findings that this report.json lacks end 1'],
    description: 'An earlier `report.json`. Only findings that it lacks end 1; the verdict stays the same.',
  },
  /** Finding `index` (from 1) of `check` in the report `file`. */
  replay: {
    kind: 'replay',
    flag: ['FILE#CHECK/N', 'only what this finding of a report needs'],
    description: 'A finding of a report. The run asks only what this finding needs.',
  },
  implementation: {
    kind: 'implementation',
    flag: ['NAME@VERSION', 'named in the report'],
    description: 'The name and the version of the target, for the report.',
  },
  out: {
    kind: 'path',
    flag: ['DIR', 'where reports go'],
    default: 'reports/out',
    description: 'The folder that reports are written to.',
  },
  format: {
    kind: 'formats',
    flag: ['LIST'],
    default: ['json', 'html'],
    description: 'The formats of the report.',
  },
  /** `index` counts from 1. */
  shard: {
    kind: 'shard',
    flag: ['I/N', 'share of the checks to run here'],
    description: 'The share of the checks to run here, such as `1/3`.',
  },
  credentials: {
    kind: 'credentials',
    description:
      'The credentials of the requests. Keep their values in the environment, and refer to them from here.',
  },
  query: {
    kind: 'record',
    default: {},
    shown: 'none',
    description: 'Query parameters that are sent with every request.',
  },
  headers: {
    kind: 'secrets',
    default: {},
    shown: 'none',
    description: 'Headers that are sent with every request. Their values are masked like credentials.',
  },
  collections: {
    kind: 'collections',
    default: [],
    shown: 'none',
    description: 'The collections that exist on the target. Optional where fixtures are configured.',
  },
  fixtures: {
    kind: 'fixtures',
    description:
      'How the suite makes collections of its own. Without it, a run changes nothing on the target.',
  },
} as const

/** The key of an option. */
export type OptionKey = keyof typeof optionTable

/** The config key of an option: `base-url` is `baseUrl`. */
export function keyOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** The option of a config key: `baseUrl` is `base-url`. */
export function nameOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
