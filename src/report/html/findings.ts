import { collectionName } from '../../model/collection.ts'
import type { Finding, Report } from '../../model/report.ts'
import { counted } from '../figures.ts'
import { type NumberedFinding, replayCommand, type TroubledCheck, troubledChecks } from '../numbered.ts'
import { exchangeList } from './exchange.ts'
import { box, facts, idOf, levelMark, linkTo, outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'
import { walkPicture } from './walk-picture.ts'

/** Findings shown of one check; the rest is counted and stays in report.json. */
const SHOWN = 20
/** Findings of one check that are open from the start. */
const OPEN = 3

/** Every finding, worst check first. */
export function findingsSection(report: Report): Html {
  const troubled = troubledChecks(report)
  const count = troubled.reduce((sum, { findings }) => sum + findings.length, 0)
  const none = html`<p>${report.checks.length === 0 ? 'No check was judged.' : 'None.'}</p>`
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings${count > 0 && html` <span class="count">${count}</span>`}</h2>
${troubled.length === 0 ? none : troubled.map(checkArticle)}
</section>`
}

function checkArticle({ check, findings }: TroubledCheck): Html {
  const shown = findings.slice(0, SHOWN)
  const rest = findings.length - shown.length
  return html`<article class="check ${check.outcome}">
<p class="about">${outcomeMark(check.outcome)} <a class="id" href="${linkTo(check.id)}">${check.id}</a> ${levelMark(check.level, check.requirement, check.scored)}</p>
<h3>${check.sentence || check.title}</h3>
${check.reason !== null && html`<p>${check.reason}</p>`}
${shown.map((one, index) => findingDetails(one, index < OPEN && check.outcome !== 'note'))}
${rest > 0 && html`<p class="faint">${counted(rest, 'more finding')} of this check in report.json.</p>`}
<div class="advice">
<div><h4>Why it matters</h4><p>${check.why}</p></div>
<div><h4>How to mend it</h4><p>${check.mend}</p></div>
</div>
</article>`
}

function findingDetails(one: NumberedFinding, isOpen: boolean): Html {
  const { finding, number, fragment } = one
  const known = finding.known && html`<span class="tag">known failing</span>`
  return html`<details class="finding" id="${idOf(fragment)}"${isOpen && html` open`}>
<summary><h4><span class="number">${number}</span> ${finding.message}</h4> ${known}</summary>
<div class="sides"><div><h5>Expected</h5><p>${finding.expected}</p></div><div><h5>Actual</h5><p>${finding.actual}</p></div></div>
${facts([
  ['Collection', html`<code>${collectionName(finding.collection)}</code>`],
  ['Code', html`<code>${finding.code}</code>`],
])}
${walkPicture(finding.evidence, fragment)}
${exchangeList(finding.evidence)}
${counterexample(finding, fragment)}
${again(one)}
</details>`
}

function counterexample({ counterexample, replay }: Finding, fragment: string): Html[] {
  const parts: Html[] = []
  if (counterexample !== null && counterexample !== undefined) {
    parts.push(
      html`<h5>Shortest failing input</h5>${box(`Shortest failing input of ${fragment}`, JSON.stringify(counterexample, null, 2))}`,
    )
  }
  if (replay && replay.steps.length > 0) {
    parts.push(
      html`<h5>Steps</h5><ol class="steps">${replay.steps.map((step) => html`<li><code>${step}</code></li>`)}</ol>`,
    )
  }
  return parts
}

function again(one: NumberedFinding): Html {
  const { finding, fragment } = one
  const sequence = finding.evidence.map(({ curl }) => curl).join('\n')
  const curl = html`<h5>See it with curl</h5>${box(`curl lines of ${fragment}`, sequence, 'box copy')}`
  const seed =
    finding.replay &&
    html` <span class="faint">seed ${finding.replay.seed}, path ${finding.replay.path}</span>`
  return html`${sequence !== '' && curl}
<h5>Run it again${seed}</h5>${box(`Replay command of ${fragment}`, replayCommand('report.json', one), 'box copy')}`
}
