import { OUTCOMES } from '../../model/outcome.ts'
import type { Report } from '../../model/report.ts'
import { bySuite } from '../words/numbered.ts'
import { outcomeWords } from '../words/wording.ts'
import { type Html, html } from './template.ts'

/** Search and filters; hidden until the page's script shows them. */
export function filterForm({ checks }: Report): Html | false {
  if (checks.length === 0) return false
  const outcomes = OUTCOMES.filter((outcome) => checks.some((check) => check.outcome === outcome))
  const levels = ['MUST', 'SHOULD', 'MAY'].filter((level) => checks.some((check) => check.level === level))
  return html`<form class="filter" role="search" aria-label="Checks and findings" hidden>
<label class="words">Search <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${choice(
  'outcome',
  'Outcome',
  outcomes.map((outcome) => [outcome, outcomeWords[outcome].word]),
)}
${choice(
  'suite',
  'Suite',
  bySuite(checks).map(([suite]) => [suite, suite]),
)}
${choice(
  'level',
  'Level',
  levels.map((level) => [level, level]),
)}
<button type="reset">Show all</button> <output aria-live="polite"></output>
</form>`
}

function choice(name: string, label: string, options: [value: string, word: string][]): Html {
  const all = html`<option value="">all</option>`
  return html`<label>${label} <select name="${name}">${all}${options.map(([value, word]) => html`<option value="${value}">${word}</option>`)}</select></label>`
}
