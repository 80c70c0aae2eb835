import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults, variants } from '../../src/reference/index.ts'
import { judgeDeviation, matrix, type Row, rowOf, uncodedIn } from './judge.fixture.ts'

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
      const found = rowOf(report)
      const message = howToWrite(name, found)
      if (oneOf)
        expect(
          found.fail?.filter((id) => row.fail?.includes(id)),
          message,
        ).not.toEqual([])
      else if (atLeast) expect(found.fail, message).toEqual(expect.arrayContaining(row.fail ?? []))
      else expect(found, message).toEqual(row)
      expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([])
      expect(uncodedIn(report)).toEqual([])
    },
  )

  test.each(mine(variants).map(({ name }) => name))('variant %s is never failed', MANNER, async (name) => {
    const expected = matrix.variants[name] ?? {}
    const { fixtures: _, ...row } = expected
    const report = await judgeDeviation({ kind: 'variant', name, row: expected, out })
    expect(rowOf(report), howToWrite(name, rowOf(report))).toEqual(row)
    // Without fixtures nothing is said of changes, with them of nothing else.
    expect(report.verdict).toBe('partial')
    expect(uncodedIn(report)).toEqual([])
  })
}

/** What to write where a change of a row is meant. */
function howToWrite(name: string, { fail, warn, note }: Row): string {
  const lines = Object.entries({ fail, warn, note }).flatMap(([outcome, ids]) =>
    ids ? [`    ${outcome}: [${ids.join(', ')}]`] : [],
  )
  const row = lines.length > 0 ? `  ${name}:\n${lines.join('\n')}` : `  ${name}: {}`
  return `If this is meant, the row of reports/samples/matrix.yaml is:\n${row}\n`
}
