import { execFile, execFileSync } from 'node:child_process'
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { RequestSpec } from '../model/exchange.ts'
import type { ClientOptions } from './index.ts'
import { cleanUp, get, serve, setUp } from './target.fixture.ts'

afterEach(cleanUp)

const KEYS = {
  THREADCOUNT_API_KEY: 'sk_viewer_5f2c9a7d',
  THREADCOUNT_OUTSIDER_API_KEY: 'sk_outsider_77b1',
  THREADCOUNT_EDITOR_API_KEY: 'sk_editor_0099',
}

interface Seen {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** What the target sees of a request, and what curl is told to do. */
async function record(
  spec: RequestSpec,
  options: Partial<ClientOptions> = {},
): Promise<{ seen: Seen[]; curl: string }> {
  const seen: Seen[] = []
  const url = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      response.end('{}')
    })
  })
  const { client, recorder } = await setUp(url, options)
  const { id } = await client.send(spec)
  return { seen, curl: (await recorder.evidence(id)).curl }
}

const hasCurl = ((): boolean => {
  try {
    return execFileSync('curl', ['--version']).length > 0
  } catch {
    return false
  }
})()

describe('a curl line', () => {
  test('names the variable of a credential that is too short to be searched for', async () => {
    const credentials = { viewer: 'kv' }
    const header = await record(get('/'), { credentials })
    expect(header.curl).toMatch(/-H "X-API-Key: \$THREADCOUNT_API_KEY"$/)
    const bearer = { in: 'header', name: 'Authorization', prefix: 'Bearer ' } as const
    const token = await record(get('/'), { credentials, security: bearer })
    expect(token.curl).toMatch(/-H "Authorization: Bearer \$THREADCOUNT_API_KEY"$/)
    const query = await record(get('/', { credentialIn: 'query' }), { credentials })
    expect(query.curl).not.toContain('kv')
  })

  test('cuts the credential that it alters', async () => {
    const { curl } = await record(get('/', { credential: 'altered' }))
    expect(curl).toMatch(/-H "X-API-Key: \$\{THREADCOUNT_API_KEY%\?{4}\}\w{4}"$/)
  })

  test('is as short as can be', async () => {
    const { curl } = await record(get('/threads', { query: 'limit=1' }))
    expect(curl).toMatch(
      /^curl -sS -i 'http:\/\/127\.0\.0\.1:\d+\/threads\?limit=1' -H "X-API-Key: \$THREADCOUNT_API_KEY"$/,
    )
  })

  test('has no key where none was sent, and a literal one that nobody issued', async () => {
    expect((await record(get('/', { credential: 'anonymous' }))).curl).not.toContain('-H')
    expect((await record(get('/', { credential: 'unknown' }))).curl).toMatch(
      /-H 'X-API-Key: [a-z]{2}_[a-z]{6}_\w{8}'$/,
    )
  })

  test('leaves out the value of config headers', async () => {
    const { curl } = await record(get('/'), { headers: { 'X-Gate': 'sesame' } })
    expect(curl).toContain(`-H 'x-gate: ***'`)
  })

  test('stays one line', async () => {
    const { curl } = await record(get('/a\nb\u0000\t😀'))
    expect(curl).toContain('/a%0Ab%00%09%F0%9F%98%80')
  })
})

const bearer = { in: 'header', name: 'Authorization', prefix: 'Bearer ' } as const
const cases: [string, RequestSpec, Partial<ClientOptions>?][] = [
  ['a plain request', get('/threads', { query: 'limit=1' })],
  ['dot segments', get('/a/../%2e%2e/./b')],
  ['brackets and braces', get('/[a]/{b,c}', { query: 'filter[x]={1..3}' })],
  ['quotes and dollars', get(`/it's`, { query: `a='$HOME'&b="\`id\`"&c=!!&d=\\` })],
  ['a hash', get('/a#b', { query: 'c=1' })],
  ['the key in the query', get('/', { credentialIn: 'query', query: 'a=1' })],
  ['the key in the query beside trouble', get('/', { credentialIn: 'query', query: `a=$x!'"` })],
  ['the key before a letter', get('/sk_viewer_5f2c9a7dx')],
  ['a bearer token', get('/', { credential: 'outsider' }), { security: bearer }],
  ['an altered key', get('/', { credential: 'altered' })],
  ['a cookie', get('/', { credential: 'editor' }), { security: { in: 'cookie', name: 'sid', prefix: '' } }],
  [
    'headers of its own',
    get('/', { headers: { 'Accept-Encoding': 'gzip', 'X-Empty': '', 'X-Odd': `it's "$1"` } }),
  ],
  ['HEAD', get('/', { method: 'HEAD' })],
  ['OPTIONS', get('/', { method: 'OPTIONS' })],
  ['POST', get('/', { method: 'POST', body: `{"title":"it's $5"}` })],
]

const run = (curl: string) =>
  promisify(execFile)('bash', ['-c', curl], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', NO_PROXY: '*', ...KEYS },
  })

describe.skipIf(!hasCurl)('pasted into bash, a curl line sends the same', () => {
  test.each(cases)('%s', async (_, spec, options) => {
    const credentials = {
      viewer: KEYS.THREADCOUNT_API_KEY,
      outsider: KEYS.THREADCOUNT_OUTSIDER_API_KEY,
      editor: KEYS.THREADCOUNT_EDITOR_API_KEY,
    }
    const { seen, curl } = await record(spec, { credentials, ...options })
    for (const key of Object.values(KEYS)) expect(curl).not.toContain(key)
    await run(curl)
    const [ours, theirs] = seen
    expect(theirs).toMatchObject({ method: ours?.method, url: ours?.url, body: ours?.body })
    for (const name of ['x-api-key', 'authorization', 'cookie', 'x-empty', 'x-odd', 'content-type']) {
      expect(theirs?.headers[name]).toBe(ours?.headers[name])
    }
  })

  test('a compressed body is shown as text', async () => {
    const codings: unknown[] = []
    const url = await serve((request, response) => {
      codings.push(request.headers['accept-encoding'])
      response.setHeader('content-encoding', 'gzip').end(gzipSync('{"data":[]}'))
    })
    const { client, recorder } = await setUp(url)
    const { id } = await client.send(get('/', { headers: { 'accept-encoding': 'gzip' } }))
    const { stdout } = await run((await recorder.evidence(id)).curl)
    expect([stdout.split('\r\n\r\n')[1], codings]).toEqual(['{"data":[]}', ['gzip', 'gzip']])
  })
})
