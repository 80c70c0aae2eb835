import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { resolveConfig } from '../config/index.ts'
import type { CheckReport, Report } from '../model/report.ts'
import { faults, startReference, variants } from '../reference/index.ts'
import { run } from '../run.ts'

/** A row of `reports/samples/matrix.yaml`: the checks that a fault or a variant changes, by outcome. */
export interface Row {
  fail?: string[]
  warn?: string[]
  note?: string[]
  /** A fault of timing or chance: at least these. */
  atLeast?: boolean
  /** Shows only while something changes: judged with fixtures, by the suite `change` alone. */
  fixtures?: boolean
}

export interface Matrix {
  faults: Record<string, Row>
  variants: Record<string, Row>
}

export const matrix: Matrix = parse(
  readFileSync(new URL('../../reports/samples/matrix.yaml', import.meta.url), 'utf8'),
) as Matrix

/** Judges the reference server with one deviation, in process. */
async function judgeReference(
  kind: 'fault' | 'variant',
  name: string,
  out: string,
  { fixtures }: Row,
): Promise<Report> {
  const server = await startReference({ [kind]: name })
  try {
    const { baseUrl, collections, credentials } = server
    // 80 ms an answer: more of them side by side.
    const concurrency = name === 'slow' ? 32 : 8
    const flags = { baseUrl, collections, credentials, out, timeout: 1000, format: 'json', concurrency }
    const writes = {
      fixtures: { driver: 'api', values: { organization_id: 'org_abc123' } },
      only: ['change'],
    }
    return (
      await run(
        await resolveConfig({
          flags: { ...flags, ...(fixtures && writes) },
          env: {},
          cwd: out,
          findsFile: false,
        }),
      )
    ).report
  } finally {
    await server.close()
  }
}

/** What a report shows of a deviation. */
function rowOf({ checks }: Report): Row {
  const having = (outcome: CheckReport['outcome']): string[] =>
    checks.filter((check) => check.outcome === outcome).map(({ id }) => id)
  const row: Row = {}
  for (const outcome of ['fail', 'warn', 'note'] as const) {
    const ids = having(outcome)
    if (ids.length > 0) row[outcome] = ids
  }
  return row
}

/** Registers a test for every `of`-th deviation, so that files share the work. */
export function matrixTests(part: number, of: number): void {
  let out = ''
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'threadcount-matrix-'))
  })
  afterAll(() => rmSync(out, { recursive: true }))
  const mine = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % of === part)

  test.each(mine(faults).map(({ name }) => name))('fault %s changes exactly its checks', async (name) => {
    const expected = matrix.faults[name] ?? {}
    const { atLeast, fixtures: _, ...row } = expected
    const report = await judgeReference('fault', name, out, expected)
    if (atLeast) expect(rowOf(report).fail).toEqual(expect.arrayContaining(row.fail ?? []))
    else expect(rowOf(report)).toEqual(row)
    expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([])
  })

  test.each(mine(variants).map(({ name }) => name))('variant %s is never failed', async (name) => {
    const expected = matrix.variants[name] ?? {}
    const { fixtures: _, ...row } = expected
    const report = await judgeReference('variant', name, out, expected)
    expect(rowOf(report)).toEqual(row)
    // Without fixtures nothing is said of changes, with them of nothing else.
    expect(report.verdict).toBe('partial')
  })
}
