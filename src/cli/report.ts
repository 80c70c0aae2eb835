import { resolveConfig } from '../config/index.ts'
import { inLine } from '../report/words/visible.ts'
import type { Arguments } from './arguments.ts'
import { readReport, render, writeReports } from './report-files.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/**
 * `threadcount report FILE`: the summary; with `--format` that format on standard output, or several, or with `--out`,
 * as files.
 */
export async function execute(
  { flags, positionals: [file = ''] }: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { out, cwd } = terminal
  const { format: formats, out: directory } = await resolveConfig({ flags, env: {}, cwd, findsFile: false })
  const report = await readReport(file, cwd)
  const [only] = formats
  if (flags.out === undefined && flags.format === undefined) {
    const { renderSummary } = await import('../report/index.ts')
    out.paint(renderSummary(report, { columns: out.columns, color: out.color, files: [], replay: file }))
  } else if (flags.out === undefined && formats.length === 1 && only !== undefined) {
    out.paint((await render(report, only)).text)
  } else {
    const files = await writeReports(report, formats, directory)
    out.write(files.map((path) => `${inLine(shortPath(path, cwd))}\n`).join(''))
  }
  return 0
}
