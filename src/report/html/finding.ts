import type { Finding, PagingFacts, Report } from '../../model/report.ts'
import { counted } from '../words/figures.ts'
import type { FindingGroup } from '../words/finding-groups.ts'
import type { NumberedFinding } from '../words/numbered.ts'
import { shorten } from '../words/visible.ts'
import { type Addresses, addresseesOf } from './addressee.ts'
import { againBlock } from './again.ts'
import { exchangeList, type Manner } from './exchange.ts'
import { historyFigure } from './history.ts'
import { box, facts, idOf } from './marks.ts'
import { type Html, html } from './template.ts'
import { windowFigure } from './window.ts'

/** Characters shown of what was expected and seen. */
const TEXT = 4000
/** Other places of a defect that are shown with their exchanges; the rest takes a line each. */
const TOLD = 20

/** How a finding is shown, and what its evidence is read with. */
export interface Showing {
  manner: Manner
  isOpen: boolean
  paging: PagingFacts | undefined
  addresses: Addresses
  run: Report['run']
}

/** A defect with all there is to it, and the other places where it was seen. */
export function findingDetails({ lead, elsewhere }: FindingGroup, showing: Showing): Html {
  const { finding, number, fragment } = lead
  return html`<details class="finding" id="${idOf(fragment)}"${showing.isOpen && html` open`}>
<summary><h4><span class="number">${number}</span> ${shorten(finding.message, 1000)}</h4> ${knownTag(finding)}</summary>
${substance(lead, showing)}
${elsewhere.length > 0 && otherPlaces(elsewhere, showing)}
</details>`
}

const knownTag = ({ known }: Finding): Html | false => known && html`<span class="tag">known failing</span>`

function otherPlaces(elsewhere: readonly NumberedFinding[], showing: Showing): Html {
  const places = elsewhere.map((one, index) => place(one, index < TOLD, { ...showing, manner: 'brief' }))
  return html`<h5>The same in ${counted(elsewhere.length, 'other place')}</h5>
<ul class="places">${places}</ul>`
}

function place(one: NumberedFinding, isShown: boolean, showing: Showing): Html {
  const { finding, number, fragment, place } = one
  const line = html`<span class="number">${number}</span> <code>${place}</code> ${shorten(finding.actual, 300)} ${knownTag(finding)}`
  if (!isShown) return html`<li id="${idOf(fragment)}">${line}</li>`
  return html`<li><details class="place" id="${idOf(fragment)}"><summary>${line}</summary>
${substance(one, showing)}
</details></li>`
}

function substance(one: NumberedFinding, { manner, paging, addresses, run }: Showing): Html {
  const { finding, fragment, place } = one
  return html`<div class="sides"><div><h5>Expected</h5><p>${shorten(finding.expected, TEXT)}</p></div><div><h5>Actual</h5><p>${shorten(finding.actual, TEXT)}</p></div></div>
${facts([
  ['Collection', html`<code>${place}</code>${strangers(finding, addresses)}`],
  ['Code', html`<code>${finding.code}</code>`],
])}
${finding.window && windowFigure(finding.window)}
${finding.history && historyFigure(finding.history)}
${counterexample(finding, fragment)}
${exchangeList(finding, { paging, addresses, manner })}
${againBlock(one, run, paging)}`
}

/** What the requests ask for in place of the collection that is judged. */
function strangers(finding: Finding, addresses: Addresses): Html | false {
  const found = addresseesOf(finding, addresses)
  const names = (kind: string): Html[] =>
    found
      .filter((one) => one.kind === kind)
      .map(({ name }, index) => html`${index > 0 && ', '}<code>${name}</code>`)
  const [invented, made] = [names('invented'), names('made')]
  if (invented.length > 0)
    return html` <span class="faint">is tested here. The requests use the made-up ${invented}, which does not exist</span>`
  return (
    made.length > 0 &&
    html` <span class="faint">is tested here. The requests use ${made}, which the suite made and removed again</span>`
  )
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

function compact(value: unknown): string {
  const line = JSON.stringify(value)
  return line.length <= 80 ? line : JSON.stringify(value, null, 2)
}
