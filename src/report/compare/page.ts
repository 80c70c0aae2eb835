import { compareStyle } from '../html/assets.ts'
import { icon } from '../html/icons.ts'
import { linkTo, outcomeMark } from '../html/marks.ts'
import { htmlPage } from '../html/shell.ts'
import { type Html, html } from '../html/template.ts'
import { counted } from '../words/figures.ts'
import { outcomeWords, verdictOutcome } from '../words/wording.ts'
import { type Cell, type Column, type Comparison, countChanges, outcomesIn, type Row } from './comparison.ts'

/** `compare.html`: one file without scripts; each cell leads to the evidence in the report it speaks of. */
export function comparisonHtml(comparison: Comparison): string {
  const { columns, rows, notes } = comparison
  const worse = rows.filter(({ isWorse }) => isWorse)
  const better = rows.filter(({ isBetter }) => isBetter)
  const title = html`Compared: ${columns.map(({ name }, index) => `${index > 0 ? ', ' : ''}${name}`)}`
  const body = html`<a class="skip" href="#matrix">Skip to the matrix</a>
<header class="masthead">
<p class="eyebrow">Threadcount reports compared</p>
<h1>${counted(columns.length, 'report')}: ${countChanges(rows)}</h1>
<ol class="compared">${columns.map(reportItem)}</ol>
${notes.map((note) => html`<p class="notice note">${note}</p>`)}
</header>
<nav aria-label="Chapters"><ul><li><a href="#worse">Worse</a></li><li><a href="#better">Better</a></li><li><a href="#matrix">Matrix</a></li><li><a href="#legend">Legend</a></li></ul></nav>
<main>
${changes('worse', 'Worse than in the first report', worse, columns)}
${changes('better', 'Better than in the first report', better, columns)}
${matrix(rows, columns)}
${legend(rows)}
</main>`
  return htmlPage({ title, style: compareStyle(), body })
}

function reportItem({ name, startedAt, file, page, report }: Column): Html {
  const path =
    page === undefined ? html`<code>${file}</code>` : html`<a href="${page}"><code>${file}</code></a>`
  return html`<li><span class="mark ${verdictOutcome[report.verdict]}">${icon(verdictOutcome[report.verdict])}${report.verdict}</span> <b>${name}</b><br><span class="faint">${startedAt} ·</span> ${path}</li>`
}

function changes(id: string, title: string, rows: readonly Row[], columns: readonly Column[]): Html {
  const items = rows.map(
    ({ name, title, cells }) =>
      html`<li><code>${name}</code> <span class="faint">${title}</span><br>${cells.map((cell, index) => html`${index > 0 && ', then '}${shown(cell, columns[index], name, index)}`)}</li>`,
  )
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="count">${rows.length}</span></h2>
${rows.length === 0 ? html`<p>None.</p>` : html`<ul class="changes">${items}</ul>`}
</section>`
}

function matrix(rows: readonly Row[], columns: readonly Column[]): Html {
  const heads = columns.map(
    ({ name }, index) => html`<th scope="col"><span title="${name}">${index + 1}</span></th>`,
  )
  const suites = [...Map.groupBy(rows, ({ name }) => name.split('/')[0] ?? name)]
  const bodies = suites.map(
    ([suite, all]) => html`<tbody>
<tr><th scope="rowgroup" colspan="${columns.length + 2}"><b>${suite}</b></th></tr>
${all.map((row) => matrixRow(row, columns))}</tbody>
`,
  )
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Matrix <span class="count">${rows.length}</span></h2>
<div class="scroll" tabindex="0" role="group" aria-label="Matrix of checks and reports">
<table class="matrix"><caption class="hidden">Outcome of each check in each report</caption>
<thead><tr><th scope="col">Check</th>${heads}<th scope="col">Change</th></tr></thead>
${bodies}</table></div>
</section>`
}

function matrixRow(row: Row, columns: readonly Column[]): Html {
  const { name, cells, isWorse, isBetter } = row
  const isChanged = isWorse || isBetter
  const words = html`${isWorse && html`<span class="change fail mark">▼ worse</span> `}${isBetter && html`<span class="change pass mark">▲ better</span>`}`
  return html`<tr class="${isChanged ? 'changed' : 'same'}"><th scope="row"><code>${name}</code></th>${cells.map((cell, index) => html`<td>${shown(cell, columns[index], name, index)}</td>`)}<td>${words}</td></tr>
`
}

/** An outcome; where the report has a page, a link to the evidence in it. */
function shown({ outcome, fragment }: Cell, column: Column | undefined, name: string, index: number): Html {
  if (outcome === undefined) return html`<span class="faint">not judged</span>`
  const mark = outcomeMark(outcome)
  if (column?.page === undefined) return mark
  const label = `${name} in report ${index + 1}: ${outcomeWords[outcome].word}`
  return html`<a href="${column.page}${linkTo(fragment)}" aria-label="${label}">${mark}</a>`
}

function legend(rows: readonly Row[]): Html {
  const meanings = outcomesIn(rows).map(
    (outcome) =>
      html`<tr><th scope="row">${outcomeMark(outcome)}</th><td>${outcomeWords[outcome].meaning}</td></tr>`,
  )
  return html`<section id="legend" aria-labelledby="legend-title">
<h2 id="legend-title">Legend</h2>
<p>The other reports are compared with the first one. A check is worse if it did better in the first report, and now fails,
warns or is no longer decided. A check that is new in a later release is neither better nor worse. Each cell links to the
evidence, as long as the pages of the reports are not moved.</p>
<table><caption class="hidden">Outcomes</caption><thead><tr><th scope="col">Outcome</th><th scope="col">Meaning</th></tr></thead>
<tbody>${meanings}<tr><th scope="row">not judged</th><td>The report does not have this check.</td></tr></tbody></table>
</section>`
}
