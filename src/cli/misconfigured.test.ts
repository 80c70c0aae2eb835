import { readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, serve, threadcount } from '../run/testing.fixture.ts'

/** One way to get a gate wrong: how it is called, and how it ends. Never with 0. */
interface Mistake {
  /** Behind `run`; `TARGET` stands for the reference server. Default: `--base-url TARGET`, a collection, two checks. */
  args?: string[]
  /** More arguments, behind those. */
  more?: string[]
  env?: NodeJS.ProcessEnv
  files?: Record<string, string>
  /** What the target answers, in place of the reference server. */
  answers?: RequestListener
  code: number
  /** Stands on standard error, or on standard output where there is a report. */
  says: string
}

const collection = ['--param', 'space_id=space_full']
const few = ['--only', 'envelope/schema-mismatch', '--only', 'walk/duplicate-items']
const json: Record<string, string> = { 'content-type': 'application/json' }
const page = (data: unknown[]): string => JSON.stringify({ data, has_more: false, next_cursor: null })
const config = (text: string, name = 'threadcount.config.yaml'): Record<string, string> => ({ [name]: text })
const spec = readFileSync(join(import.meta.dirname, '../../spec/openapi.yaml'), 'utf8')
const document = (text: string): Pick<Mistake, 'more' | 'files'> => ({
  more: ['--spec', 'api.yaml'],
  files: { 'api.yaml': text },
})
const list = (text: string): Pick<Mistake, 'more' | 'files'> => ({
  more: ['--known-failing', 'known.yaml'],
  files: { 'known.yaml': text },
})

const mistakes: Record<string, Mistake> = {
  // the call
  'a misspelt flag': { more: ['--timout', '5'], code: 2, says: 'Did you mean --timeout?' },
  'a flag without its value': { more: ['--seed'], code: 2, says: '--seed needs a value' },
  'a key on the command line': {
    more: ['--api-key=ak_hush'],
    code: 2,
    says: 'credentials never come from a flag',
  },
  'a stray word': { more: ['staging'], code: 2, says: 'run takes no staging' },
  'a misspelt check': {
    more: ['--only', 'walk/duplicate-item'],
    code: 2,
    says: 'Did you mean walk/duplicate-items?',
  },
  'a glob that matches nothing': { more: ['--skip', 'paging/*'], code: 2, says: 'No check matches paging/*' },
  'filters that leave nothing': {
    args: ['--base-url', 'TARGET', ...collection, '--only', 'walk', '--skip', 'walk/*'],
    code: 2,
    says: 'No check is selected',
  },
  'a shard without a check': { more: ['--shard', '3/3'], code: 2, says: 'Shard 3/3 has no check' },
  'a shard beyond the last': { more: ['--shard', '5/3'], code: 2, says: 'must be I/N with I from 1 to N' },
  'an unknown profile': { more: ['--profile', 'strickt'], code: 2, says: 'Did you mean strict?' },
  'an unknown format': { more: ['--format', 'junt'], code: 2, says: 'Did you mean junit?' },
  'a seed that is no number': {
    more: ['--seed', 'today'],
    code: 2,
    says: 'must be a whole number or random',
  },
  'no time for a request': { more: ['--timeout', '0'], code: 2, says: 'whole number of at least 1' },
  'no time for the run': { more: ['--max-duration', '0'], code: 2, says: 'above 0' },
  'no request allowed': { more: ['--max-requests', '0'], code: 2, says: 'whole number of at least 1' },
  'one request allowed': { more: ['--max-requests', '1'], code: 4, says: 'Incomplete' },
  'a negative rate': { more: ['--rate', '-1'], code: 2, says: '--rate must be a number above 0' },
  'something else required': { more: ['--require', 'perfection'], code: 2, says: 'conformant' },
  'another level to fail on': { more: ['--fail-on', 'note'], code: 2, says: 'warn' },
  'reports that cannot be written': {
    more: ['--out', 'taken'],
    files: { taken: 'a file' },
    code: 2,
    says: 'Name another folder with --out',
  },
  'a Node that is too old': {
    env: {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
        `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`,
      )}`,
    },
    code: 2,
    says: 'needs Node >= 22.19, found 20.1.0',
  },
  // the config
  'a config that is not there': {
    more: ['--config', 'prod.yaml'],
    code: 2,
    says: 'there is no file prod.yaml',
  },
  'two configs': {
    files: { 'threadcount.config.yaml': 'seed: 1', 'threadcount.config.json': '{}' },
    code: 2,
    says: 'several configuration files here',
  },
  'a config of another kind': {
    more: ['--config', 'gate.toml'],
    files: { 'gate.toml': 'seed = 1' },
    code: 2,
    says: 'its name must end in .ts, .js',
  },
  'a config that is no YAML': { files: config('seed: [1\n'), code: 2, says: 'threadcount.config.yaml:' },
  'a config that is no JSON': { files: config('{', 'threadcount.config.json'), code: 2, says: 'is not JSON' },
  'a config with an enum': {
    files: config('enum Seed { One }\nexport default {}', 'threadcount.config.ts'),
    code: 2,
    says: 'it cannot run enums, namespaces or parameter properties',
  },
  'a config without an export': {
    files: config('', 'threadcount.config.mjs'),
    code: 2,
    says: 'has no default export',
  },
  'an empty config': { args: [], files: config(''), code: 2, says: 'No collection is configured' },
  'a misspelt key': { files: config('maxRequest: 5'), code: 2, says: 'Did you mean maxRequests?' },
  'a misspelt expectation': {
    args: [],
    files: config(
      'baseUrl: http://127.0.0.1:1\ncollections: [{ params: { space_id: a }, expect: { conut: 3 } }]',
    ),
    code: 2,
    says: 'Did you mean count?',
  },
  'a variable that is not set': {
    files: config(`query: { organization_id: '\${ORG}' }`),
    code: 2,
    says: 'reads the environment variable ORG, which is not set',
  },
  'only refusals expected': {
    args: ['--base-url', 'TARGET'],
    files: config('collections: [{ params: { space_id: space_private }, expect: { status: 403 } }]'),
    code: 2,
    says: 'Every collection is expected to be refused',
  },
  'no collection': { args: ['--base-url', 'TARGET'], code: 2, says: 'Name one: --param space_id=VALUE' },
  'a misspelt parameter': {
    args: ['--base-url', 'TARGET', '--param', 'spaceid=space_full'],
    code: 2,
    says: 'Did you mean space_id?',
  },
  'a parameter without a value': {
    args: ['--base-url', 'TARGET', '--param', 'space_id'],
    code: 2,
    says: 'must be NAME=VALUE',
  },
  'an unknown operation': { more: ['--operation', 'listSpaceThread'], code: 2, says: 'listSpaceThreads' },
  // credentials
  'no key': {
    env: { THREADCOUNT_API_KEY: undefined },
    code: 2,
    says: 'environment variable THREADCOUNT_API_KEY',
  },
  'an empty key': {
    env: { THREADCOUNT_API_KEY: '' },
    code: 2,
    says: 'environment variable THREADCOUNT_API_KEY',
  },
  'a key over two lines': {
    env: { THREADCOUNT_API_KEY: 'ak_1\nak_2' },
    code: 2,
    says: 'one line of Latin-1',
  },
  'a wrong key': {
    env: { THREADCOUNT_API_KEY: 'ak_of_nobody_123456' },
    code: 3,
    says: 'Check the key in THREADCOUNT_API_KEY',
  },
  'the key of somebody else': {
    env: { THREADCOUNT_API_KEY: 'OUTSIDER' },
    code: 3,
    says: 'may view the collection',
  },
  // the target
  'a base URL that is no URL': {
    args: ['--base-url', 'staging.example.com', ...collection],
    code: 2,
    says: 'Did you mean http://staging.example.com?',
  },
  'a base URL with a query': {
    args: ['--base-url', 'http://127.0.0.1:1/v1?org=1', ...collection],
    code: 2,
    says: 'must end before a query',
  },
  'a base URL with a password': {
    args: ['--base-url', 'http://me:hush@127.0.0.1:1', ...collection],
    code: 2,
    says: 'contains a user name or password',
  },
  'a wrong port': {
    args: ['--base-url', 'http://127.0.0.1:1/v1', ...collection],
    code: 3,
    says: 'Check the base URL',
  },
  'an unknown host': {
    args: ['--base-url', 'http://nowhere.invalid/v1', ...collection],
    code: 3,
    says: 'host name of nowhere.invalid',
  },
  'a wrong path prefix': {
    args: ['--base-url', 'TARGET/api', ...collection],
    code: 3,
    says: 'Check the path prefix of the base URL',
  },
  'a collection that does not exist': {
    args: ['--base-url', 'TARGET', '--param', 'space_id=space_nowhere'],
    code: 3,
    says: 'the ids of the collection',
  },
  'a proxy that is not there': {
    env: { HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' },
    code: 3,
    says: 'check the proxy in HTTP_PROXY',
  },
  'a login page': {
    answers: (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
    code: 3,
    says: 'HTML page',
  },
  'a redirect to a login': {
    answers: (_, response) => response.writeHead(302, { location: 'https://login.example.com' }).end(),
    code: 3,
    says: 'redirected to https://login.example.com',
  },
  'a maintenance page': {
    answers: (_, response) => response.writeHead(503, json).end('{}'),
    more: ['--max-requests', '9'],
    code: 3,
    says: 'is not available: try again later',
  },
  'a server of something else': {
    answers: (_, response) => response.writeHead(200, json).end('{"ok":true}'),
    code: 1,
    says: 'Non-conformant',
  },
  'nothing but an empty collection': {
    answers: (_, response) => response.writeHead(200, json).end(page([])),
    code: 4,
    says: 'Incomplete',
  },
  // the document
  'a document that is not there': { more: ['--spec', 'nope.yaml'], code: 2, says: 'nope.yaml' },
  'a document that is no YAML': { ...document('openapi: 3.1.0\npaths: {'), code: 2, says: 'api.yaml:' },
  'a document that breaks its own rules': {
    ...document(spec.replace('in: query', 'in: quer')),
    code: 2,
    says: 'must be one of query, header, path, cookie, and is "quer"',
  },
  'OpenAPI 3.2': {
    ...document(spec.replace(/^openapi: .*$/m, 'openapi: 3.3.0')),
    code: 2,
    says: 'OpenAPI 3.3.0 is not supported',
  },
  'Swagger 1.2': { ...document("swagger: '1.2'\n"), code: 2, says: 'Swagger 1.2 is not supported' },
  'a document without paging': {
    ...document(spec.replaceAll('x-pagination:', 'x-paging:')),
    code: 2,
    says: 'x-pagination',
  },
  // known failing and replay
  'a list that is not there': { more: ['--known-failing', 'gone.yaml'], code: 2, says: 'there is no file' },
  'a list that is none': {
    ...list('check: walk/missing-items'),
    code: 2,
    says: 'expected a list of entries',
  },
  'an entry of no check': {
    ...list('- { check: walk/mising-items, reason: r, owner: o }'),
    code: 2,
    says: 'Did you mean walk/missing-items?',
  },
  'an entry that has expired': {
    ...list('- { check: walk/duplicate-items, reason: r, owner: o, expires: 2020-01-31 }'),
    code: 1,
    says: 'expired on 2020-01-31',
  },
  'an entry whose check passes': {
    ...list('- { check: envelope/schema-mismatch, reason: r, owner: o }'),
    code: 1,
    says: 'no longer fails',
  },
  'a replay of nothing': {
    more: ['--replay', 'report.json#walk/duplicate-items/1'],
    code: 2,
    says: 'there is no file',
  },
  'a replay without a number': { more: ['--replay', 'report.json'], code: 2, says: 'must be FILE#CHECK/N' },
}

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 120 })
})
afterAll(() => server.close())

async function runAs({ args, more = [], env, files = {}, answers }: Mistake) {
  await using own = answers && (await serve(answers))
  const cwd = folder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  const baseUrl = own ? own.url : server.baseUrl
  const all = [...(args ?? ['--base-url', 'TARGET', ...collection, ...few]), ...more]
  const keys: NodeJS.ProcessEnv = { THREADCOUNT_API_KEY: server.credentials.viewer, ...env }
  if (keys.THREADCOUNT_API_KEY === 'OUTSIDER') keys.THREADCOUNT_API_KEY = server.credentials.outsider
  const given = all.map((each) => each.replace('TARGET', baseUrl))
  return await threadcount(['run', ...given], { cwd, env: keys })
}

describe('a gate that is set up right', () => {
  it('ends 0', async () => {
    const { code, err } = await runAs({ code: 0, says: '' })
    expect([code, err.includes('threadcount:')]).toEqual([0, false])
  })
})

describe('a gate that is set up wrong never ends 0', () => {
  it.concurrent.each(Object.entries(mistakes))('%s', async (_, mistake) => {
    const { code, out, err } = await runAs(mistake)
    const text = (out + err).replace(/\s+/g, ' ')
    expect({ code, text }).toEqual({
      code: mistake.code,
      text: expect.stringContaining(mistake.says),
    })
    // A wrong call: one sentence, or two with the way out, and nothing else.
    if (code === 2) expect([out, err]).toEqual(['', expect.stringMatching(/^threadcount: [^\n]+[.?!…]\n$/)])
    expect(out + err).not.toContain('hush')
  })
})
