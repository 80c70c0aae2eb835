import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { resolveConfig } from '../config/index.ts'
import { usageError } from '../model/failure.ts'
import { type Compared, compareReports } from '../report/compare/comparison.ts'
import { comparisonHtml } from '../report/compare/page.ts'
import { comparisonText } from '../report/compare/text.ts'
import { renderers } from '../report/index.ts'
import { inLine } from '../report/words/visible.ts'
import type { Arguments } from './arguments.ts'
import { readReport, writeInto } from './report-files.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount compare FILE FILE…`: text on standard output, and `compare.html` in `--out`. */
export async function execute({ flags, positionals }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const { 'fail-on-worse': failsOnWorse, ...options } = flags
  const { out: folder } = await resolveConfig({ flags: options, env: {}, cwd, findsFile: false })
  const twin = positionals.find((file, index) =>
    positionals.slice(0, index).some((other) => resolve(cwd, other) === resolve(cwd, file)),
  )
  if (twin !== undefined) throw usageError(`${twin} is named twice`, 'Name reports of different runs.')
  const compared = await Promise.all(
    positionals.map(
      async (file): Promise<Compared> => ({
        file,
        page: pageOf(resolve(cwd, file), folder),
        report: await readReport(file, cwd),
      }),
    ),
  )
  const comparison = compareReports(compared)
  out.paint(comparisonText(comparison, out))
  const path = await writeInto(folder, 'compare.html', comparisonHtml(comparison))
  out.write(`\n${inLine(shortPath(path, cwd))}\n`)
  return failsOnWorse && comparison.rows.some(({ isWorse }) => isWorse) ? 1 : 0
}

/** The page beside a report.json, as an address relative to a folder; `undefined` where there is none. */
function pageOf(file: string, folder: string): string | undefined {
  const page = join(dirname(file), renderers.html.file)
  if (!existsSync(page)) return undefined
  return relative(folder, page).split(sep).map(encodeURIComponent).join('/')
}
