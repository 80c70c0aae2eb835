import { OUTCOMES } from '../../model/outcome.ts'
import { outcomeWords } from '../words/wording.ts'
import { outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'

/** How to read the page. */
export function legendSection(): Html {
  return html`<section id="legend" aria-labelledby="legend-title">
<h2 id="legend-title">How to read this page</h2>
<p>A <b>check</b> judges one thing. A <b>finding</b> is one defect, with the exchanges that show it: its curl lines, run in
order on an unchanged target with the environment variables they name, show the fault again. Credentials are masked
everywhere. In a body <mark>what decides</mark> is marked, items beside it are shaded, and lines that say
nothing are left out. A defect that was seen in
several places is told once, with the others listed under it. Characters that cannot be seen are written as their code point, ⟨U+202E⟩ for one. A check that passed was shown to hold on what
was read; it is no proof for what was not.</p>
<table><caption class="hidden">Outcomes</caption><thead><tr><th scope="col">Outcome</th><th scope="col">Meaning</th></tr></thead>
<tbody>${OUTCOMES.map((outcome) => html`<tr><th scope="row">${outcomeMark(outcome)}</th><td>${outcomeWords[outcome].meaning}</td></tr>`)}</tbody></table>
</section>`
}
