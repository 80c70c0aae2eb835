import { resolveConfig } from '../config/index.ts'
import { staleNotes } from '../model/known-failing.ts'
import { readGate } from '../run.ts'
import type { Arguments } from './arguments.ts'
import { sentence } from './failure.ts'
import { mergeReports } from './merged-report.ts'
import { readReport, writeReports } from './report-files.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount merge FILE…` */
export async function execute(
  { flags, positionals }: Arguments,
  { out, err, cwd }: Terminal,
): Promise<number> {
  const config = await resolveConfig({ flags, env: {}, cwd, findsFile: false })
  const shards = await Promise.all(
    positionals.map(async (file) => ({ file, report: await readReport(file, cwd) })),
  )
  const [first] = shards
  const gate = first && (await readGate(config, first.report))
  const report = mergeReports(shards, {
    ...gate,
    requireConformant: config.require === 'conformant',
    failOnWarn: config.failOn === 'warn',
  })
  const files = await writeReports(report, config.format, config.out)
  const { renderSummary } = await import('../report/index.ts')
  const { columns, color } = out
  for (const note of [...(gate?.notes ?? []), ...staleNotes(report)])
    err.write(`threadcount: ${sentence(note)}\n`)
  out.paint(renderSummary(report, { columns, color, files: files.map((file) => shortPath(file, cwd)) }))
  return report.run.exit?.code ?? 0
}
