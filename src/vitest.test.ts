import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReferenceOptions, type ReferenceServer, startReference } from './reference/index.ts'
import { makeProject, type Project, root, type SeenTest } from './vitest/project.fixture.ts'

const entry = join(root, 'src/vitest.ts')
let project: Project

beforeAll(async () => {
  project = await makeProject(['vitest', 'vite'])
})

afterAll(() => project.remove())

/** Runs a file that calls `conformance`, in a project of its own, against the reference server. */
async function runAgainst(
  reference: ReferenceOptions,
  options: object,
): Promise<{ exitCode: number; tests: SeenTest[]; output: string }> {
  const server = await startReference(reference)
  try {
    await writeTest({ ...targetOf(server), ...options })
    return await project.vitest()
  } finally {
    await server.close()
  }
}

const targetOf = ({ baseUrl, credentials, collections }: ReferenceServer): object => ({
  baseUrl,
  credentials,
  collections,
})

const writeTest = (options: object): Promise<void> =>
  project.write(
    'api.test.ts',
    `import { conformance } from ${JSON.stringify(entry)}\n\nconformance(${JSON.stringify(options)})\n`,
  )

const named = (tests: readonly SeenTest[], id: string): SeenTest | undefined =>
  tests.find(({ name }) => name.includes(` ${id}: `))

test('a conforming server is green, and what is not shown says why', async () => {
  const { exitCode, tests, output } = await runAgainst({ size: 60 }, {})
  expect(tests.filter(({ state }) => state === 'failed').map(({ name, errors }) => [name, errors])).toEqual(
    [],
  )
  expect([exitCode, output.includes('Unhandled')]).toEqual([0, false])
  expect(named(tests, 'walk/duplicate-items')).toMatchObject({
    name: 'walk > walk/duplicate-items: A walk lists no item twice.',
    state: 'passed',
  })
  for (const one of tests.filter(({ state }) => state === 'skipped')) {
    expect(one.note).toMatch(/^(untested|inapplicable|inconclusive): \S/)
  }
})

test('a fault fails the test of its check, with the finding', async () => {
  const { exitCode, tests } = await runAgainst(
    { size: 60, fault: 'anonymous-read' },
    { suites: ['access'], out: 'conformance' },
  )
  expect(exitCode).toBe(1)
  const failed = tests.filter(({ state }) => state === 'failed')
  expect(failed.map(({ name }) => name.split(':', 1)[0])).toContain('access > access/anonymous')
  const message = named(failed, 'access/anonymous')?.errors[0]
  expect(message).toMatch(/^expected: {3}\S/m)
  expect(message).toMatch(/^actual: {5}\S/m)
  expect(message).toMatch(/^curl -sS -i 'http/m)
  expect(message).toMatch(/^again: .*--replay/m)
  expect(message).toMatch(/^Why it matters: /m)
  expect(message).toContain(`report: ${join(project.folder, 'conformance/access/report.html')}`)
})

test('one file may stand for some suites, filters leave their mark, and warns are told', async () => {
  const { exitCode, tests } = await runAgainst(
    { size: 60, fault: 'garbage-is-first-page' },
    { suites: ['cursor', 'item'], skip: ['item/*', 'cursor/long'] },
  )
  expect(new Set(tests.map(({ name }) => name.split(' > ')[0]))).toEqual(new Set(['cursor', 'item']))
  expect(named(tests, 'cursor/long')).toMatchObject({ state: 'skipped', note: 'left out by only or skip' })
  expect(named(tests, 'cursor/garbage-page')?.annotations).toEqual([
    { type: 'warning', message: expect.stringMatching(/^expected: {3}\S/m) },
  ])
  expect(exitCode).toBe(0)
})

test('a target that cannot be read fails, it does not skip', async () => {
  const credentials = { viewer: 'key' }
  await writeTest({
    baseUrl: 'http://127.0.0.1:9/v1',
    credentials,
    collections: [{ params: { space_id: 'a' } }],
  })
  const { exitCode, output } = await project.vitest()
  expect(exitCode).toBe(1)
  expect(output).toContain('Nothing could be judged: ')
})

test('a wrong option is told in a sentence, without a stack', async () => {
  await writeTest({ suites: ['walk'], profile: 'strcit' })
  const { exitCode, output } = await project.vitest()
  expect(exitCode).toBe(1)
  expect(output).toContain('threadcount: ')
  expect(output).toContain('strcit')
  expect(output).not.toContain('src/run')
})

test('an unknown suite is refused with the nearest', async () => {
  await writeTest({ suites: ['wlak'] })
  const { exitCode, output } = await project.vitest()
  expect(exitCode).toBe(1)
  expect(output).toContain('there is no suite wlak')
})
