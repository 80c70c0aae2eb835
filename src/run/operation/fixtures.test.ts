import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJournal } from '../../fixtures/index.ts'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { judgeTarget } from '../judge-target.ts'
import { examine } from '../preflight/doctor.ts'
import { configFor, folder, reportIn, serve, threadcount } from '../testing.fixture.ts'

const fixtures = { driver: 'api' as const, values: { organization_id: 'org_abc123' } }

/** Ids of every space that the server has. */
async function spacesOf({ baseUrl, credentials }: ReferenceServer): Promise<string[]> {
  const url = `${baseUrl}/spaces/?organization_id=org_abc123&limit=100`
  const answer = await fetch(url, { headers: { 'x-api-key': credentials.editor } })
  const { spaces } = (await answer.json()) as { spaces: { id: string }[] }
  return spaces.map(({ id }) => id)
}

/** Titles of the newest threads that fixtures have made. */
async function fixtureThreadsOf({ baseUrl, credentials }: ReferenceServer): Promise<string[]> {
  const url = `${baseUrl}/threads?organization_id=org_abc123`
  const answer = await fetch(url, { headers: { 'x-api-key': credentials.editor } })
  const { data } = (await answer.json()) as { data: { title: string | null }[] }
  return data.flatMap(({ title }) => (title?.startsWith('Threadcount fixture') ? title : []))
}

/** A config file with fixtures for the server, and the environment for it. */
function configFile(
  { baseUrl, credentials }: ReferenceServer,
  settings: object = fixtures,
): { file: string; out: string; env: NodeJS.ProcessEnv } {
  const cwd = folder()
  const file = join(cwd, 'config.json')
  const collections = [{ params: { space_id: 'space_small' } }]
  writeFileSync(file, JSON.stringify({ baseUrl, collections, fixtures: settings, out: 'out', timeout: 5000 }))
  const env = { THREADCOUNT_API_KEY: credentials.viewer, THREADCOUNT_EDITOR_API_KEY: credentials.editor }
  return { file, out: join(cwd, 'out'), env }
}

async function withReference<T>(
  use: (server: ReferenceServer) => Promise<T>,
  options: Parameters<typeof startReference>[0] = {},
): Promise<T> {
  const server = await startReference(options)
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}

describe('a run with fixtures', () => {
  test(
    'judges collections of its own alone, says whether times tie, and leaves nothing behind',
    () =>
      withReference(async (server) => {
        const before = await spacesOf(server)
        const { report } = await judgeTarget(configFor(server, { collections: [], fixtures }), {})
        const lacking = report.checks.filter(({ outcome }) => outcome !== 'pass')
        expect(lacking.map(({ id }) => id)).toEqual([
          'access/private-collection',
          'access/forbidden-status',
          'access/masked-status',
        ])
        expect(report.collections.map(({ made }) => made)).toEqual([250, 100, 51, 50, 49, 2, 1, 0])
        expect(report.collections[0]?.ties).toBeGreaterThan(100)
        expect(report.run).toMatchObject({
          fixtureRequests: expect.toSatisfy((n) => n > 1000),
          leftBehind: [],
        })
        expect(await spacesOf(server)).toEqual(before)
      }),
    60_000,
  )

  test('is foretold by the preflight', () =>
    withReference(async (server) => {
      const config = configFor(server, { collections: [], fixtures })
      const { lines, exitCode } = await examine(config, {})
      expect(exitCode).toBe(0)
      expect(lines.find(({ subject }) => subject === 'fixtures')?.found).toContain('250, 100, 51')
      const missing = lines.filter(({ subject }) => subject === 'will not be tested')
      expect(missing.map(({ advice }) => advice)).toEqual([expect.stringContaining('status: 403')])
      const credentials = { viewer: 'ak_nobody' }
      expect((await examine({ ...config, credentials }, {})).exitCode).toBe(3)
    }))

  test(
    'is incomplete where the target refuses writes',
    () =>
      withReference(async (server) => {
        const { viewer } = server.credentials
        const config = configFor(server, { fixtures, credentials: { viewer } })
        const { report, exitCode, notes } = await judgeTarget(config, {})
        const change = report.checks.filter(({ id }) => id.startsWith('change/'))
        expect(new Set(change.map(({ outcome }) => outcome))).toEqual(new Set(['inconclusive']))
        expect([report.verdict, exitCode]).toEqual(['incomplete', 4])
        expect(notes).toEqual([expect.stringContaining('createSpace returned status 403')])
      }),
    60_000,
  )

  test('is aborted where nothing could be made and nothing else is there', () =>
    withReference(async (server) => {
      const { viewer } = server.credentials
      const config = configFor(server, { fixtures, credentials: { viewer }, collections: [] })
      const { report, exitCode } = await judgeTarget(config, {})
      expect([report.verdict, exitCode]).toEqual(['aborted', 3])
      expect(report.run.aborted).toContain('no collection could be made: createSpace')
    }))

  test(
    'makes a collection anew to replay a finding on one of its own',
    () =>
      withReference(
        async (server) => {
          const config = configFor(server, { collections: [], fixtures, only: ['walk/missing-items'] })
          const { report } = await judgeTarget(config, {})
          expect(report.checks[0]?.outcome).toBe('fail')
          const file = join(config.out, 'report.json')
          writeFileSync(file, JSON.stringify(report))
          const replay = { file, check: 'walk/missing-items', index: 1 }
          const again = await judgeTarget(configFor(server, { collections: [], fixtures, replay }), {})
          expect(again.report.checks[0]?.outcome).toBe('fail')
          const without = judgeTarget(configFor(server, { replay }), {})
          await expect(without).rejects.toThrow(/a collection that the run had made for itself/)
        },
        { fault: 'ties-skipped' },
      ),
    60_000,
  )
})

describe('nothing is left behind', () => {
  test.each<[string, NodeJS.Signals[]]>([
    ['Making fixtures', ['SIGINT']],
    // The terminal was closed.
    ['Walking through the collections', ['SIGHUP']],
    ['Testing page sizes', ['SIGTERM']],
    // npm passes on what the terminal has told already.
    ['Testing changes during a walk', ['SIGINT', 'SIGINT']],
  ])(
    'after an interrupt while %s: %s',
    (interruptAt, signals) =>
      withReference(
        async (server) => {
          const before = await spacesOf(server)
          const { file, out, env } = configFile(server)
          const ended = await threadcount(['run', '--config', file], { env, interruptAt, signals })
          expect(ended.code).toBe(130)
          expect(reportIn(out).run).toMatchObject({ interrupted: true, leftBehind: [] })
          expect(await spacesOf(server)).toEqual(before)
          expect(readJournal(join(out, 'fixtures.ndjson'))).toEqual([])
        },
        { latencyMs: 3 },
      ),
    60_000,
  )

  test(
    'after a kill, once it is swept',
    () =>
      withReference(
        async (server) => {
          const before = await spacesOf(server)
          const { file, out, env } = configFile(server)
          const killed = await threadcount(['run', '--config', file], {
            env,
            interruptAt: 'Testing changes during a walk',
            signals: ['SIGKILL'],
          })
          expect(killed.code).toBeNull()
          expect((await spacesOf(server)).length).toBeGreaterThan(before.length)
          const journal = join(out, 'fixtures.ndjson')
          const swept = await threadcount(['sweep', journal, '--config', file], { env })
          expect([swept.code, swept.out]).toEqual([0, expect.stringMatching(/^\d+ removed, 0 left\n$/)])
          expect(await spacesOf(server)).toEqual(before)
          expect(readFileSync(journal, 'utf8')).not.toContain(server.credentials.editor)
        },
        { latencyMs: 3 },
      ),
    60_000,
  )
})

describe('the other drivers', () => {
  const here = (name: string): string => join(import.meta.dirname, '../../../examples/python', name)

  test(
    'a command in another language',
    () =>
      withReference(async (server) => {
        const { values } = fixtures
        const settings = { driver: 'command', command: ['python3', here('fixtures.py')], values }
        const { file, out, env } = configFile(server, settings)
        const before = await spacesOf(server)
        const ended = await threadcount(['run', '--config', file, '--only', 'change'], { env })
        expect(ended).toMatchObject({ code: 0 })
        expect(reportIn(out).summary).toMatchObject({ pass: 5 })
        expect(await spacesOf(server)).toEqual(before)
      }),
    60_000,
  )

  // The first makes a collection; the sixth an item that is not in it yet.
  test.each([1, 6])(
    'a command that is killed with its run after the answer to its POST number %s',
    (posts) =>
      withReference(async (server) => {
        const killed = join(folder(), 'killed.py')
        writeFileSync(
          killed,
          `import os
ask, posts = None, 0
def counted(method, path, *rest, **others):
    global posts
    answer = ask(method, path, *rest, **others)
    posts += method == "POST"
    if posts == ${posts}:
        os.kill(os.getppid(), 9)
        os.kill(os.getpid(), 9)
    return answer
head, tail = open(${JSON.stringify(here('fixtures.py'))}).read().split("\\nfor line in sys.stdin:")
exec(head)
ask, call = call, counted
exec("for line in sys.stdin:" + tail)
`,
        )
        const { values } = fixtures
        const settings = { driver: 'command', values }
        const before = await spacesOf(server)
        const one = configFile(server, { ...settings, command: ['python3', killed] })
        expect((await threadcount(['run', '--config', one.file], { env: one.env })).code).toBeNull()
        expect((await spacesOf(server)).length).toBe(before.length + 1)
        const two = configFile(server, { ...settings, command: ['python3', here('fixtures.py')] })
        const journal = join(one.out, 'fixtures.ndjson')
        const swept = await threadcount(['sweep', journal, '--config', two.file], { env: two.env })
        expect([swept.code, swept.out]).toEqual([0, '1 removed, 0 left\n'])
        expect(await spacesOf(server)).toEqual(before)
        expect(await fixtureThreadsOf(server)).toEqual([])
      }),
    60_000,
  )

  test('refuses a command where nothing says which list it is for', async () => {
    await using target = await serve((_, response) => response.end('{}'))
    const settings = { driver: 'command', command: 'true' }
    const config = JSON.stringify({ baseUrl: target.url, fixtures: settings, operation: ['listSpaces'] })
    const file = join(folder(), 'config.json')
    writeFileSync(file, config)
    const ended = await threadcount(['run', '--config', file], { env: { THREADCOUNT_API_KEY: 'k' } })
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('has a path parameter')])
  })
})
