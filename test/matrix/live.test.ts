import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startReference } from '../../src/reference/index.ts'
import { configFor } from '../../src/run/testing.fixture.ts'
import { run } from '../../src/run.ts'
import { judgeDeviation, matrix, rowOf } from './judge.fixture.ts'

// While another writer inserts, touches and removes about 20 items a second.

let out = ''
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'threadcount-live-'))
})
afterAll(() => rmSync(out, { recursive: true }))

const MANNER = { timeout: 120_000, retry: 1 }

test('the reference server is neither failed nor left in doubt', MANNER, async () => {
  const server = await startReference({ live: true })
  try {
    const { report } = await run(configFor(server, { out }))
    expect(rowOf(report)).toEqual({})
    expect(report.verdict).toBe('partial')
    expect(report.collections[0]?.still).toBe(false)
  } finally {
    await server.close()
  }
})

test('a cursor whose item was removed by others is tried without fixtures, too', MANNER, async () => {
  // Walks take their time: without them nothing would have been removed yet.
  const only = ['change/removed-anchor', 'walk']
  const fault = { kind: 'fault', name: 'removed-anchor-ends', row: {}, out, only, isLive: true } as const
  const { checks } = await judgeDeviation(fault)
  expect(checks.find(({ id }) => id === 'change/removed-anchor')?.outcome).toBe('fail')
})

test.each(matrix.live)('fault %s is failed all the same', MANNER, async (name) => {
  const row = matrix.faults[name] ?? {}
  const report = await judgeDeviation({ kind: 'fault', name, row, out, isLive: true })
  expect(report.verdict).toBe('non-conformant')
})
