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
    flag: ['FILE', 'config file'],
    shown: 'threadcount.config.*',
    description: 'The config file. Relative paths in it are relative to it.',
  },
  spec: {
    kind: 'path',
    flag: ['FILE', 'OpenAPI 3 or Swagger 2.0 document'],
    shown: 'the bundled one',
    description: 'An OpenAPI 3.0, 3.1 or 3.2 document. Swagger 2.0 is converted.',
  },
  overlay: {
    kind: 'paths',
    flag: ['FILE', 'an OpenAPI Overlay, applied to it'],
    default: [],
    shown: 'none',
    description: 'OpenAPI Overlay documents (1.0 or 1.1), applied to the document in this order.',
  },
  /** Empty: every paginated GET that has a collection. */
  operation: {
    kind: 'texts',
    flag: ['ID', 'operation to judge'],
    default: [],
    description:
      'Ids of the operations to judge. Without it, every paginated GET that has a collection is judged.',
  },
  param: {
    kind: 'params',
    flag: ['NAME=VALUE', 'names a collection; the same NAME again begins another'],
    default: [],
    description:
      'Parameters that name a collection. All of them form one collection; the same name again begins another.',
  },
  profile: {
    kind: 'text',
    flag: ['NAME', 'standard scores MUSTs; strict also scores SHOULDs'],
    default: 'standard',
    description: 'What is scored: `standard` scores the MUSTs, `strict` also scores the SHOULDs.',
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
    flag: ['GLOB', 'checks to leave out; a,b names two'],
    default: [],
    shown: 'none',
    description: 'The checks to leave out, as globs over check ids.',
  },
  /** `random` is already drawn. */
  seed: {
    kind: 'seed',
    flag: ['N', 'random seed for generated input, or "random"'],
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
    flag: ['conformant', 'exit 4 when the verdict is partial'],
    description: 'With `conformant`, the exit code is 4 when the verdict is partial.',
  },
  failOn: {
    kind: 'choice',
    names: ['warn'],
    flag: ['warn', 'exit 1 on warnings'],
    description: 'With `warn`, the exit code is 1 when a check warns.',
  },
  concurrency: {
    kind: 'integer',
    atLeast: 1,
    flag: ['N', 'at most N requests in flight'],
    default: 8,
    description: 'The largest number of requests in flight.',
  },
  rate: {
    kind: 'number',
    above: 0,
    flag: ['N', 'at most N requests per second'],
    shown: 'unlimited',
    description: 'The largest number of requests per second.',
  },
  timeout: {
    kind: 'integer',
    atLeast: 1,
    // The longest wait that a timer can hold.
    atMost: 2_147_483_647,
    flag: ['MS', 'at most MS milliseconds for one request'],
    default: 10_000,
    description: 'How many milliseconds one request may take, body included. Each try may take as long.',
  },
  maxRequests: {
    kind: 'integer',
    atLeast: 1,
    flag: ['N', 'at most N requests for the whole run'],
    default: 5000,
    description:
      'The largest number of requests of the whole run. When all are sent, coverage is reduced, and the affected checks say so.',
  },
  /** Seconds. */
  maxDuration: {
    kind: 'number',
    above: 0,
    atMost: 2_147_483,
    flag: ['S', 'at most S seconds for the whole run'],
    shown: 'unlimited',
    description:
      'How many seconds the whole run may take. Checks that are not decided by then are inconclusive.',
  },
  /** Seconds. */
  wait: {
    kind: 'number',
    above: 0,
    atMost: 2_147_483.647,
    flag: ['S', 'wait up to S seconds for the target'],
    description: 'How many seconds to wait for the first response of the target.',
  },
  ca: {
    kind: 'path',
    flag: ['FILE', 'additional trusted authorities, PEM'],
    description: 'A PEM file of authorities to trust in addition to those of Node.',
  },
  cert: {
    kind: 'path',
    flag: ['FILE', 'client certificate, PEM'],
    description: 'A PEM file with the certificate of the client. It may hold the private key too.',
  },
  key: {
    kind: 'path',
    flag: ['FILE', 'private key of the client, PEM'],
    description: 'A PEM file with the private key of the client.',
  },
  baseline: {
    kind: 'path',
    flag: ['FILE', 'report.json; exit 1 only on findings that it lacks'],
    description:
      'An earlier `report.json`. The exit code is 1 only for findings that it lacks; the verdict stays the same.',
  },
  /** Finding `index` (from 1) of `check` in the report `file`. */
  replay: {
    kind: 'replay',
    flag: ['FILE#CHECK/N', 'send only the requests of this finding'],
    description: 'A finding of a report. The run sends only the requests that this finding needs.',
  },
  implementation: {
    kind: 'implementation',
    flag: ['NAME@VERSION', 'name and version of the target, for the report'],
    description: 'The name and the version of the target, for the report.',
  },
  out: {
    kind: 'path',
    flag: ['DIR', 'folder for the reports'],
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
    flag: ['I/N', 'run only this share of the checks'],
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
  pagination: {
    kind: 'pagination',
    default: {},
    shown: 'none',
    description:
      'How operations page, by operation id or `GET /path`, in the form of `x-pagination`. It is used instead of what the document says.',
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
