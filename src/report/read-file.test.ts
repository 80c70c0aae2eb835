import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { completeReport } from './complete-report.fixture.ts'
import { readReportFile } from './read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'threadcount-report-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a report is read', async () => {
  const report = completeReport()
  expect(await readReportFile(written('report.json', JSON.stringify(report)), 'report.json')).toEqual(report)
})

test('a report that is nested without end is refused', async () => {
  const text = JSON.stringify(completeReport())
  const deep = text.replace(
    '"counterexample":',
    `"counterexample":${'['.repeat(200_000)}${']'.repeat(200_000)},"x":`,
  )
  expect(deep).not.toBe(text)
  await expect(readReportFile(written('deep.json', deep), 'deep.json')).rejects.toThrow(
    'deep.json is nested too deeply for a report.',
  )
})

test('a file that is too large is refused before it is read', async () => {
  const file = written('large.json', '')
  truncateSync(file, 128 * 1024 * 1024 + 1)
  await expect(readReportFile(file, 'large.json')).rejects.toThrow('large.json is larger than 128 MB.')
})

test.each([
  ['missing.json', 'there is no file missing.json'],
  ['.', '. is not a file.'],
])('%s is refused', async (name, message) => {
  await expect(readReportFile(join(folder, name), name)).rejects.toThrow(message)
})
