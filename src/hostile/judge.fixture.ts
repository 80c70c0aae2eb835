import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveConfig } from '../config/index.ts'
import { renderSummary } from '../report/index.ts'
import { run, type RunResult } from '../run.ts'
import { type Deviation, KEY, SPACE, startTarget, type Target } from './target.fixture.ts'
import { formatNames } from '../config/index.ts'

export interface Judged extends RunResult {
  target: Target
  seconds: number
  /** Reports by format, as written. */
  texts: Record<string, string>
  summary: string
}

export async function judge(deviation: Deviation | ((target: () => Target) => Deviation), options: Record<string, unknown> = {}): Promise<Judged> {
  let target: Target | undefined
  const made = typeof deviation === 'function' ? deviation(() => target as Target) : deviation
  target = await startTarget(made)
  const out = mkdtempSync(join(tmpdir(), 'threadcount-hostile-'))
  try {
    const flags = {
      baseUrl: target.baseUrl,
      credentials: { viewer: KEY },
      collections: [{ params: { space_id: SPACE } }],
      timeout: 400,
      concurrency: 8,
      format: formatNames.join(','),
      out,
      ...options,
    }
    const config = await resolveConfig({ flags, env: {}, cwd: out, findsFile: false })
    const from = performance.now()
    const result = await run(config)
    const seconds = (performance.now() - from) / 1000
    const texts = Object.fromEntries(result.files.map((f) => [f.slice(out.length + 1), readFileSync(f, 'utf8')]))
    return { ...result, target, seconds, texts, summary: renderSummary(result.report, { columns: 100, color: false, files: [] }) }
  } finally {
    await target.close()
    rmSync(out, { recursive: true, force: true })
  }
}
