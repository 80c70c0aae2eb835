import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/index.ts'
import type { Report } from '../../src/model/report.ts'
import { run } from '../../src/run.ts'
import { documentOf, type SmallList, smallList, startSmallList } from './small-list.fixture.ts'

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'threadcount-small-'))
})
afterAll(() => rm(out, { recursive: true }))

interface Judged {
  report: Report
  exitCode: number
  failed: string[]
  doubtful: string[]
}

/** Judges a small list by its own document. */
async function judge(changes: Partial<SmallList>): Promise<Judged> {
  const list = smallList(changes)
  const { baseUrl, close } = await startSmallList(list)
  try {
    const folder = await mkdtemp(join(out, 'list-'))
    const spec = join(folder, 'openapi.json')
    await writeFile(spec, JSON.stringify(documentOf(list)))
    const flags = { baseUrl, spec, collections: [{ params: {} }], out: join(folder, 'reports') }
    const { report, exitCode } = await run(
      await resolveConfig({ flags, env: {}, cwd: out, findsFile: false }),
    )
    const outcomesIn = (wanted: string[]): string[] =>
      report.checks
        .filter(({ outcome }) => wanted.includes(outcome))
        .map(
          ({ id, outcome, reason, findings }) =>
            `${outcome} ${id} ${reason ?? findings.map(({ message }) => message).join(' ')}`,
        )
    return {
      report,
      exitCode,
      failed: outcomesIn(['fail', 'warn', 'error']),
      doubtful: outcomesIn(['inconclusive']),
    }
  } finally {
    await close()
  }
}

describe('a correct list is neither failed, warned nor in doubt', () => {
  it.each<[string, Partial<SmallList>]>([
    ['with the usual bounds', {}],
    ['that allows limit 0', { minimum: 0, stated: { minimum: 0, maximum: 100, default: 20 } }],
    ['with a minimum of 10', { minimum: 10, stated: { minimum: 10, maximum: 100, default: 20 } }],
    ['with an unstated minimum of 10', { minimum: 10, stated: { maximum: 100, default: 20 } }],
    ['with an unstated maximum of 50', { maximum: 50, stated: { minimum: 1, default: 20 } }],
    ['without a maximum', { maximum: 999_999, stated: { minimum: 1 } }],
    ['without any bound', { minimum: 0, maximum: 999_999, stated: {} }],
    ['with a maximum above its size', { maximum: 1000, stated: { minimum: 1, maximum: 1000, default: 20 } }],
  ])('%s', async (_, changes) => {
    const { failed, doubtful, exitCode } = await judge(changes)
    expect({ failed, doubtful, exitCode }).toEqual({ failed: [], doubtful: [], exitCode: 0 })
  })
})

describe('a fault is found', () => {
  it.each<[string, Partial<SmallList>, string]>([
    ['a row lost behind row 50', { fault: 'lost row' }, 'fail walk/missing-items'],
    [
      'a row lost where the minimum is 10',
      { fault: 'lost row', minimum: 10, stated: { minimum: 10, maximum: 100 } },
      'fail walk/missing-items',
    ],
    ['a row lost where no bound is stated', { fault: 'lost row', stated: {} }, 'fail walk/'],
    [
      'a walk at an accepted limit of 0 that leads round',
      { minimum: 0, fault: 'loop at limit 0' },
      'fail walk/endless-walk',
    ],
    ['limits above the maximum', { fault: 'limit above the maximum' }, 'fail limit/unbounded'],
    ['an own coding that is not guarded', { fault: 'crash on base64' }, 'fail cursor/server-error'],
    [
      'a negative limit where no bound is stated',
      { fault: 'negative limit breaks', stated: {} },
      'fail limit/server-error',
    ],
  ])('%s', async (_, changes, expected) => {
    const { failed, exitCode } = await judge(changes)
    expect(failed.join('\n')).toContain(expected)
    expect(exitCode).toBe(1)
  })
})

it('a report of another document cites no sentence of the first one', async () => {
  const { report } = await judge({ size: 3 })
  for (const { id, source } of report.checks) expect(`${id}: ${source}`).not.toMatch(/\bcontract\b/)
})
