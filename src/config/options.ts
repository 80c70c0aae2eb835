import { readBaseUrl } from './base-url.ts'
import { readImplementation, readReplay, readSeed, readShard } from './notation.ts'
import type { Option, OptionTable } from './option.ts'
import {
  type Reader,
  readChoice,
  readChoices,
  readInteger,
  readNames,
  readNumber,
  readPath,
  readText,
  readTexts,
} from './read.ts'

/** What `--format` knows. */
const formatNames: readonly string[] = [
  'json',
  'html',
  'junit',
  'sarif',
  'codequality',
  'har',
  'markdown',
  'intoto',
]

/** Longest wait a timer can hold, in milliseconds. */
const longestMs = 2 ** 31 - 1

const once = <T>(
  name: string,
  value: string,
  meaning: string,
  read: Reader<T>,
  fallback: T,
  says?: string,
): Option<T> => ({
  name,
  value,
  isRepeatable: false,
  meaning,
  default: says,
  fallback,
  read,
})

const repeated = (name: string, value: string, meaning: string, says?: string): Option<string[]> => ({
  ...once<string[]>(name, value, meaning, readTexts, [], says),
  isRepeatable: true,
})

/** As {@link repeated}; one value may hold several, with commas between them. */
const listed = (name: string, value: string, meaning: string, says?: string): Option<string[]> => ({
  ...repeated(name, value, meaning, says),
  read: readNames,
})

/** Every option of `run`, in the order in which help shows them. */
export const optionTable: OptionTable = {
  baseUrl: once(
    'base-url',
    'URL',
    'the target, path prefix included',
    readBaseUrl,
    undefined,
    "the document's, if local",
  ),
  config: once('config', 'FILE', 'configuration', readPath, undefined, 'threadcount.config.*'),
  spec: once('spec', 'FILE', 'an OpenAPI 3.0 or 3.1 document', readPath, undefined, 'the bundled one'),
  operation: repeated('operation', 'ID', 'judge this operation only'),
  param: repeated('param', 'NAME=VALUE', 'names a collection; NAME again begins another'),
  profile: once(
    'profile',
    'NAME',
    'standard scores MUSTs, strict SHOULDs too',
    readText,
    'standard',
    'standard',
  ),
  only: listed('only', 'GLOB', 'checks to run; a,b names two', 'all'),
  skip: listed('skip', 'GLOB', 'checks to leave out, likewise', 'none'),
  seed: once('seed', 'N', 'of generated input; random explores', readSeed, 20260226, '20260226'),
  knownFailing: once('known-failing', 'FILE', 'failures that the exit code tolerates', readPath, undefined),
  require: once('require', 'conformant', 'a partial verdict ends 4', readChoice('conformant'), undefined),
  failOn: once('fail-on', 'warn', 'a warn ends 1', readChoice('warn'), undefined),
  concurrency: once('concurrency', 'N', 'requests in flight', readInteger({ atLeast: 1 }), 8, '8'),
  rate: once('rate', 'N', 'requests a second', readNumber({ above: 0 }), undefined, 'unlimited'),
  timeout: once(
    'timeout',
    'MS',
    'one request',
    readInteger({ atLeast: 1, atMost: longestMs }),
    10_000,
    '10000',
  ),
  maxRequests: once('max-requests', 'N', 'whole run', readInteger({ atLeast: 1 }), 5000, '5000'),
  maxDuration: once(
    'max-duration',
    'S',
    'whole run, in seconds',
    readNumber({ above: 0, atMost: Math.floor(longestMs / 1000) }),
    undefined,
    'unlimited',
  ),
  wait: once(
    'wait',
    'S',
    'until the target answers',
    readNumber({ above: 0, atMost: longestMs / 1000 }),
    undefined,
  ),
  ca: once('ca', 'FILE', 'authorities to trust besides, PEM', readPath, undefined),
  cert: once('cert', 'FILE', 'client certificate, PEM', readPath, undefined),
  key: once('key', 'FILE', 'its private key, PEM', readPath, undefined),
  baseline: once('baseline', 'FILE', 'only findings that this report.json lacks end 1', readPath, undefined),
  replay: once('replay', 'FILE#CHECK/N', 'only what this finding of a report needs', readReplay, undefined),
  implementation: once(
    'implementation',
    'NAME@VERSION',
    'named in the report',
    readImplementation,
    undefined,
  ),
  out: once('out', 'DIR', 'where reports go', readPath, 'reports/out', 'reports/out'),
  format: {
    ...once<string[]>(
      'format',
      'LIST',
      formatNames.join(','),
      readChoices(formatNames),
      ['json', 'html'],
      'json,html',
    ),
    isRepeatable: true,
  },
  shard: once('shard', 'I/N', 'share of the checks to run here', readShard, undefined),
}

/** The config key of an option: `base-url` is `baseUrl`. */
export function keyOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
