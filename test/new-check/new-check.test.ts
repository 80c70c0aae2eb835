import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNewCheck } from './new-check.fixture.ts'

const root = resolve(import.meta.dirname, '../..')
const COPIED = [
  'src',
  'suites',
  'test',
  'spec',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
]
const MINUTES = 180_000
let copy = ''

// One check over every response and one over probes, in a copy of the tree.
const IDS = ['envelope/an-example', 'cursor/another-example']
let left: string[]

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'threadcount-new-check-'))
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const name of ['matrix.yaml', 'matrix.md'])
    cpSync(join(root, 'reports/samples', name), join(copy, 'reports/samples', name))
  cpSync(join(root, 'reports/report.schema.json'), join(copy, 'reports/report.schema.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  left = IDS.map((id) => writeNewCheck(copy, id, 'MUST'))
})

afterAll(() => rmSync(copy, { recursive: true }))

test('says what is left to be done', () => {
  expect(left[0]).toContain('spec/requirements.yaml: the row ENV-')
  expect(left[1]).toContain('src/reference/faults/cursors.ts: the fault another-example')
})

test('what is written has the right types and format', { timeout: MINUTES }, async () => {
  const bin = (name: string): string => join(root, 'node_modules/.bin', name)
  expect(await run(bin('tsc'), '--noEmit')).toEqual({ code: 0, out: expect.any(String) })
  const files = IDS.flatMap((id) => [
    `suites/${id}.ts`,
    `suites/${id}.test.ts`,
    `suites/${id.split('/')[0]}/index.ts`,
  ])
  const linted = await run(bin('biome'), 'ci', '--reporter=github', '--vcs-enabled=false', ...files)
  expect(linted.code, linted.out).toBe(0)
})

test('only what is to be filled in is left: each place is named', { timeout: MINUTES }, async () => {
  const files = ['suites/registry.test.ts', 'test/matrix/shown-by.test.ts', 'test/matrix/complete.test.ts']
  const tests = [...files, ...IDS.map((id) => `suites/${id}.test.ts`)]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  await run(process.execPath, vitest, 'run', '--reporter=json', '--outputFile=seen.json', ...tests)
  const seen: Seen = JSON.parse(readFileSync(join(copy, 'seen.json'), 'utf8'))
  expect(seen.testResults).toHaveLength(tests.length)
  const failed = seen.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed'),
  )
  expect(failed.map(({ title }) => title).toSorted()).toEqual([
    'nothing is left to be filled in',
    'the published page has a line for each of them',
  ])
  const messages = failed.flatMap(({ failureMessages }) => failureMessages).join('\n')
  for (const place of [
    'suites/envelope/an-example.ts:',
    'spec/requirements.yaml:',
    'src/reference/faults/cursors.ts:',
  ])
    expect(messages).toContain(place)
  expect(messages).toContain('npm run matrix -- an-example another-example')
})

interface Seen {
  testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
}

test.each([
  ['numeric', undefined, 'no check id'],
  ['envelop/numeric-cursor', undefined, 'There is no suite envelop'],
  ['envelope/stray-cursor', undefined, 'exists'],
  ['envelope/ties-skipped', undefined, 'A fault has the name'],
  ['envelope/numeric-cursor', 'should', 'no level'],
])('refuses %s %s', (id, level, message) => {
  expect(() => writeNewCheck(copy, id, level)).toThrow(message)
  expect(existsSync(join(copy, 'suites/envelope/numeric-cursor.ts'))).toBe(false)
})

function run(file: string, ...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    const child = execFile(
      file,
      args,
      { cwd: copy, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 2 ** 26 },
      (_, out, err) => done({ code: child.exitCode ?? -1, out: out + err }),
    )
  })
}
