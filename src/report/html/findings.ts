import { collectionName } from '../../model/collection.ts'
import type { CheckReport, Finding, PagingFacts, Report } from '../../model/report.ts'
import { counted } from '../figures.ts'
import { type NumberedFinding, replayCommand, type TroubledCheck, troubledChecks } from '../numbered.ts'
import { shorten } from '../visible.ts'
import { exchangeList, type Manner } from './exchange.ts'
import { historyFigure } from './history.ts'
import { box, facts, idOf, levelMark, linkTo, outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'
import { windowFigure } from './window.ts'

/** Findings shown of one check; the rest is counted and stays in report.json. */
const SHOWN = 20
/** Findings of one check that are shown with all they have, and open. */
const OPEN = 3
/** Characters shown of what was expected and seen. */
const TEXT = 4000

/** Every finding, worst check first. */
export function findingsSection(report: Report): Html {
  const troubled = troubledChecks(report)
  const count = troubled.reduce((sum, { findings }) => sum + findings.length, 0)
  const none = html`<p>${report.checks.length === 0 ? 'No check was judged.' : 'None.'}</p>`
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings${count > 0 && html` <span class="count">${count}</span>`}</h2>
${troubled.length > 1 && contents(troubled)}
${troubled.length === 0 ? none : troubled.map((one) => checkArticle(one, pagingOf(one.check, report)))}
</section>`
}

function contents(troubled: readonly TroubledCheck[]): Html {
  const items = troubled.map(({ check, findings }) => {
    const target = findings[0]?.fragment ?? check.id
    return html`<li>${outcomeMark(check.outcome)} <a href="${linkTo(target)}">${check.id}</a> <span class="faint">${findings.length > 1 && counted(findings.length, 'finding')}</span></li>`
  })
  return html`<ul class="contents">${items}</ul>`
}

const pagingOf = ({ operation }: CheckReport, { target }: Report): PagingFacts | undefined =>
  target.operations?.find(({ id }) => id === operation)?.paging

function checkArticle({ check, findings }: TroubledCheck, paging: PagingFacts | undefined): Html {
  const shown = findings.slice(0, SHOWN)
  const rest = findings.length - shown.length
  return html`<article class="check ${check.outcome}" aria-label="${check.id}" data-outcome="${check.outcome}" data-suite="${check.id.split('/')[0]}" data-level="${check.level}">
<p class="about">${outcomeMark(check.outcome)} <a class="id" href="${linkTo(check.id)}">${check.id}</a> ${levelMark(check.level, check.requirement, check.scored)}</p>
<h3><q>${check.sentence || check.title}</q></h3>
${reason(check)}
${shown.map((one, index) => {
  const manner = index === 0 ? 'open' : index < OPEN ? 'folded' : 'brief'
  return findingDetails(one, { manner, isOpen: check.outcome !== 'note', paging })
})}
${rest > 0 && html`<p class="faint">${counted(rest, 'more finding')} of this check in report.json.</p>`}
${check.outcome !== 'error' && advice(check)}
</article>`
}

/** A fail is explained by its findings; what is unclear about another outcome stands here. */
function reason({ outcome, reason }: CheckReport): Html | false {
  const isPlain = outcome === 'fail' || outcome === 'warn' || outcome === 'note'
  return !isPlain && reason !== null && html`<p>${reason}</p>`
}

/** Left out where the suite went wrong: nothing is known to be broken then. */
function advice({ why, mend }: CheckReport): Html {
  return html`<div class="advice">
<div><h4>Why it matters</h4><p>${why}</p></div>
<div><h4>How to mend it</h4><p>${mend}</p></div>
</div>`
}

interface Showing {
  manner: Manner
  isOpen: boolean
  paging: PagingFacts | undefined
}

function findingDetails(one: NumberedFinding, { manner, isOpen, paging }: Showing): Html {
  const { finding, number, fragment } = one
  const known = finding.known && html`<span class="tag">known failing</span>`
  return html`<details class="finding" id="${idOf(fragment)}"${isOpen && html` open`}>
<summary><h4><span class="number">${number}</span> ${shorten(finding.message, 1000)}</h4> ${known}</summary>
<div class="sides"><div><h5>Expected</h5><p>${shorten(finding.expected, TEXT)}</p></div><div><h5>Actual</h5><p>${shorten(finding.actual, TEXT)}</p></div></div>
${facts([
  ['Collection', html`<code>${collectionName(finding.collection)}</code>`],
  ['Code', html`<code>${finding.code}</code>`],
])}
${finding.window && windowFigure(finding.window)}
${finding.history && historyFigure(finding.history)}
${counterexample(finding, fragment)}
${exchangeList(finding, paging, manner)}
${again(one)}
</details>`
}

function counterexample({ counterexample, replay, history }: Finding, fragment: string): Html[] {
  const parts: Html[] = []
  if (counterexample !== null && counterexample !== undefined) {
    parts.push(
      html`<h5>Shortest failing input</h5>${box(`Shortest failing input of ${fragment}`, compact(counterexample))}`,
    )
  }
  if (replay && replay.steps.length > 0 && !history) {
    parts.push(
      html`<h5>Steps</h5><ol class="steps">${replay.steps.map((step) => html`<li><code>${step}</code></li>`)}</ol>`,
    )
  }
  return parts
}

function again(one: NumberedFinding): Html {
  const { finding, fragment, isGone } = one
  const sequence = finding.evidence.map(({ curl }) => curl).join('\n')
  const names = [...new Set([...sequence.matchAll(/\$\{?(THREADCOUNT_\w+)/g)].map(([, name]) => name ?? ''))]
  const hasCursor = /[?&][^=&]*(?:cursor|token|after)[^=&]*=/i.test(sequence)
  const gone =
    isGone &&
    html`<p class="faint">The suite made this collection and removed it again, so these lines find it no more. The replay command makes one like it.</p>`
  const hint =
    !isGone &&
    names.length > 0 &&
    html`<p class="faint">Set ${names.map((name, index) => html`${index > 0 && ' and '}<code>${name}</code>`)} in the environment first, run the lines in order, and look for what “Actual” says.${hasCursor && ' Where a cursor no longer holds, run the replay command instead.'}</p>`
  const curl = html`<h5>${isGone ? 'What was sent' : 'See it with curl'}</h5>${gone}${hint}${box(`curl lines of ${fragment}`, sequence, 'box copy')}`
  const seed =
    finding.replay &&
    html` <span class="faint">seed ${finding.replay.seed}, path ${finding.replay.path}</span>`
  return html`${sequence !== '' && curl}
<h5>Run it again${seed}</h5>${box(`Replay command of ${fragment}`, replayCommand('report.json', one), 'box copy')}`
}

function compact(value: unknown): string {
  const line = JSON.stringify(value)
  return line.length <= 80 ? line : JSON.stringify(value, null, 2)
}
