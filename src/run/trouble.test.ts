import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../http/failure.ts'
import { troubleOf } from './preflight/unreadable.ts'
import { folder, reportIn, serve, threadcount } from './testing.fixture.ts'

const key = { THREADCOUNT_API_KEY: 'ak_hush_1234567890' }

async function judged(baseUrl: string, extra: string[] = []) {
  const out = folder()
  const args = ['run', '--base-url', baseUrl, '--param', 'space_id=space_1', '--out', out, ...extra]
  const ended = await threadcount(args, { env: key })
  return { ...ended, report: reportIn(out) }
}

describe('a target that cannot be read', () => {
  it('is unreachable: 3, and the base URL is named', async () => {
    const { code, report } = await judged('http://127.0.0.1:1/v1')
    expect(code).toBe(3)
    expect(report.verdict).toBe('aborted')
    expect(report.run.aborted).toMatch(/refused\. Check the base URL/)
    expect(report.run.requests).toBeLessThan(5)
  })

  it.each([
    [401, 'Check the key in THREADCOUNT_API_KEY (sent as header X-API-Key).'],
    [403, 'its owner may view the collection'],
    [404, 'has no path prefix (the document has /v1)'],
  ])('answers %i: 3, and says what to check', async (status, advice) => {
    await using target = await serve((_, response) => response.writeHead(status).end('{}'))
    const { code, report } = await judged(target.url)
    expect(code).toBe(3)
    expect(report.run.aborted).toContain(advice)
  })

  it('redirects: 3, and says where to, without the query', async () => {
    await using target = await serve((_, response) =>
      response.writeHead(302, { location: 'https://login.example.com/in?key=secret' }).end(),
    )
    const { code, report } = await judged(target.url)
    expect(code).toBe(3)
    expect(report.run.aborted).toContain('redirected to https://login.example.com/in with status 302')
    expect(report.run.aborted).not.toContain('secret')
  })

  it('answers with a login page: 3', async () => {
    await using target = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>'),
    )
    const { code, report } = await judged(target.url)
    expect(code).toBe(3)
    expect(report.run.aborted).toContain('HTML page')
  })

  it('breaks down on everything: judged by that, not excused', async () => {
    await using target = await serve((_, response) => response.writeHead(500).end('{}'))
    const { code, report } = await judged(target.url)
    expect([report.verdict, code]).toEqual(
      report.checks.some(({ scored, outcome }) => scored && outcome === 'fail')
        ? ['non-conformant', 1]
        : ['aborted', 3],
    )
    expect(report.run.aborted).toContain('look into its log')
  })

  it('speaks plain http behind an https URL: 3, and says so', async () => {
    await using target = await serve((_, response) => response.end('{}'))
    const { code, report } = await judged(target.url.replace('http:', 'https:'))
    expect(code).toBe(3)
    expect(report.run.aborted).toContain('The target may use plain http')
  })

  it('has a certificate that nobody here knows: NODE_EXTRA_CA_CERTS is named', () => {
    const error = Object.assign(new Error('unable'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })
    const failure = failureOf(error, 'a.example')
    const glance = { status: 0, failure, location: undefined, isHtml: false, clock: undefined }
    const trouble = troubleOf(glance, { baseUrl: 'https://a.example', servers: [], security: undefined })
    expect(trouble).toMatchObject({ isShutOut: true, found: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
  })
})

describe('a wrong call', () => {
  const target = ['--base-url', 'http://127.0.0.1:1/v1', '--param', 'space_id=space_1']

  async function refused(args: string[], config = '', env: NodeJS.ProcessEnv = key) {
    const cwd = folder()
    if (config) writeFileSync(join(cwd, 'threadcount.config.yaml'), config)
    const ended = await threadcount(['run', ...args], { env, cwd })
    expect(readdirSync(cwd)).toEqual(config ? ['threadcount.config.yaml'] : [])
    return ended
  }

  it('has no credential where the document asks for one', async () => {
    expect(await refused(target, '', {})).toEqual({
      code: 2,
      out: '',
      err: 'threadcount: The document asks for a credential (header X-API-Key), and none is configured. Put it into the environment variable THREADCOUNT_API_KEY.\n',
    })
  })

  it('sends the credential with every request', async () => {
    const { code, err } = await refused(target, 'headers: { x-api-key: ak_hush_1 }')
    expect([code, err]).toEqual([2, expect.stringContaining("config's header x-api-key is where")])
    expect(err).not.toContain('ak_hush')
  })

  it('names only collections that are refused', async () => {
    const config = `
baseUrl: http://127.0.0.1:1/v1
collections: [{ params: { space_id: space_private }, expect: { status: 403 } }]`
    const { code, err } = await refused([], config)
    expect([code, err]).toEqual([2, expect.stringContaining('Every collection is expected to be refused')])
  })

  it('asks for a share without a check', async () => {
    const { code, err } = await refused([...target, '--only', 'limit/*', '--shard', '90/90'])
    expect([code, err]).toEqual([2, expect.stringContaining('Shard 90/90 has no check')])
  })
})
