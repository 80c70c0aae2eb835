import { resolve } from 'node:path'
import type { Report } from '../model/report.ts'
import { inLine } from '../report/visible.ts'
import type { Arguments } from './arguments.ts'
import { compareReports, comparisonHtml, comparisonText } from './comparison.ts'
import { readReport, writeInto } from './report-files.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount compare FILE FILE…` */
export async function execute({ flags, positionals }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const reports = await Promise.all(positionals.map((file) => readReport(file, cwd)))
  const names = reports.map(nameOf)
  // Two runs of one implementation are told apart by their files.
  const areDistinct = new Set(names).size === names.length && !names.includes(undefined)
  const columns = reports.map((report, index) => ({
    name: (areDistinct ? names[index] : positionals[index]) ?? '',
    report,
  }))
  const comparison = compareReports(columns)
  out.write(comparisonText(comparison))
  if (typeof flags.out === 'string') {
    const path = await writeInto(resolve(cwd, flags.out), 'comparison.html', comparisonHtml(comparison))
    out.write(`\n${shortPath(path, cwd)}\n`)
  }
  return flags['fail-on-worse'] && comparison.rows.some(({ isWorse }) => isWorse) ? 1 : 0
}

function nameOf({ target: { implementation } }: Report): string | undefined {
  return implementation ? inLine(`${implementation.name}@${implementation.version}`) : undefined
}
