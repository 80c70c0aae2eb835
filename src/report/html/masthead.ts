import type { Report } from '../../model/report.ts'
import { counted, grouped, lasting, moment } from '../figures.ts'
import { mustCounts, outcomeWords, verdictOutcome, verdictSentence } from '../wording.ts'
import { facts } from './marks.ts'
import { type Html, html } from './template.ts'

/** Verdict, what qualifies it, the count of MUSTs, and what was judged. */
export function masthead(report: Report): Html {
  const outcome = verdictOutcome[report.verdict]
  return html`<header class="masthead ${outcome}">
<p class="eyebrow">Threadcount conformance report</p>
<h1><span class="symbol" aria-hidden="true">${outcomeWords[outcome].symbol}</span> ${verdictSentence(report)}</h1>
${targetLine(report)}
${notices(report)}
${mustTable(report)}
${runFacts(report)}
</header>`
}

function targetLine({ target }: Report): Html {
  const { implementation, baseUrl } = target
  const name = implementation && html`<b>${implementation.name} ${implementation.version}</b> at `
  return html`<p class="target">${name}<code>${baseUrl}</code></p>`
}

function notices({ run }: Report): Html[] {
  const lines: Html[] = []
  if (run.aborted !== null) {
    lines.push(
      html`<p class="notice error"><b>${run.interrupted ? 'Interrupted' : 'Aborted'}.</b> ${run.aborted}</p>`,
    )
  } else if (run.interrupted)
    lines.push(
      html`<p class="notice error"><b>Interrupted.</b> What follows is what was judged until then.</p>`,
    )
  if (run.deselected.length > 0) lines.push(deselectedNotice(run.deselected))
  if (run.shard !== null) {
    lines.push(
      html`<p class="notice note"><b>Shard ${run.shard}.</b> Other machines judged the other checks; merge their reports for the whole.</p>`,
    )
  }
  if (run.leftBehind.length > 0) {
    lines.push(
      html`<p class="notice error"><b>Left behind on the target:</b> ${run.leftBehind.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`)}</p>`,
    )
  }
  return lines
}

function deselectedNotice(deselected: readonly string[]): Html {
  const ids = deselected.map((id) => html`<li><code>${id}</code></li>`)
  return html`<details class="notice untested"><summary><b>${counted(deselected.length, 'check was', 'checks were')} deselected</b> by a filter of this run.</summary><ul class="ids">${ids}</ul></details>`
}

function mustTable({ checks }: Report): Html {
  const { met, notMet, notTestable, notApplicable } = mustCounts(checks)
  const cell = (count: number, word: string, tone: string): Html =>
    html`<div class="${count > 0 ? tone : 'inapplicable'}"><dt>${word}</dt><dd>${grouped(count)}</dd></div>`
  return html`<dl class="score" aria-label="Checks of the level MUST">
${cell(met, 'MUST met', 'pass')}
${cell(notMet, 'MUST not met', 'fail')}
${cell(notTestable, 'MUST not testable here', 'inconclusive')}
${cell(notApplicable, 'not applicable', 'inapplicable')}
</dl>`
}

function runFacts({ target, tool, run }: Report): Html {
  const fixtures = run.fixtureRequests > 0 && ` and ${grouped(run.fixtureRequests)} for fixtures`
  return facts([
    ['Document', html`${target.document.title} <code class="digest">sha256 ${target.document.sha256}</code>`],
    ['Suite', `${tool.name} ${tool.version}, profile ${run.profile}`],
    ['Seed', html`<code>${run.seed}</code>`],
    [
      'Started',
      html`<time datetime="${run.startedAt}">${moment(run.startedAt)}</time>, took ${lasting(run.durationMs)}`,
    ],
    ['Requests', html`${grouped(run.requests)}${fixtures}`],
  ])
}
