import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/index.ts'
import type { Report } from '../../src/model/report.ts'
import { run } from '../../src/run.ts'
import { type Deviation, startOtherList } from './other-list.fixture.ts'

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'threadcount-other-'))
})
afterAll(() => rm(out, { recursive: true }))

/** Judges the other list by its own document: not a line of the suites knows its names. */
async function judge(deviation: Deviation): Promise<{ report: Report; exitCode: number; changed: string[] }> {
  const list = await startOtherList(deviation)
  try {
    const flags = {
      baseUrl: list.baseUrl,
      spec: new URL('openapi.yaml', import.meta.url).pathname,
      collections: [{ params: { project: '7' } }, { params: { project: '8' }, expect: { count: 0 } }],
      out,
    }
    const config = await resolveConfig({
      flags,
      env: { THREADCOUNT_API_KEY: list.token },
      cwd: out,
      findsFile: false,
    })
    const { report, exitCode } = await run(config)
    const changed = report.checks.filter(({ outcome }) => ['fail', 'warn', 'error'].includes(outcome))
    return { report, exitCode, changed: changed.map(({ id, outcome }) => `${outcome} ${id}`) }
  } finally {
    await list.close()
  }
}

describe('a list with other names', () => {
  it('is judged by its own document, with no complaint where it is correct', async () => {
    const { report, exitCode, changed } = await judge('none')
    expect(changed).toEqual([])
    expect(
      report.checks
        .filter(({ outcome }) => outcome === 'inconclusive')
        .map(({ id, reason }) => `${id}: ${reason}`),
    ).toEqual([])
    expect(exitCode).toBe(0)
    expect(report.collections[0]).toMatchObject({
      items: 320,
      boundaries: { crossed: 319, total: 319 },
      still: true,
    })
  })

  it.each<[Deviation, string]>([
    ['tie lost', 'fail walk/boundary-loss'],
    ['late null key', 'fail envelope/schema-mismatch'],
    ['open', 'fail access/anonymous'],
    ['limit ignored', 'fail limit/exceeded'],
    ['phantom', 'fail walk/exact-multiple'],
    ['bare error', 'fail errors/schema-mismatch'],
  ])('with the fault "%s" ends 1 with %s', async (deviation, expected) => {
    const { exitCode, changed } = await judge(deviation)
    expect(changed).toContain(expected)
    expect(exitCode).toBe(1)
  })
})
