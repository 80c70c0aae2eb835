import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refuseIrregular } from './file-kind.ts'

const folder = mkdtempSync(join(tmpdir(), 'threadcount-file-kind-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what would be waited for without end is refused by its kind', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(() => refuseIrregular(join(folder, 'pipe'), 'pipe')).toThrow('pipe is a FIFO, not a file')
  expect(() => refuseIrregular('/dev/null', 'null')).toThrow('null is a device, not a file')
  expect(() => refuseIrregular(folder, 'here')).toThrow('here is a folder, not a file')
})

test('a file is taken, and what is not there is left to whoever reads it', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => refuseIrregular(join(folder, 'file'), 'file')).not.toThrow()
  expect(() => refuseIrregular(join(folder, 'missing'), 'missing')).not.toThrow()
})
