import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { type Ended, reportIn, threadcount } from '../../src/run/testing.fixture.ts'
import { documentOf, type Notes, operations, startNotes } from './one-list.fixture.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const USUAL: Notes = { cursor: 'key', size: 60, isNewestFirst: false }

/** A folder with a document and a config of fixtures. */
function folderFor(baseUrl: string, { inConfig = false, more = {} } = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'threadcount-one-list-'))
  const document = documentOf(inConfig ? {} : { 'x-fixtures': operations })
  const fixtures = { driver: 'api', ...(inConfig ? { operations } : {}), ...more }
  writeFileSync(join(cwd, 'api.json'), JSON.stringify(document))
  writeFileSync(
    join(cwd, 'threadcount.config.json'),
    JSON.stringify({ baseUrl, spec: 'api.json', collections: [{ params: {} }], fixtures }),
  )
  return cwd
}

interface Judged extends Ended {
  outcomes: Record<string, string>
  report: Report
}

async function judge(cwd: string, ...more: string[]): Promise<Judged> {
  const ended = await threadcount(['run', '--out', 'out', '--format', 'json', ...more], { cwd })
  const report = reportIn(join(cwd, 'out'))
  const outcomes = Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]))
  return { ...ended, outcomes, report }
}

const changeOf = ({ outcomes }: Judged): string[] =>
  Object.entries(outcomes)
    .filter(([id, outcome]) => id.startsWith('change/') && !['inapplicable', 'note'].includes(outcome))
    .map(([id, outcome]) => `${outcome} ${id}`)

it.each([
  ['ascending', { inConfig: false }, USUAL],
  ['newest first, by the config', { inConfig: true }, { ...USUAL, isNewestFirst: true }],
])('the changes of a correct list without a parameter are judged: %s', async (_, place, notes) => {
  await using target = await startNotes(notes)
  const judged = await judge(folderFor(target.url, place))
  expect(changeOf(judged).filter((line) => !line.startsWith('pass'))).toEqual([])
  expect(judged.outcomes['change/removed-anchor']).toBe('pass')
  expect(judged.outcomes['change/untouched-items']).toBe('pass')
  expect(judged.code, judged.out + judged.err).toBe(0)
  expect(target.notes).toHaveLength(60)
  expect([...target.touched].filter((id) => id <= 60)).toEqual([])
})

it.each([false, true])('an item that a removal loses is found; newest first: %s', async (isNewestFirst) => {
  await using target = await startNotes({ ...USUAL, cursor: 'offset within ties', isNewestFirst })
  const judged = await judge(folderFor(target.url))
  expect(changeOf(judged)).toContain('fail change/untouched-items')
  expect(judged.code).toBe(1)
  expect(target.notes).toHaveLength(60)
})

it('an interrupted run leaves nothing in the list', async () => {
  await using target = await startNotes(USUAL)
  const cwd = folderFor(target.url)
  const { code } = await threadcount(['run', '--out', 'out'], {
    cwd,
    interruptAt: 'Testing changes during a walk',
  })
  expect(code).toBe(130)
  expect(target.notes).toHaveLength(60)
})

it('a sweep removes from the list what a killed run made, and nothing else', async () => {
  await using target = await startNotes(USUAL)
  const cwd = folderFor(target.url)
  target.isStubborn = true
  const run = spawn(process.execPath, [cli, 'run', '--out', 'out'], { cwd, stdio: 'ignore' })
  await expect.poll(() => target.notes.length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(60)
  run.kill('SIGKILL')
  await once(run, 'exit')
  target.isStubborn = false
  expect(target.notes.length).toBeGreaterThan(60)
  const swept = await threadcount(['sweep', 'out/fixtures.ndjson'], { cwd })
  expect(swept.code, swept.out + swept.err).toBe(0)
  expect(target.notes.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

it('doctor and run reject the same fixtures, and doctor says what a run makes', async () => {
  await using target = await startNotes(USUAL)
  const { out } = await threadcount(['doctor'], { cwd: folderFor(target.url, { inConfig: true }) })
  expect(out).toContain('a run will make items in this list, and remove them')
  const cwd = folderFor(target.url, { inConfig: true, more: { operations: { createItem: {} } } })
  const [judged, looked] = await Promise.all(
    ['run', 'doctor'].map((command) => threadcount([command], { cwd })),
  )
  expect(judged?.code).toBe(2)
  expect(looked).toEqual(judged)
  expect(judged?.err).toContain('deleteItem')
})
