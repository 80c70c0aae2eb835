// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a config's own notation.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, optionTable, resolveConfig } from './index.ts'
import { keyOf, nameOf } from './options.ts'

const directory = (files: Record<string, string> = {}): string => {
  const cwd = mkdtempSync(join(tmpdir(), 'threadcount-config-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

interface Input {
  flags?: Record<string, unknown>
  env?: NodeJS.ProcessEnv
  files?: Record<string, string>
}

const resolved = ({ flags = {}, env = {}, files = {} }: Input): Promise<Config> =>
  resolveConfig({ flags, env, cwd: directory(files) })

const fromYaml = (text: string, env: NodeJS.ProcessEnv = {}): Promise<Config> =>
  resolved({ files: { 'threadcount.config.yaml': text }, env })

const complete = `
baseUrl: http://127.0.0.1:4010/v1/
implementation: { name: acme-threads, version: 2.10 }
credentials:
  viewer: \${THREADCOUNT_API_KEY}
  outsider: \${THREADCOUNT_OUTSIDER_API_KEY:-}
  editor: \${OTHER:-fallback}
query: { organization_id: org_abc123 }
headers: {}
collections:
  - params: { space_id: space_full }
  - params: { space_id: 12345678901234567890 }
    expect: { count: 0 }
  - params: { space_id: space_ids }
    expect: { idsFile: ids.txt }
  - params: { space_id: space_private }
    expect: { status: 403 }
  - params: { space_id: space_open }
    open: true
fixtures:
  driver: api
  values: { organization_id: org_abc123 }
format: [json, junit]
knownFailing: known.yaml
`

describe('resolveConfig', () => {
  it('has defaults for everything', async () => {
    const cwd = directory()
    expect(await resolveConfig({ flags: {}, env: {}, cwd })).toMatchObject({
      baseUrl: undefined,
      credentials: {},
      collections: [],
      fixtures: undefined,
      profile: 'standard',
      seed: 20260226,
      concurrency: 8,
      timeoutMs: 10000,
      maxRequests: 5000,
      out: join(cwd, 'reports/out'),
      format: ['json', 'html'],
    })
  })

  it('reads the whole of a file', async () => {
    const cwd = directory({ 'conf/staging.yml': complete, 'conf/ids.txt': 'thr_1\r\n\nthr_2\n' })
    const env = { THREADCOUNT_API_KEY: 'k1', THREADCOUNT_OUTSIDER_API_KEY: '' }
    const config = await resolveConfig({ flags: { config: 'conf/staging.yml' }, env, cwd })
    expect(config).toMatchObject({
      baseUrl: 'http://127.0.0.1:4010/v1',
      implementation: { name: 'acme-threads', version: '2.10' },
      credentials: { viewer: 'k1', editor: 'fallback' },
      query: { organization_id: 'org_abc123' },
      fixtures: { driver: 'api', values: { organization_id: 'org_abc123' } },
      format: ['json', 'junit'],
      knownFailing: join(cwd, 'conf/known.yaml'),
    })
    expect(config.credentials).not.toHaveProperty('outsider')
    expect(config.collections).toEqual([
      { params: { space_id: 'space_full' }, expect: {}, isOpen: false },
      { params: { space_id: '12345678901234567890' }, expect: { count: 0 }, isOpen: false },
      { params: { space_id: 'space_ids' }, expect: { ids: ['thr_1', 'thr_2'] }, isOpen: false },
      { params: { space_id: 'space_private' }, expect: { status: 403 }, isOpen: false },
      { params: { space_id: 'space_open' }, expect: {}, isOpen: true },
    ])
  })

  it.each(['ts', 'js', 'mjs'])('imports a .%s file', async (extension) => {
    const text = 'export default { concurrency: 3, credentials: { viewer: undefined } }\n'
    expect(await resolved({ files: { [`threadcount.config.${extension}`]: text } })).toMatchObject({
      concurrency: 3,
      credentials: {},
    })
  })

  it('lets a flag win over the environment and that over a file', async () => {
    const files = {
      'threadcount.config.json': '{ "seed": 1, "rate": 2, "credentials": { "viewer": "file" } }',
    }
    const env = { THREADCOUNT_API_KEY: 'environment' }
    const config = await resolved({ files, env, flags: { seed: '5' } })
    expect(config).toMatchObject({ seed: 5, rate: 2, credentials: { viewer: 'environment' } })
  })

  it('makes collections of --param, which replace those of the file', async () => {
    const files = { 'threadcount.config.yaml': 'collections: [{ params: { a: file } }]' }
    const { collections } = await resolved({ files, flags: { param: ['a=1', 'b=x=y', 'a=2', 'b=3'] } })
    expect(collections.map(({ params }) => params)).toEqual([
      { a: '1', b: 'x=y' },
      { a: '2', b: '3' },
    ])
  })

  it('leaves out a collection whose parameter is not configured', async () => {
    const { collections } = await fromYaml(
      'collections:\n  - params:\n      a: ${NOWHERE:-}\n  - params: { a: b }\n',
    )
    expect(collections.map(({ params }) => params)).toEqual([{ a: 'b' }])
  })

  it('draws a random seed', async () => {
    const { seed } = await resolved({ flags: { seed: 'random' } })
    expect(seed).toSatisfy(Number.isInteger)
  })

  it('takes apart shard, replay and implementation', async () => {
    const flags = { shard: '2/3', replay: 'a#b.json#walk/early-end/2', implementation: '@acme/threads@1.0' }
    const cwd = directory()
    expect(await resolveConfig({ flags, env: {}, cwd })).toMatchObject({
      shard: { index: 2, of: 3 },
      replay: { file: join(cwd, 'a#b.json'), check: 'walk/early-end', index: 2 },
      implementation: { name: '@acme/threads', version: '1.0' },
    })
  })

  it('knows every option as a key of the file', async () => {
    for (const key of Object.keys(optionTable)) expect(keyOf(nameOf(key))).toBe(key)
    const text =
      'param: [a=1]\noperation: listThings\nmaxDuration: 1.5\nfailOn: warn\nrequire: conformant\nonly: walk/*, limit\nskip: [a, "b,c"]\n'
    expect(await fromYaml(text)).toMatchObject({
      operation: ['listThings'],
      maxDuration: 1.5,
      failOn: 'warn',
      require: 'conformant',
      only: ['walk/*', 'limit'],
      skip: ['a', 'b', 'c'],
      collections: [{ params: { a: '1' } }],
    })
  })
})

describe('a wrong flag', () => {
  it.each([
    [
      { 'base-url': 'http://user:hush@host' },
      '--base-url contains a user name or password, which reports would show',
    ],
    [{ 'base-url': 'http://host/?a=b' }, '--base-url must end before a query (?)'],
    [{ 'base-url': 'http://host/#a' }, '--base-url must end before a fragment (#)'],
    [{ 'base-url': 'host:3000' }, '--base-url must be an absolute http or https URL, not "host:3000"'],
    [{ concurrency: '0' }, '--concurrency must be a whole number of at least 1, not 0'],
    [{ concurrency: '1.5' }, '--concurrency must be a whole number of at least 1, not 1.5'],
    [{ rate: '0' }, '--rate must be a number above 0, not 0'],
    [{ timeout: 'soon' }, '--timeout must be a whole number of at least 1, not "soon"'],
    [
      { timeout: '3000000000' },
      '--timeout must be a whole number of at least 1 and of at most 2147483647, not 3000000000',
    ],
    [{ 'max-requests': '0' }, '--max-requests must be a whole number of at least 1, not 0'],
    [{ shard: '3/2' }, '--shard must be I/N with I from 1 to N, such as 1/3, not "3/2"'],
    [{ shard: '0/2' }, '--shard must be I/N with I from 1 to N, such as 1/3, not "0/2"'],
    [{ seed: 'abc' }, '--seed must be a whole number or random, not "abc"'],
    [
      { format: ['json,htm'] },
      '--format has the unknown value "htm". Allowed: json, html, junit, sarif, codequality, har, markdown, intoto',
    ],
    [{ only: ['a,,b'] }, '--only has an empty name in "a,,b"'],
    [{ require: 'all' }, '--require has the unknown value "all". Allowed: conformant'],
    [{ 'fail-on': 'note' }, '--fail-on has the unknown value "note". Allowed: warn'],
    [
      { implementation: 'acme' },
      '--implementation must be NAME@VERSION, such as acme-lists@2.3.1, not "acme"',
    ],
    [{ replay: 'a.json' }, /^--replay must be FILE#CHECK\/N .* not "a.json"$/],
    [{ param: ['a'] }, '--param must be NAME=VALUE, not "a"'],
    [{ param: ['a='] }, '--param sets a to an empty value'],
    [{ profile: '' }, '--profile is empty'],
    [{ spec: 'https://host/openapi.yaml' }, '--spec must be a file on disk, not "https://host/openapi.yaml"'],
    [{ concurency: '1' }, 'concurency is not a known key'],
  ])('%j', async (flags, message) => {
    await expect(resolved({ flags })).rejects.toMatchObject({
      kind: 'usage',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  })
})

const file = 'threadcount.config.yaml'

describe('a wrong file', () => {
  it.each([
    [
      'baseUrl: http://a\nconcurency: 1',
      `${file}:2: concurency is not a known key`,
      'Did you mean concurrency?',
    ],
    [
      'collections:\n  - params: {}\n    expct:\n      count: 0',
      `${file}:3: collections[0].expct is not a known key`,
      'Did you mean expect?',
    ],
    [
      'concurrency: eight',
      `${file}:1: concurrency must be a whole number of at least 1, not "eight"`,
      undefined,
    ],
    ['collections: {}', `${file}:1: collections must be a list, not a mapping`, undefined],
    ['credentials: hush', `${file}:1: credentials must be a mapping`, undefined],
    ['only:', `${file}:1: only must be a string, not null`, undefined],
    ['profile: ""', `${file}:1: profile is empty`, 'Give it a value or leave it out.'],
    ['- a', `${file} must hold a mapping of settings`, undefined],
    ['seed: 1\nseed: 2', `${file}:2: Map keys must be unique`, undefined],
    [
      'fixtures: { driver: apo }',
      `${file}:1: fixtures.driver has the unknown value "apo". Allowed: api, command, module`,
      'Did you mean api?',
    ],
    [
      'fixtures: { driver: api, command: x }',
      `${file}:1: fixtures has command, which the driver api does not read`,
      undefined,
    ],
    [
      'collections: [{ params: { a: b } }, { params: { a: b } }]',
      `${file}:1: collections[1] is listed twice`,
      undefined,
    ],
    [
      'query: { a: ${A} }',
      expect.stringMatching(/^threadcount\.config\.yaml:1: /),
      'Within { } and [ ], a reference to the environment needs quotes.',
    ],
    [
      'credentials:\n  viewer: ${THREADCOUNT_API_KEY}',
      `${file}:2: credentials.viewer reads the environment variable THREADCOUNT_API_KEY, which is not set`,
      'Set it, or write ${THREADCOUNT_API_KEY:-} where it may be missing.',
    ],
    [
      'profile: ${A:?b}',
      `${file}:1: profile has \${A:?b}, which is neither \${NAME} nor \${NAME:-fallback}`,
      undefined,
    ],
    [
      'collections: [{ params: { a: b }, expect: { idsFile: nope.txt } }]',
      expect.stringMatching(/expect\.idsFile names .*nope\.txt, which does not exist$/),
      undefined,
    ],
  ])('%j', async (text, message, hint) => {
    await expect(fromYaml(text)).rejects.toMatchObject({ kind: 'usage', message, hint })
  })

  it('is one of two', async () => {
    const files = { 'threadcount.config.ts': '', 'threadcount.config.yml': '' }
    await expect(resolved({ files })).rejects.toMatchObject({
      message: 'there are several configuration files here: threadcount.config.ts and threadcount.config.yml',
      hint: 'Name one with --config.',
    })
  })

  it('is not there, is no JSON, has no default export', async () => {
    await expect(resolved({ flags: { config: 'a.yaml' } })).rejects.toThrow('there is no file a.yaml')
    const json = { 'threadcount.config.json': '{ "seed": 1, }' }
    await expect(resolved({ files: json })).rejects.toThrow(/^threadcount.config.json is not JSON: /)
    const module = { 'threadcount.config.mjs': 'export const seed = 1' }
    await expect(resolved({ files: module })).rejects.toThrow('threadcount.config.mjs has no default export')
  })
})

describe('a credential', () => {
  it.each(['two\nlines', 'euro€', 'bell\u0007'])(
    'that no header can carry is refused and not shown: %j',
    async (key) => {
      await expect(resolved({ env: { THREADCOUNT_API_KEY: key } })).rejects.toThrow(
        /^THREADCOUNT_API_KEY must be one line of Latin-1 characters$/,
      )
    },
  )

  it('that is empty is not set', async () => {
    expect(await resolved({ env: { THREADCOUNT_API_KEY: '' } })).toMatchObject({ credentials: {} })
  })
})
