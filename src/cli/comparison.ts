import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'

/** Reports side by side. */
export interface Comparison {
  /** A name for each report. */
  names: string[]
  verdicts: string[]
  rows: ComparisonRow[]
}

/** A check over all reports. */
export interface ComparisonRow {
  /** Check id, with the operation where there are several. */
  name: string
  /** An outcome for each report; `undefined` where it was not judged. */
  outcomes: (Outcome | undefined)[]
  /** In some report it stands worse than in the first. */
  isWorse: boolean
}

/** How bad an outcome is. What is no longer shown is worse than what was shown. */
const badness: Record<Outcome, number> = {
  pass: 0,
  inapplicable: 0,
  note: 1,
  warn: 2,
  untested: 3,
  inconclusive: 3,
  error: 4,
  fail: 5,
}

/** Sets reports side by side; the first is what the others are measured by. */
export function compareReports(reports: readonly { name: string; report: Report }[]): Comparison {
  const operations = new Set(reports.flatMap(({ report }) => report.checks.map(({ operation }) => operation)))
  const nameOf = ({ id, operation }: Report['checks'][number]): string =>
    operations.size > 1 ? `${id} (${operation})` : id
  const columns = reports.map(
    ({ report }) => new Map(report.checks.map((check) => [nameOf(check), check.outcome])),
  )
  const names = new Set(columns.flatMap((column) => [...column.keys()]))
  return {
    names: reports.map(({ name }) => name),
    verdicts: reports.map(({ report }) => report.verdict),
    rows: [...names].map((name) =>
      rowOf(
        name,
        columns.map((column) => column.get(name)),
      ),
    ),
  }
}

function rowOf(name: string, outcomes: (Outcome | undefined)[]): ComparisonRow {
  const [first, ...others] = outcomes.map((outcome) => badness[outcome ?? 'untested'])
  return { name, outcomes, isWorse: outcomes[0] !== undefined && others.some((bad) => bad > (first ?? 0)) }
}

/** The matrix as text. */
export function comparisonText({ names, verdicts, rows }: Comparison): string {
  const cells = [
    ['', ...names],
    ['verdict', ...verdicts],
    ...rows.map((row) => [
      row.name,
      ...row.outcomes.map((outcome) => outcome ?? '–'),
      row.isWorse ? '← worse' : '',
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** The matrix as a page of its own. */
export function comparisonHtml({ names, verdicts, rows }: Comparison): string {
  const cell = (tag: string, text: string, kind = ''): string =>
    `<${tag}${kind && ` class="${kind}"`}${tag === 'th' ? ' scope="col"' : ''}>${escaped(text)}</${tag}>`
  const head = ['', ...names].map((name) => cell('th', name)).join('')
  const verdict = ['verdict', ...verdicts].map((text) => cell('td', text)).join('')
  const body = rows.map(({ name, outcomes, isWorse }) => {
    const shown = outcomes.map((outcome) => cell('td', outcome ?? '–', outcome ?? 'untested')).join('')
    return `<tr>${cell('td', name, isWorse ? 'worse' : '')}${shown}</tr>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Threadcount: ${names.map(escaped).join(', ')}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { margin: 2rem }
table { border-collapse: collapse }
th, td { padding: .25rem .75rem; border: 1px solid #8886; text-align: left }
${OUTCOMES.map((outcome) => `.${outcome} { background: ${tint(outcome)} }`).join('\n')}
.worse::after { content: " ← worse"; font-weight: bold }
</style>
<h1>Reports compared</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
<tr>${verdict}</tr>
${body.join('\n')}
</tbody>
</table>
</html>
`
}

const tint = (outcome: Outcome): string =>
  badness[outcome] >= 4 ? '#d334' : badness[outcome] >= 2 ? '#da34' : outcome === 'pass' ? '#3a54' : 'none'

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
