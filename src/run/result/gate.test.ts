import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { everythingIn, folder, reportIn, threadcount } from '../testing.fixture.ts'

const certificates = join(import.meta.dirname, '../../http/certificates')
const pem = (name: string): string => join(certificates, name)
const read = (name: string): string => readFileSync(pem(name), 'utf8')

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 120 })
})
afterAll(() => server.close())

const target = ['--param', 'space_id=space_full']
const few = ['--only', 'envelope/schema-mismatch', '--only', 'walk/duplicate-items', '--format', 'json']

async function run(baseUrl: string, args: string[] = [], cwd = folder(), more: NodeJS.ProcessEnv = {}) {
  const env = { THREADCOUNT_API_KEY: server.credentials.viewer, ...more }
  const all = ['run', '--base-url', baseUrl, ...target, ...few, '--out', 'out', ...args]
  const ended = await threadcount(all, { cwd, env })
  const out = join(cwd, 'out')
  const isThere = existsSync(join(out, 'report.json'))
  return {
    ...ended,
    text: (ended.out + ended.err).replace(/\s+/g, ' '),
    cwd,
    ...(isThere && { report: reportIn(out) }),
  }
}

/** Hands a request on to the reference server. */
function forward(incoming: IncomingMessage, response: ServerResponse, headers: object = {}): void {
  const options = { method: incoming.method ?? 'GET', headers: { ...incoming.headers, ...headers } }
  const outgoing = request(new URL(server.baseUrl).origin + incoming.url, options, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  incoming.pipe(outgoing)
}

async function listening(listener: Server & { closeAllConnections(): void }, port = 0) {
  await new Promise<void>((done) => listener.listen(port, '127.0.0.1', done))
  return {
    port: (listener.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      listener.closeAllConnections()
      await new Promise((done) => listener.close(done))
    },
  }
}

const tls = (name: string, more: ServerOptions = {}) =>
  listening(createTlsServer({ cert: read(`${name}.pem`), key: read(`${name}.key`), ...more }, forward))

describe('TLS', () => {
  const demanding: ServerOptions = { requestCert: true, rejectUnauthorized: true, ca: read('ca.pem') }

  it('trusts the authority that --ca names, and shows the certificate of --cert', async () => {
    await using secure = await tls('server', demanding)
    const args = ['--ca', pem('ca.pem'), '--cert', pem('client.pem'), '--key', pem('client.key')]
    const { code, cwd } = await run(`https://127.0.0.1:${secure.port}/v1`, args)
    expect(code).toBe(0)
    expect(everythingIn(join(cwd, 'out'))).not.toContain('PRIVATE KEY')
  })

  it('reads both from one file, and from the config', async () => {
    await using secure = await tls('server', demanding)
    const cwd = folder()
    writeFileSync(join(cwd, 'both.pem'), read('client.pem') + read('client.key'))
    writeFileSync(join(cwd, 'threadcount.config.yaml'), `ca: ${pem('ca.pem')}\ncert: both.pem\n`)
    expect(await run(`https://127.0.0.1:${secure.port}/v1`, [], cwd)).toMatchObject({ code: 0 })
  })

  it('trusts what NODE_EXTRA_CA_CERTS names', async () => {
    await using secure = await tls('server')
    const baseUrl = `https://127.0.0.1:${secure.port}/v1`
    const env = { NODE_EXTRA_CA_CERTS: pem('ca.pem') }
    expect(await run(baseUrl, [], folder(), env)).toMatchObject({ code: 0 })
    const besides = ['--ca', pem('self.pem')]
    expect(await run(baseUrl, besides, folder(), env)).toMatchObject({ code: 0 })
    expect(await run(baseUrl, besides)).toMatchObject({ code: 3 })
  })

  it.each([
    ['no certificate shown', 'server', ['--ca', pem('ca.pem')], 3, 'name one with --cert and --key'],
    ['an unknown authority', 'server', [], 3, 'name it with --ca or in NODE_EXTRA_CA_CERTS'],
    ['a self-signed certificate', 'self', [], 3, 'is self-signed; name its authority with --ca'],
    ['an expired certificate', 'expired', ['--ca', pem('ca.pem')], 3, 'has expired'],
  ])('%s ends 3', async (_, name, args, code, says) => {
    await using secure = await tls(name, name === 'server' ? demanding : {})
    const ended = await run(`https://127.0.0.1:${secure.port}/v1`, args)
    expect(ended).toMatchObject({ code, text: expect.stringContaining(says) })
  })

  it.each([
    ['--key alone', ['--key', pem('client.key')], '--key has no certificate'],
    ['--cert alone', ['--cert', pem('client.pem')], '--cert has no private key'],
    ['a key of another', ['--cert', pem('client.pem'), '--key', pem('server.key')], 'is not the private key'],
    [
      'a key with a passphrase',
      ['--cert', pem('client.pem'), '--key', pem('encrypted.key')],
      'has a passphrase',
    ],
    ['no certificate', ['--ca', pem('README.md')], '--ca names a file without a certificate'],
    ['no file', ['--cert', pem('client.pem'), '--key', 'ak_hush_123'], '--key must name a PEM file'],
  ])('%s ends 2', async (_, args, says) => {
    const { code, text } = await run('https://127.0.0.1:1/v1', args)
    expect([code, text]).toEqual([2, expect.stringContaining(says)])
    expect(text).not.toContain('hush')
  })
})

describe('--wait', () => {
  it('begins when the target answers', async () => {
    const taken = await listening(createServer())
    await taken[Symbol.asyncDispose]()
    const running = run(`http://127.0.0.1:${taken.port}/v1`, ['--wait', '60'])
    await new Promise((done) => setTimeout(done, 1500))
    await using _late = await listening(createServer(forward), taken.port)
    const { code, report } = await running
    expect(code).toBe(0)
    expect(report?.coverage.statuses).toEqual({ 200: expect.any(Number) })
  })

  it('ends as without it where nothing comes, and says so', async () => {
    const { code, text } = await run('http://127.0.0.1:1/v1', ['--wait', '0.3'])
    expect([code, text]).toEqual([
      3,
      expect.stringContaining('the target was not ready within 0.3 s (--wait)'),
    ])
  })
})

describe('a credential from a command', () => {
  /** Prints tok_hush_1, tok_hush_2 … */
  const issue = `const fs=require('fs');let n=0;try{n=+fs.readFileSync('n','utf8')}catch{}fs.writeFileSync('n',String(++n));console.log('tok_hush_'+n)`

  const fewOfAccess = ['envelope/schema-mismatch', 'walk/duplicate-items', 'access/unknown-credential']

  /** What the target does with a request whose token holds. */
  type Answer = (incoming: IncomingMessage, response: ServerResponse, token: string) => void

  const asViewer: Answer = (incoming, response) =>
    forward(incoming, response, { 'x-api-key': server.credentials.viewer })

  async function runWith(command: string[], uses: number, answer = asViewer, only = fewOfAccess) {
    const cwd = folder()
    let left = uses
    let current = 1
    await using gate = await listening(
      createServer((incoming, response) => {
        const isCurrent = incoming.headers['x-api-key'] === `tok_hush_${current}`
        if (isCurrent && left-- > 0) return answer(incoming, response, `tok_hush_${current}`)
        if (isCurrent) [current, left] = [current + 1, uses]
        forward(incoming, response, { 'x-api-key': 'ak_of_nobody' })
      }),
    )
    const config = {
      baseUrl: `http://127.0.0.1:${gate.port}/v1`,
      credentials: { viewer: { command } },
      collections: [{ params: { space_id: 'space_full' } }],
      only,
      out: 'out',
      format: 'json',
    }
    writeFileSync(join(cwd, 'threadcount.config.json'), JSON.stringify(config))
    return { ...(await threadcount(['run'], { cwd })), cwd }
  }

  it('is issued anew when the target takes it no longer, and shows nowhere', async () => {
    const { code, out, err, cwd } = await runWith([process.execPath, '-e', issue], 5)
    expect(code).toBe(0)
    expect(Number(readFileSync(join(cwd, 'n'), 'utf8'))).toBeGreaterThan(2)
    expect(out + err + everythingIn(join(cwd, 'out'))).not.toContain('hush')
  })

  it('is known in a cursor where it was issued anew', async () => {
    const page: Answer = ({ url = '' }, response, token) => {
      const { searchParams } = new URL(url, 'http://a')
      const cursor = Buffer.from(searchParams.get('cursor') ?? '', 'base64url').toString()
      const from = Number.parseInt(cursor, 10) || 0
      const to = from + Number(searchParams.get('limit') ?? 50)
      const ids = Array.from({ length: 500 }, (_, index) => ({ id: `thrd_${index}` }))
      const next =
        to < 500
          ? Buffer.from(`${to}${token === 'tok_hush_1' ? '' : ` of ${token}`}`).toString('base64url')
          : null
      const body = { object: 'list', data: ids.slice(from, to), has_more: next !== null, next_cursor: next }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    }
    const { code, out, err, cwd } = await runWith([process.execPath, '-e', issue], 3, page, [
      'cursor/revealing',
    ])
    const [check] = reportIn(join(cwd, 'out')).checks
    expect([code, check?.outcome, check?.findings[0]?.message]).toEqual([
      0,
      'warn',
      'A cursor holds a credential.',
    ])
    expect(Number(readFileSync(join(cwd, 'n'), 'utf8'))).toBeGreaterThan(2)
    expect(out + err + everythingIn(join(cwd, 'out'))).not.toContain('hush')
  })

  it.each([
    ['fails', [process.execPath, '-e', 'console.error("hush");process.exit(3)'], 'ended with 3'],
    ['is not there', ['no-such-program-here'], 'cannot be run (ENOENT)'],
    ['prints nothing', ['node', '-e', '0'], 'printed no single line'],
    ['prints too much', ['node', '-e', 'console.log("hush\\nhush")'], 'printed no single line'],
  ])('of a command that %s ends 2', async (_, command, says) => {
    const { code, out, err } = await runWith(command, 5)
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining(`credentials.viewer, ${command[0]}, ${says}`),
    ])
    expect(err).not.toContain('hush')
  })
})

describe('--fail-on warn', () => {
  it('ends 1 on a warn, which ends 0 without it', async () => {
    const warned = await startReference({ fault: 'duplicate-keys' })
    try {
      const env = { THREADCOUNT_API_KEY: warned.credentials.viewer }
      const args = ['run', '--base-url', warned.baseUrl, ...target, '--only', 'envelope/duplicate-keys']
      const cwd = folder()
      const plain = await threadcount([...args, '--out', 'out'], { cwd, env })
      expect([plain.code, reportIn(join(cwd, 'out')).summary.warn]).toEqual([0, 1])
      expect((await threadcount([...args, '--fail-on', 'warn'], { env })).code).toBe(1)
    } finally {
      await warned.close()
    }
  })
})

describe('--baseline', () => {
  const only = ['--only', 'errors', '--only', 'limit/exceeded']

  async function against(fault: string | undefined, args: string[] = []) {
    await using flawed = await disposable(fault)
    const cwd = folder()
    const env = { THREADCOUNT_API_KEY: flawed.credentials.viewer }
    const all = ['run', '--base-url', flawed.baseUrl, ...target, ...only, '--format', 'json', ...args]
    const ended = await threadcount([...all, '--out', 'out'], { cwd, env })
    const file = join(cwd, 'out', 'report.json')
    return { ...ended, file, ...(existsSync(file) && { report: reportIn(join(cwd, 'out')) }) }
  }

  async function disposable(fault: string | undefined) {
    const started = await startReference({ size: 120, ...(fault && { fault }) })
    return Object.assign(started, { [Symbol.asyncDispose]: () => started.close() })
  }

  it('counts only what is new; the verdict stays', async () => {
    const before = await against('wrong-404-code')
    expect([before.code, before.report?.verdict]).toEqual([1, 'non-conformant'])
    const same = await against('wrong-404-code', ['--baseline', before.file])
    expect([same.code, same.report?.verdict]).toEqual([0, 'non-conformant'])
    expect(same.report?.run.baseline).toMatchObject({ name: 'report.json' })
    const clean = await against(undefined)
    expect(clean.code).toBe(0)
    const worse = await against('wrong-404-code', ['--baseline', clean.file])
    expect([worse.code, worse.report?.verdict]).toEqual([1, 'non-conformant'])
  }, 60_000)

  it('of another profile or document, of nothing or of no report ends 2; of another version of it says so', async () => {
    const { file, report } = await against(undefined)
    const write = (change: (report: Record<string, Record<string, unknown>>) => void): string => {
      const changed = JSON.parse(JSON.stringify(report))
      change(changed)
      writeFileSync(file, JSON.stringify(changed))
      return file
    }
    const refusals = [
      [write, ({ run }) => Object.assign(run ?? {}, { profile: 'strict' }), 'has the profile strict'],
      [
        write,
        ({ target }) => Object.assign(target?.document ?? {}, { title: 'Other' }),
        'belongs to another document, Other',
      ],
      [write, (all) => Object.assign(all, { verdict: 'aborted' }), 'belongs to a run that was aborted'],
    ] as const satisfies [typeof write, Parameters<typeof write>[0], string][]
    for (const [make, change, says] of refusals) {
      const { code, err } = await against(undefined, ['--baseline', make(change)])
      expect([code, err]).toEqual([2, expect.stringContaining(says)])
    }
    const gone = await against(undefined, ['--baseline', 'gone.json'])
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('there is no file gone.json')])
    const other = write(({ target }) => Object.assign(target?.document ?? {}, { sha256: 'a'.repeat(64) }))
    const { code, err } = await against(undefined, ['--baseline', other])
    expect([code, err]).toEqual([0, expect.stringContaining('is of another version of the document')])
  }, 60_000)
})
