import type { Report } from '../../model/report.ts'
import { counted, grouped, lasting, moment } from '../words/figures.ts'
import { exitLine, mustCounts, toleranceSentence, verdictOutcome, verdictSentence } from '../words/wording.ts'
import { glanceList } from './checks.ts'
import { icon } from './icons.ts'
import { type Html, html } from './template.ts'

/** Verdict, what qualifies it, the count of MUSTs, and what was judged. */
export function masthead(report: Report): Html {
  const outcome = verdictOutcome[report.verdict]
  const [word = '', ...words] = verdictSentence(report).split(': ')
  const rest = words.join(': ')
  return html`<header class="masthead ${outcome}">
<p class="eyebrow">Threadcount conformance report</p>
<h1>${icon(outcome)}${word}</h1>
<p class="lead">${capital(rest)}</p>
${targetLine(report)}${gate(report)}
${notices(report)}
${mustTable(report)}
${glanceList(report)}
${runFacts(report)}
</header>`
}

/** What a pipeline makes of it, and what it was held against. */
function gate(report: Report): Html | false {
  const exit = exitLine(report)
  const held = toleranceSentence(report)
  if (exit === undefined && held === undefined) return false
  return html`<p class="notice note">${exit && html`<b>${exit}.</b>`} ${held}</p>`
}

function targetLine({ target }: Report): Html {
  const { implementation, baseUrl } = target
  const name = implementation && html`<b>${implementation.name} ${implementation.version}</b> at `
  return html`<p class="target">${name}<code>${baseUrl}</code></p>`
}

function notices({ run, verdict }: Report): Html[] {
  const lines: Html[] = []
  if (run.aborted !== null) {
    lines.push(
      html`<p class="notice error"><b>${run.interrupted ? 'Interrupted' : verdict === 'aborted' ? 'Aborted' : 'Ended early'}.</b> ${run.aborted}</p>`,
    )
  } else if (run.interrupted)
    lines.push(
      html`<p class="notice error"><b>Interrupted.</b> This page shows what was tested until then.</p>`,
    )
  if (run.deselected.length > 0 && !run.replay) lines.push(deselectedNotice(run.deselected))
  if (run.shard !== null) {
    lines.push(
      html`<p class="notice note"><b>Shard ${run.shard}.</b> Other runs tested the other checks. Merge their reports for the complete result.</p>`,
    )
  }
  if (run.leftBehind.length > 0) {
    lines.push(
      html`<p class="notice error"><b>Fixtures left on the target:</b> ${run.leftBehind.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`)}</p>`,
    )
  }
  return lines
}

function deselectedNotice(deselected: readonly string[]): Html {
  const ids = deselected.map((id) => html`<li><code>${id}</code></li>`)
  return html`<details class="notice untested"><summary><b>${counted(deselected.length, 'check was', 'checks were')} deselected</b> by --only or --skip.</summary><ul class="ids">${ids}</ul></details>`
}

function mustTable({ checks }: Report): Html {
  const { met, notMet, notTestable, notApplicable } = mustCounts(checks)
  const cell = (count: number, word: string, tone: string): Html =>
    html`<div class="${count > 0 ? tone : 'inapplicable'}"><dt>${word}</dt><dd>${grouped(count)}</dd></div>`
  return html`<dl class="score" aria-label="Checks of the level MUST">
${cell(met, 'MUST met', 'pass')}
${cell(notMet, 'MUST not met', 'fail')}
${cell(notTestable, 'MUST not tested', 'inconclusive')}
${cell(notApplicable, 'not applicable', 'inapplicable')}
</dl>`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function runFacts({ tool, run }: Report): Html {
  return html`<p class="facts-line"><time datetime="${run.startedAt}">${moment(run.startedAt)}</time> · ${counted(run.requests, 'request')} in ${lasting(run.durationMs)} · profile ${run.profile} · ${tool.name} ${tool.version}</p>`
}
