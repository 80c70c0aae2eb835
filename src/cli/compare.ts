import { relative, resolve } from 'node:path'
import type { Report } from '../model/report.ts'
import { inLine } from '../report/visible.ts'
import type { Arguments } from './arguments.ts'
import { compareReports, comparisonHtml, comparisonText } from './comparison.ts'
import { readReport, writeInto } from './report-files.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount compare FILE FILE…` */
export async function execute({ flags, positionals }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const reports = await Promise.all(positionals.map((file) => readReport(file, cwd)))
  const comparison = compareReports(
    reports.map((report, index) => ({ name: nameOf(report, positionals[index]), report })),
  )
  out.write(comparisonText(comparison))
  if (typeof flags.out === 'string') {
    const path = await writeInto(resolve(cwd, flags.out), 'comparison.html', comparisonHtml(comparison))
    out.write(`\n${relative(cwd, path)}\n`)
  }
  return flags['fail-on-worse'] && comparison.rows.some(({ isWorse }) => isWorse) ? 1 : 0
}

function nameOf({ target: { implementation } }: Report, file = ''): string {
  return implementation ? inLine(`${implementation.name}@${implementation.version}`) : file
}
