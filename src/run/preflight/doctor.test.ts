import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreflightLine } from '../../model/preflight.ts'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { configFor, folder, serve, threadcount } from '../testing.fixture.ts'
import { examine } from './doctor.ts'

let server: ReferenceServer
const asked: string[] = []
beforeAll(async () => {
  server = await startReference({ log: (line) => void asked.push(line) })
})
afterAll(() => server.close())

function listOfSpaces(): string {
  const there = folder()
  const file = join(there, 'threadcount.config.yaml')
  const target = '$.components.parameters.OrganizationId'
  // A document that does not say what its target asks for.
  const overlay = { overlay: '1.0.0', actions: [{ target, update: { required: false } }] }
  writeFileSync(join(there, 'overlay.json'), JSON.stringify(overlay))
  writeFileSync(file, 'overlay: overlay.json\ncollections: [{ operation: listSpaces, params: {} }]')
  return file
}

const statuses = (lines: readonly PreflightLine[]): Record<string, string> =>
  Object.fromEntries(lines.map(({ subject, status }) => [subject, status]))

describe('doctor', () => {
  it('finds all in order with about ten requests, and leaves no files', async () => {
    const config = configFor(server, { fixtures: { driver: 'api', values: {} } })
    const { lines, exitCode } = await examine(config, {})
    expect(lines.filter(({ status }) => status !== 'ok')).toEqual([])
    expect(lines.at(-1)).toMatchObject({ subject: 'will be tested' })
    expect(exitCode).toBe(0)
    expect(asked.length).toBeLessThanOrEqual(10)
    expect(readdirSync(config.out)).toEqual([])
  })

  it('foretells what will not be tested, and what to do', async () => {
    const { viewer } = server.credentials
    const collections = [{ params: { space_id: 'space_small' }, expect: { count: 4 }, isOpen: false }]
    const { lines } = await examine(configFor(server, { credentials: { viewer }, collections }), {})
    expect(statuses(lines)).toMatchObject({ 'collection space_id=space_small': 'problem', outsider: 'note' })
    const missing = lines.filter(({ subject }) => subject === 'will not be tested')
    expect(missing.find(({ found }) => found === 'access/outsider')?.advice).toContain('THREADCOUNT_OUTSIDER')
    expect(missing.some(({ tried }) => tried?.includes('larger than the default limit'))).toBe(true)
    expect(lines.every(({ status, advice }) => status !== 'problem' || advice)).toBe(true)
  })

  it('does not foretell what a run then tests', async () => {
    const { viewer } = server.credentials
    const collections = [{ params: { space_id: 'space_full' }, expect: {}, isOpen: false }]
    const config = configFor(server, { credentials: { viewer }, collections })
    const { lines } = await examine(config, {})
    const { judgeTarget } = await import('../judge-target.ts')
    const { report } = await judgeTarget(config, {})
    const foretold = lines
      .filter(({ subject }) => subject === 'will not be tested')
      .flatMap(({ found }) => found.split(', '))
    const judged = report.checks.filter(({ outcome }) => !['untested', 'inconclusive'].includes(outcome))
    expect(judged.map(({ id }) => id).filter((id) => foretold.includes(id))).toEqual([])
    const lacking = report.checks.filter(
      ({ outcome }) => outcome === 'untested' || outcome === 'inconclusive',
    )
    expect(lacking.map(({ id }) => id).filter((id) => !foretold.includes(id))).toEqual([])
  }, 20_000)

  it('ends 3 where nothing can be read, and 2 for a wrong call', async () => {
    const env = { THREADCOUNT_API_KEY: 'ak_nobody' }
    const target = ['doctor', '--json', '--base-url', server.baseUrl, '--param', 'space_id=space_full']
    const refused = await threadcount(target, { env })
    expect(refused.code).toBe(3)
    const { lines } = JSON.parse(refused.out) as { lines: PreflightLine[] }
    expect(statuses(lines)).toMatchObject({ target: 'ok', viewer: 'problem' })
    expect(refused.out).not.toContain('ak_nobody')
    expect((await threadcount(target)).code).toBe(2)
  })

  it('passes on what the target asks for', async () => {
    const { code, out } = await threadcount(
      ['doctor', '--base-url', server.baseUrl, '--config', listOfSpaces()],
      { env: { THREADCOUNT_API_KEY: server.credentials.viewer } },
    )
    expect(code).toBe(3)
    expect(out).toContain('organization_id must be given once')
    expect(out).toContain('under query')
  })

  it('comes first in a run, which asks nothing of it twice', async () => {
    const heard: string[] = []
    const config = configFor(server, {
      collections: [
        { params: { space_id: 'space_small' }, expect: {}, isOpen: false },
        { params: { space_id: 'space_nope' }, expect: {}, isOpen: false },
      ],
      only: ['item/*'],
    })
    asked.length = 0
    const { judgeTarget } = await import('../judge-target.ts')
    await judgeTarget(config, {
      listener: (event) => {
        const problems = event.type === 'preflight' ? event.lines.filter(({ status }) => status !== 'ok') : []
        if (event.type !== 'progress')
          heard.push(event.type, ...problems.map(({ subject, advice }) => `${subject}: ${advice}`))
      },
    })
    expect(heard.slice(0, 3)).toEqual([
      'started',
      'preflight',
      'collection space_id=space_nope: Check its ids. If that is intended, set expect: { status: 404 }.',
    ])
    expect(asked.filter((line) => line.includes('space_small'))[0]).toContain('limit=100')
  })

  it('sees a cursor that leads nowhere', async () => {
    const body = { object: 'list', data: [{ id: 'a' }, { id: 'b' }], has_more: true, next_cursor: 'x' }
    await using stuck = await serve((_, response) => response.end(JSON.stringify(body)))
    const { lines } = await examine(configFor(server, { baseUrl: stuck.url }), {})
    expect(lines.find(({ subject }) => subject === 'paging')).toMatchObject({ status: 'problem' })
    expect(statuses(lines)).toMatchObject({ anonymous: 'problem', outsider: 'problem' })
  })

  it('says that a cursor is a URL, and a run of it ends before anything is judged', async () => {
    const object = 'list'
    await using linking = await serve((request, response) => {
      const isFirst = !request.url?.includes('cursor=')
      response.writeHead(isFirst ? 200 : 404, { 'content-type': 'application/json' })
      const next_cursor = `http://${request.headers.host}/v1/next?limit=2&cursor=abc`
      response.end(JSON.stringify({ object, data: [{ id: 'a' }, { id: 'b' }], has_more: true, next_cursor }))
    })
    const config = configFor(server, { baseUrl: linking.url })
    const { lines, exitCode } = await examine(config, {})
    expect(exitCode).toBe(3)
    expect(lines.find(({ subject }) => subject === 'paging')).toMatchObject({
      found: 'the cursor returned status 404: the value at /next_cursor is a URL whose query has cursor',
      advice: 'Write cursor.next as { url: /next_cursor }.',
    })
    const { judgeTarget } = await import('../judge-target.ts')
    await expect(judgeTarget(config, {})).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('the value at /next_cursor is a URL whose query has cursor'),
    })
  })

  it('foretells nothing that the document leaves out', async () => {
    const { lines } = await examine(
      configFor(server, {
        query: { organization_id: 'org_abc123' },
        collections: [{ operation: 'listSpaces', params: {}, expect: {}, isOpen: false }],
      }),
      {},
    )
    const unfit = lines.filter(({ subject }) => subject === 'does not apply')
    expect(unfit.find(({ tried }) => tried === 'The document has no path parameter')?.found).toContain(
      'access/malformed-id',
    )
    expect(
      lines
        .filter(({ subject }) => subject === 'will not be tested')
        .map(({ found }) => found)
        .join(),
    ).not.toContain('access/malformed-id')
  })
})
