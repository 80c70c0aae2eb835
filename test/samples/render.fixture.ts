// npm run samples: renders the sample reports anew from their report.json; with --anew, judges the reference server first.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compareReports } from '../../src/report/compare/comparison.ts'
import { comparisonHtml } from '../../src/report/compare/page.ts'
import { comparisonText } from '../../src/report/compare/text.ts'
import { type Format, parseReport, renderers, renderSummary } from '../../src/report/index.ts'

/** The folder of the sample reports. */
export const samplesFolder: string = join(import.meta.dirname, '../../reports/samples')

/** Sample runs by folder, with what the demo is given for them. */
const runs: Record<string, string[]> = {
  conformant: [],
  'non-conformant': ['--fault', 'repeated-at-boundary'],
}

/** Every file that follows from the report.json of the samples: path below the folder, and what it holds. */
export function renderSamples(): Map<string, string> {
  const files = new Map<string, string>()
  const compared = Object.keys(runs).map((name) => {
    const file = `${name}/report.json`
    const report = parseReport(readFileSync(join(samplesFolder, file), 'utf8'), file)
    for (const format of Object.keys(renderers) as Format[]) {
      files.set(`${name}/${renderers[format].file}`, renderers[format].render(report))
    }
    const summary = { columns: 100, color: false, files: ['reports/out/report.html'] }
    files.set(`${name}/summary.txt`, renderSummary(report, { ...summary, replay: 'reports/out/report.json' }))
    return { file, page: `../${name}/report.html`, report }
  })
  const comparison = compareReports(compared)
  files.set('compare/compare.html', comparisonHtml(comparison))
  files.set('compare/compare.txt', comparisonText(comparison, { columns: 100, color: false }))
  return files
}

function judgeAnew(name: string, options: readonly string[]): void {
  const out = mkdtempSync(join(tmpdir(), 'threadcount-sample-'))
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const args = [cli, 'demo', '--size', '60', '--implementation', 'sample-server@1.0.0', ...options]
  spawnSync(process.execPath, [...args, '--format', 'json', '--out', out], { stdio: 'inherit' })
  write(`${name}/report.json`, normal(readFileSync(join(out, 'report.json'), 'utf8')))
  rmSync(out, { recursive: true })
}

/** The same times and the same port whenever it is made. */
function normal(text: string): string {
  const { run } = JSON.parse(text) as { run: { startedAt: string } }
  const shift = Date.parse('2026-02-26T12:00:00Z') - Date.parse(run.startedAt)
  const moved = (_: string, time: string): string =>
    `"startedAt": "${new Date(Date.parse(time) + shift).toISOString()}"`
  return text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:4010').replace(/"startedAt": "([^"]+)"/g, moved)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(samplesFolder, file)), { recursive: true })
  writeFileSync(join(samplesFolder, file), text)
}

if (import.meta.main) {
  if (process.argv.includes('--anew'))
    for (const [name, options] of Object.entries(runs)) judgeAnew(name, options)
  for (const [file, text] of renderSamples()) write(file, text)
}
