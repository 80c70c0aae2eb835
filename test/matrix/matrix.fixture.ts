import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults, variants } from '../../src/reference/index.ts'
import { judgeDeviation, matrix, rowOf, uncodedIn } from './judge.fixture.ts'

/**
 * An answer of the slow variant takes 80 ms, and odd requests are asked one at a time. Cursors are drawn anew at each
 * start: a row that chance has spoilt is judged once more.
 */
const MANNER = { timeout: 120_000, retry: 1 }

/** Registers a test for every `of`-th deviation, so that files share the work. */
export function matrixTests(part: number, of: number): void {
  let out = ''
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'threadcount-matrix-'))
  })
  afterAll(() => rmSync(out, { recursive: true }))
  const mine = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % of === part)

  test.each(mine(faults).map(({ name }) => name))(
    'fault %s changes exactly its checks',
    MANNER,
    async (name) => {
      const expected = matrix.faults[name] ?? {}
      const { atLeast, oneOf, fixtures: _, ...row } = expected
      const report = await judgeDeviation({ kind: 'fault', name, row: expected, out })
      if (oneOf) expect(rowOf(report).fail?.filter((id) => row.fail?.includes(id))).not.toEqual([])
      else if (atLeast) expect(rowOf(report).fail).toEqual(expect.arrayContaining(row.fail ?? []))
      else expect(rowOf(report)).toEqual(row)
      expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([])
      expect(uncodedIn(report)).toEqual([])
    },
  )

  test.each(mine(variants).map(({ name }) => name))('variant %s is never failed', MANNER, async (name) => {
    const expected = matrix.variants[name] ?? {}
    const { fixtures: _, ...row } = expected
    const report = await judgeDeviation({ kind: 'variant', name, row: expected, out })
    expect(rowOf(report)).toEqual(row)
    // Without fixtures nothing is said of changes, with them of nothing else.
    expect(report.verdict).toBe('partial')
    expect(uncodedIn(report)).toEqual([])
  })
}
