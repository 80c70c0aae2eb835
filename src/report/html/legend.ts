import { OUTCOMES } from '../../model/outcome.ts'
import { outcomeWords } from '../words/wording.ts'
import { outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'

/** How to read the page. */
export function legendSection(): Html {
  return html`<section id="legend" aria-labelledby="legend-title">
<h2 id="legend-title">How to read this page</h2>
<p>A <b>check</b> tests one thing. A <b>finding</b> is one defect, with the exchanges that show it. To reproduce it, set the
environment variables that its curl commands name, and run the commands in order on an unchanged target. Credentials are masked
everywhere. In a body, <mark>the decisive lines</mark> are marked, items next to them are shaded, and lines without
information are left out. A defect that was seen in several places is shown once, with the other places listed under it.
Invisible characters are written as their code point, such as ⟨U+202E⟩. A check that passed holds for everything that was
read; this is not a proof for the rest.</p>
<table><caption class="hidden">Outcomes</caption><thead><tr><th scope="col">Outcome</th><th scope="col">Meaning</th></tr></thead>
<tbody>${OUTCOMES.map((outcome) => html`<tr><th scope="row">${outcomeMark(outcome)}</th><td>${outcomeWords[outcome].meaning}</td></tr>`)}</tbody></table>
</section>`
}
