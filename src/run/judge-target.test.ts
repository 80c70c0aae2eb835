import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedExchange } from '../http/index.ts'
import type { RunEvent } from '../model/event.ts'
import type { Report } from '../model/report.ts'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { judgeTarget } from './judge-target.ts'
import { configFor, everythingIn, folder, threadcount } from './testing.fixture.ts'

let server: ReferenceServer
let flawed: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 30 })
  flawed = await startReference({ size: 120, fault: 'ties-skipped' })
})
afterAll(async () => {
  await server.close()
  await flawed.close()
})

const outcomes = ({ checks }: Report): string[] => checks.map(({ id, outcome }) => `${id} ${outcome}`)

/** What was sent, without what every start of a server makes anew. */
function requestsIn(out: string): string[] {
  const lines = readFileSync(join(out, 'exchanges.ndjson'), 'utf8').trim().split('\n')
  const exchanges = lines.map((line) => JSON.parse(line) as RecordedExchange)
  return exchanges
    .map(
      ({ purpose, request }) =>
        `${purpose} ${request.method} ${request.url.replace(/cursor=[^&]*/, 'cursor')}`,
    )
    .toSorted()
}

describe('a run', () => {
  it('finds nothing wrong with the reference server, and says what is expected of each collection', async () => {
    const { report, exitCode } = await judgeTarget(configFor(server), {})
    // Without fixtures nothing is said of changes.
    expect([report.verdict, exitCode]).toEqual(['partial', 0])
    const others = report.checks.filter(({ outcome }) => outcome !== 'pass')
    expect(others.map(({ id, outcome }) => `${id.split('/')[0]} ${outcome}`)).toEqual(
      Array(5).fill('change untested'),
    )
    expect(report.collections.map(({ expected }) => expected)).toEqual([...Array(5), 403])
    // What 250 items and four small collections may cost.
    const { requests, longestChain = 0 } = report.run
    expect(requests).toBeLessThanOrEqual(1500)
    expect(longestChain).toBeGreaterThan(50)
    expect(longestChain).toBeLessThan(requests / 2)
  }, 60_000)

  it('sends the same and finds the same with the same seed', async () => {
    const [first, second] = [configFor(flawed), configFor(flawed)]
    const one = await judgeTarget(first, {})
    const other = await judgeTarget(second, {})
    expect(one.report.verdict).toBe('non-conformant')
    expect(outcomes(other.report)).toEqual(outcomes(one.report))
    expect(requestsIn(second.out)).toEqual(requestsIn(first.out))
  }, 60_000)

  it('never writes or shows a credential', async () => {
    const { credentials, baseUrl } = flawed
    const out = folder()
    const formats = 'json,html,junit,sarif,codequality,har,markdown,intoto'
    const args = ['--base-url', baseUrl, '--param', 'space_id=space_full', '--out', out, '--format', formats]
    const env = {
      THREADCOUNT_API_KEY: credentials.viewer,
      THREADCOUNT_OUTSIDER_API_KEY: credentials.outsider,
    }
    const ended = await threadcount(['run', ...args], { env })
    expect(ended.code).toBe(1)
    const text = ended.out + ended.err + everythingIn(out)
    for (const secret of [credentials.viewer, credentials.outsider]) {
      const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '')
      for (const form of [secret, secret.replaceAll('_', '%5F'), encodeURIComponent(secret), base64]) {
        expect(text.includes(form)).toBe(false)
      }
    }
  }, 60_000)

  it('shows its fault again by the curl lines of a finding', async () => {
    const { report } = await judgeTarget(configFor(flawed, { only: ['walk/missing-items'] }), {})
    const [finding] = report.checks[0]?.findings ?? []
    expect(finding?.evidence.length).toBeGreaterThan(0)
    const env = { ...process.env, THREADCOUNT_API_KEY: flawed.credentials.viewer }
    for (const { curl, response } of finding?.evidence ?? []) {
      const { stdout } = await promisify(execFile)('bash', ['-c', curl], { env })
      const ids = (text: string): unknown => text.match(/"thrd_\w+"/g)
      expect(ids(stdout)).toEqual(ids(response.body))
    }
  })

  it('tells what it does in plain words, and how far it is', async () => {
    const events: RunEvent[] = []
    await judgeTarget(configFor(server, { only: ['walk/missing-items'] }), {
      listener: (event) => void events.push(event),
    })
    const titles = events.flatMap((event) => (event.type === 'phase' ? [event.title] : []))
    expect(new Set(titles)).toEqual(
      new Set(['Walking through the collections', 'Testing page sizes', 'Repeating the walks']),
    )
    const last = events.findLast((event) => event.type === 'progress')
    expect(last).toMatchObject({ findings: 0, requests: expect.any(Number) })
  })
})

describe('a run that is cut short', () => {
  it('passes nothing for want of requests', async () => {
    const { report, exitCode } = await judgeTarget(configFor(server, { maxRequests: 12 }), {})
    expect([report.verdict, exitCode]).toEqual(['incomplete', 4])
    expect(report.run.requests).toBe(12)
    const passed = report.checks.filter(({ outcome }) => outcome === 'pass')
    expect(passed.map(({ id }) => id).filter((id) => /^(walk|cursor)\//.test(id))).toEqual([])
  })

  it.each([1, 2, 40, 300])('of %i requests is incomplete', async (maxRequests) => {
    const { report, exitCode } = await judgeTarget(configFor(server, { maxRequests }), {})
    expect([report.verdict, report.run.aborted, exitCode]).toEqual(['incomplete', null, 4])
    expect(report.run.requests).toBeLessThanOrEqual(maxRequests)
  })

  it('leaves what was not judged in time inconclusive', async () => {
    const { report, exitCode } = await judgeTarget(configFor(server, { maxDuration: 0.15, rate: 40 }), {})
    expect([report.verdict, exitCode]).toEqual(['incomplete', 4])
    expect(report.checks.some(({ reason }) => reason?.includes('--max-duration'))).toBe(true)
  })

  it('ends 130 when it is interrupted, and writes what it has', async () => {
    const out = folder()
    const args = ['demo', '--latency', '10', '--fault', 'number-as-text', '--out', out]
    const { code, err } = await threadcount(args, { interruptAt: 'Testing page sizes' })
    expect([code, err]).toEqual([130, expect.stringContaining('ending')])
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
    expect([report.verdict, report.run.interrupted]).toEqual(['aborted', true])
    const found = report.checks.find(({ id }) => id === 'envelope/schema-mismatch')
    expect([found?.outcome, found?.findings[0]?.evidence.length]).toEqual([
      'fail',
      expect.toSatisfy((n) => n > 0),
    ])
  }, 60_000)

  it('says nothing where nothing could be judged', async () => {
    const { outsider: _, ...credentials } = server.credentials
    const changes = { only: ['access/outsider'], credentials }
    const { report, exitCode } = await judgeTarget(configFor(server, changes), {})
    expect([report.checks[0]?.outcome, report.verdict, exitCode]).toEqual(['untested', 'incomplete', 4])
  })
})
