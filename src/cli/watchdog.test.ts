import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./watchdog.fixture.ts', import.meta.url))

function outcome(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { code: status, said: stderr + stdout }
}

test.each(['loop', 'expression'])('a main thread that is blocked by a %s is stopped', (kind) => {
  const { code, said } = outcome(kind)
  expect(code).toBe(70)
  expect(said).toMatch(/^The program was stuck for a minute[^\n]*\nlet go\n$/)
})

test('a blocked main thread is stopped when the time of the run is over', () => {
  const { code, said } = outcome('loop', '300')
  expect(code).toBe(4)
  expect(said).toContain('--max-duration')
})

test('a run that goes on beyond its time is stopped', () => {
  const { code, said } = outcome('idle', '300')
  expect(code).toBe(4)
  expect(said).toContain('--max-duration')
})
