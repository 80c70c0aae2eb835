import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { resolveConfig } from '../../src/config/index.ts'
import type { CheckReport, Finding, Report } from '../../src/model/report.ts'
import { renderers, renderSummary } from '../../src/report/index.ts'
import { run } from '../../src/run.ts'
import { expectReadable } from './reports.fixture.ts'
import { type Deviation, KEY, SPACE, startTarget, type Target } from './target.fixture.ts'

/** What came of judging a hostile target. */
export interface Judged {
  report: Report
  exitCode: number
  /** What was written, by file name. */
  files: Record<string, string>
  /** What a terminal shows. */
  summary: string
}

/** A target may look at itself once it runs: to die, say. */
type Hostile = Deviation | ((target: () => Target) => Deviation)

/** Judges a target that misbehaves, writes every report, and sees that each can be read whatever was sent. */
export async function judge(hostile: Hostile, options: Record<string, unknown> = {}): Promise<Judged> {
  const running: Target[] = []
  const own = (): Target => running[0] as Target
  const target = await startTarget(typeof hostile === 'function' ? hostile(own) : hostile)
  running.push(target)
  try {
    return await judgeAt(target.baseUrl, options)
  } finally {
    await target.close()
  }
}

/** The same for a target that runs elsewhere. */
export async function judgeAt(baseUrl: string, options: Record<string, unknown> = {}): Promise<Judged> {
  const out = mkdtempSync(join(tmpdir(), 'threadcount-hostile-'))
  try {
    const flags = {
      baseUrl,
      credentials: { viewer: KEY },
      collections: [{ params: { space_id: SPACE } }],
      timeout: 1000,
      maxDuration: 30,
      format: Object.keys(renderers).join(','),
      out,
      ...options,
    }
    const config = await resolveConfig({ flags, env: {}, cwd: out, findsFile: false })
    const { report, exitCode, files } = await run(config)
    const judged = {
      report,
      exitCode,
      files: Object.fromEntries(files.map((file) => [basename(file), readFileSync(file, 'utf8')])),
      summary: renderSummary(report, { columns: 100, color: false, files: [] }),
    }
    expectReadable(judged)
    return judged
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** A check of the report. */
export function check({ report }: Judged, id: string): CheckReport {
  const found = report.checks.find((one) => one.id === id)
  if (!found) throw new Error(`there is no check ${id}`)
  return found
}

/** Ids of the checks that failed. */
export const failed = ({ report }: Judged): string[] =>
  report.checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)

/** The first finding of a check. */
export function finding(judged: Judged, id: string): Finding {
  const [first] = check(judged, id).findings
  if (!first) throw new Error(`${id} has no finding: ${check(judged, id).outcome}`)
  return first
}
