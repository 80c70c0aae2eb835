import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { type Deviation, KEY, SPACE, startTarget } from './target.fixture.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')
/** Writes the largest resident set of the process, in kB, where the variable says. */
const PROBE = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.PEAK,String(process.resourceUsage().maxRSS)))`
const ALLOWED_MB = 150

/** Judges a target in a process of its own; says what came of it, and the most memory that it took. */
async function measure(deviation: Deviation): Promise<{ code: number; report: Report; peakMb: number }> {
  const target = await startTarget(deviation)
  const out = mkdtempSync(join(tmpdir(), 'threadcount-memory-'))
  const args = [
    'run',
    '--base-url',
    target.baseUrl,
    '--param',
    `space_id=${SPACE}`,
    '--out',
    out,
    '--timeout',
    '3000',
  ]
  const env = { PATH: process.env.PATH, THREADCOUNT_API_KEY: KEY, PEAK: join(out, 'peak') }
  try {
    const child = spawn(process.execPath, ['--import', PROBE, cli, ...args, '--max-duration', '60'], {
      cwd: out,
      env,
      stdio: 'ignore',
    })
    const [code] = await once(child, 'close')
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
    return { code, report, peakMb: Number(readFileSync(join(out, 'peak'), 'utf8')) / 1024 }
  } finally {
    await target.close()
    rmSync(out, { recursive: true })
  }
}

/** Ten gigabytes of blanks, as fast as they are taken. */
function flood(response: ServerResponse): true {
  const mebibyte = Buffer.alloc(1 << 20, ' ')
  let left = 10 * 1024
  const pour = (): void => {
    while (left > 0 && !response.destroyed && response.write(mebibyte)) left -= 1
  }
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', pour)
  pour()
  return true
}

const blanks = Buffer.alloc(128 << 20, ' ')
const BOMBS: Record<string, () => Buffer> = {
  gzip: () => gzipSync(blanks),
  deflate: () => deflateSync(blanks),
  br: () => brotliCompressSync(blanks, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  'gzip, gzip': () => gzipSync(gzipSync(blanks)),
}

/** The same body for every page. */
const bomb = (coding: string): Deviation => {
  const body = BOMBS[coding]?.()
  return {
    answer({ response }) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': coding }).end(body)
      return true
    },
  }
}

describe('memory, beside the same run on a conforming target', () => {
  let usual = 0
  beforeAll(async () => {
    const { code, peakMb } = await measure({})
    expect(code).toBe(0)
    usual = peakMb
  })

  test('10 GB on every page', async () => {
    const { code, report, peakMb } = await measure({ answer: ({ response }) => flood(response) })
    expect([code, report.verdict]).toEqual([3, 'aborted'])
    expect(report.run.aborted).toContain('larger than')
    expect(peakMb - usual).toBeLessThan(ALLOWED_MB)
  })

  test('10 GB for many limits in range, side by side', async () => {
    const isFlooded = (limit: number): boolean => limit >= 50 && limit < 58
    const { code, report, peakMb } = await measure({
      answer: ({ query, response }) => isFlooded(Number(query.get('limit'))) && flood(response),
    })
    expect([code, report.verdict]).toEqual([1, 'non-conformant'])
    expect(report.checks.find(({ id }) => id === 'limit/server-error')?.findings[0]?.actual).toContain(
      'larger than',
    )
    expect(peakMb - usual).toBeLessThan(ALLOWED_MB)
  })

  test.each<[string, Deviation, number]>([
    [
      'a thousand headers in every answer',
      { headers: () => Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x-${at}`, 'v'])) },
      0,
    ],
    ['a million levels in every page', { page: () => '['.repeat(1_000_000) + ']'.repeat(1_000_000) }, 1],
  ])('%s', async (_, deviation, expected) => {
    const { code, peakMb } = await measure(deviation)
    expect(code).toBe(expected)
    expect(peakMb - usual).toBeLessThan(ALLOWED_MB)
  })

  test.each(Object.keys(BOMBS))('a bomb of %s', async (coding) => {
    const { code, report, peakMb } = await measure(bomb(coding))
    expect([code, report.verdict]).toEqual([3, 'aborted'])
    expect(report.run.aborted).toContain('larger than')
    expect(peakMb - usual).toBeLessThan(ALLOWED_MB)
  })
})
