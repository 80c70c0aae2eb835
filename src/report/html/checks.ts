import { OUTCOMES } from '../../model/outcome.ts'
import { adviceOf } from '../../model/reason.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import { joined } from '../words/figures.ts'
import { lookedWords } from '../words/looked.ts'
import { bySuite, troubledChecks } from '../words/numbered.ts'
import { outcomeWords } from '../words/wording.ts'
import { icon } from './icons.ts'
import { idOf, levelMark, linkTo, outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'

/** All suites at a glance: a cell for each check. */
export function glanceList({ checks }: Report): Html | false {
  return checks.length > 0 && html`<ul class="glance" aria-label="Suites">${bySuite(checks).map(glance)}</ul>`
}

/** A table of checks for each suite. */
export function checksSection(report: Report): Html {
  const suites = bySuite(report.checks)
  const links = new Map(troubledChecks(report).map(({ check, findings }) => [check, findings[0]?.fragment]))
  const seen = new Set<string>()
  return html`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">Checks <span class="count">${report.checks.length}</span></h2>
${suites.length === 0 && html`<p>No check was judged.</p>`}
${suites.map(([suite, checks]) => suiteTable(suite, checks, links, seen))}
</section>`
}

function glance([suite, checks]: [string, CheckReport[]]): Html {
  const symbols = checks.map(
    ({ id, outcome }) =>
      html`<span class="cell ${outcome}" title="${id}: ${outcomeWords[outcome].word}">${icon(outcome)}</span>`,
  )
  return html`<li><a href="${linkTo(`suite-${suite}`)}">${suite}</a> <span class="strip" aria-hidden="true">${symbols}</span> <span class="tally">${tally(checks)}</span></li>`
}

function tally(checks: readonly CheckReport[]): string {
  const counts = OUTCOMES.map((outcome) => ({
    count: checks.filter((check) => check.outcome === outcome).length,
    word: outcomeWords[outcome].word,
  }))
  return joined(counts.filter(({ count }) => count > 0).map(({ count, word }) => `${count} ${word}`))
}

type Links = ReadonlyMap<CheckReport, string | undefined>

function suiteTable(suite: string, checks: readonly CheckReport[], links: Links, seen: Set<string>): Html {
  const hasSeveral = new Set(checks.map(({ operation }) => operation)).size > 1
  const rows = checks.map((check) => {
    const isFirst = !seen.has(check.id)
    seen.add(check.id)
    return row(check, {
      anchor: isFirst ? check.id : `${check.id}@${check.operation}`,
      link: links.get(check),
      hasSeveral,
    })
  })
  return html`<table class="checks" id="${idOf(`suite-${suite}`)}">
<caption><h3>${suite}</h3></caption>
<thead><tr><th scope="col">Outcome</th><th scope="col">Check</th><th scope="col">Level</th></tr></thead>
<tbody>${rows}</tbody></table>`
}

interface RowPlace {
  anchor: string
  link: string | undefined
  hasSeveral: boolean
}

function row(check: CheckReport, { anchor, link, hasSeveral }: RowPlace): Html {
  const { outcome, id, title, reason } = check
  const setting = outcome === 'untested' ? adviceOf(check.reasonCode, check.reasonArgs) : undefined
  const rests = check.looked && lookedWords(check.looked)
  const name =
    link === undefined ? html`<code>${id}</code>` : html`<a href="${linkTo(link)}"><code>${id}</code></a>`
  return html`<tr id="${idOf(anchor)}" data-outcome="${outcome}" data-suite="${id.split('/')[0]}" data-level="${check.level}"><td>${outcomeMark(outcome)}</td>
<th scope="row">${name}${hasSeveral && html` <span class="faint">${check.operation}</span>`}<p>${title}</p>${reason !== null && html`<p class="faint">${reason}${setting !== undefined && html` <b>To test it:</b> ${setting}`}</p>`}${rests !== undefined && html`<p class="faint">${rests}</p>`}</th>
<td>${levelMark(check.level, check.requirement, check.scored)}</td></tr>`
}
