import { resolveConfig } from '../config/index.ts'
import { exitCodeOf } from '../model/verdict.ts'
import type { Arguments } from './arguments.ts'
import { mergeReports, scoredDeselected } from './merged-report.ts'
import { readReport, writeReports } from './report-files.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount merge FILE…` */
export async function execute({ flags, positionals }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const config = await resolveConfig({ flags, env: {}, cwd, findsFile: false })
  const shards = await Promise.all(
    positionals.map(async (file) => ({ file, report: await readReport(file, cwd) })),
  )
  const report = mergeReports(shards)
  const files = await writeReports(report, config.formats, config.out)
  const { renderSummary } = await import('../report/index.ts')
  const { columns, color } = out
  out.paint(renderSummary(report, { columns, color, files: files.map((file) => shortPath(file, cwd)) }))
  return exitCodeOf(report.verdict, report.checks, {
    interrupted: report.run.interrupted,
    requireConformant: config.require === 'conformant',
    failOnWarn: config.failOn === 'warn',
    rotten: report.run.knownFailing?.some(({ state }) => state === 'stale' || state === 'expired') ?? false,
    deselected: scoredDeselected(shards.map((shard) => shard.report)),
  })
}
