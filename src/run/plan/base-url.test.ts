import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, serve, threadcount } from '../testing.fixture.ts'
import { baseUrlOf, isLocal } from './base-url.ts'

const spec = readFileSync(join(import.meta.dirname, '../../../spec/openapi.yaml'), 'utf8')
const ofDocument = (...servers: string[]): string => baseUrlOf({ baseUrl: undefined }, { servers })

it.each([
  'http://localhost:4010/v1',
  'http://LOCALHOST',
  'http://127.0.0.1:1',
  'https://127.255.0.9/v1',
  'http://[::1]:80/',
  'http://127.1',
  'http://2130706433',
])('%s is this machine', (url) => {
  expect(ofDocument(url)).toBe(url.replace(/\/$/, ''))
})

it.each([
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example/',
  'http://localhost@evil.example',
  'http://127.0.0.1:80@evil.example',
  'http://user:pass@localhost',
  'http://localhost@',
  'http://evil.example/localhost',
  'http://evil.example#@localhost',
  'http://evil.example\\@localhost',
  'http://128.0.0.1',
  'http://2130706432x',
  'http://0.0.0.0',
  'http://[::ffff:127.0.0.1]',
  'http://[::2]',
  'https://{host}/v1',
  'ftp://localhost',
])('%s is not', (url) => {
  expect(isLocal(url)).toBe(false)
  expect(() => ofDocument(url)).toThrow(/^There is no base URL/)
})

it.each([
  [['https://api.example.com/v1/'], 'Add --base-url https://api.example.com/v1 if that is the target.'],
  [
    ['https://me:hush@api.example.com/v1'],
    'Add --base-url https://api.example.com/v1 if that is the target.',
  ],
  [
    ["https://a.example/$(id)';`id`\u001b&"],
    'Add --base-url https://a.example/%24%28id%29%27%3B%60id%60%1B%26 if that is the target.',
  ],
  [['/v1'], 'Add --base-url https://HOST/v1 if that is the target.'],
  [['/', 'https://b.example'], 'Add --base-url https://b.example if that is the target.'],
  [['https://b.example', 'http://localhost'], 'Add --base-url https://b.example if that is the target.'],
  [[], 'Add --base-url URL.'],
])('%j: %s', (servers, hint) => {
  expect(() => ofDocument(...servers)).toThrow(expect.objectContaining({ kind: 'usage', hint }))
})

it.each([['run'], ['doctor'], ['sweep', 'fixtures.ndjson']])(
  '%s sends nothing where only the document names a host',
  async (...args) => {
    const asked: string[] = []
    await using server = await serve((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    const cwd = folder()
    // A host that is not this machine, reached by a proxy: what is sent would be seen.
    const tricky = spec.replace(
      /^servers:\n {2}- url: .*$/m,
      "servers:\n  - url: 'http://{host}/v1'\n    variables: { host: { default: 127.0.0.1.evil.example } }",
    )
    expect(tricky).not.toBe(spec)
    writeFileSync(join(cwd, 'api.yaml'), tricky)
    writeFileSync(join(cwd, 'fixtures.ndjson'), '')
    writeFileSync(
      join(cwd, 'threadcount.config.yaml'),
      'spec: api.yaml\ncollections: [{ params: { space_id: a } }]\nfixtures: { driver: api }\n',
    )
    const env = { THREADCOUNT_API_KEY: 'ak_hush_123456', HTTP_PROXY: server.url, http_proxy: server.url }
    expect(await threadcount(args, { cwd, env })).toEqual({
      code: 2,
      out: '',
      err: 'threadcount: There is no base URL. Credentials are not sent to a server that only the document names. Add --base-url http://127.0.0.1.evil.example/v1 if that is the target.\n',
    })
    expect(asked).toEqual([])
  },
)
