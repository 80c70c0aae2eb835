import { collectionName, idOf } from '../../model/collection.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import { counted } from '../words/figures.ts'
import { type FindingGroup, groupFindings } from '../words/finding-groups.ts'
import { type TroubledCheck, troubledChecks } from '../words/numbered.ts'
import type { Addresses } from './addressee.ts'
import { findingDetails, type Showing } from './finding.ts'
import { levelMark, linkTo, outcomeMark } from './marks.ts'
import { sentenceOf } from './sentence.ts'
import { type Html, html } from './template.ts'

/** Defects shown of one check; the rest is counted and stays in report.json. */
const SHOWN = 20
/** Defects of one check that are shown with all they have, and open. */
const OPEN = 3

/** Every finding, worst check first; one that was seen in several places is shown once. */
export function findingsSection(report: Report): Html {
  const troubled = troubledChecks(report).map((one) => ({ ...one, groups: groupFindings(one.findings) }))
  const count = troubled.reduce((sum, { groups }) => sum + groups.length, 0)
  const none = html`<p>${report.checks.length === 0 ? 'No check was judged.' : 'None.'}</p>`
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings${count > 0 && html` <span class="count">${count}</span>`}</h2>
${troubled.length > 1 && contents(troubled)}
${troubled.length === 0 ? none : troubled.map((one) => checkArticle(one, readingOf(one.check, report)))}
</section>`
}

type Grouped = TroubledCheck & { groups: FindingGroup[] }

function contents(troubled: readonly Grouped[]): Html {
  const items = troubled.map(({ check, findings, groups, operation }) => {
    const target = groups[0]?.lead.fragment ?? check.id
    return html`<li>${outcomeMark(check.outcome)} <a href="${linkTo(target)}">${check.id}</a> <span class="faint">${[operation, amount(groups.length, findings.length)].filter(Boolean).join(' · ')}</span></li>`
  })
  return html`<ul class="contents">${items}</ul>`
}

function amount(defects: number, places: number): string {
  const parts = [
    defects > 1 && counted(defects, 'finding'),
    places > defects && `in ${counted(places, 'place')}`,
  ]
  return parts.filter((part) => part !== false).join(' ')
}

/** What the evidence of a check is read with. */
function readingOf(
  { operation }: CheckReport,
  report: Report,
): Pick<Showing, 'paging' | 'addresses' | 'run'> {
  const place = report.target.operations?.find(({ id }) => id === operation)
  const own = report.collections.filter((one) => one.operation === operation)
  const known = new Set(own.map((one) => collectionName(idOf(one))))
  const addresses: Addresses = { path: place?.path, known }
  return { paging: place?.paging, addresses, run: report.run }
}

function checkArticle(
  { check, groups, operation }: Grouped,
  reading: Pick<Showing, 'paging' | 'addresses' | 'run'>,
): Html {
  const shown = groups.slice(0, SHOWN)
  const rest = groups.length - shown.length
  return html`<article class="check ${check.outcome}" aria-label="${check.id}" data-outcome="${check.outcome}" data-suite="${check.id.split('/')[0]}" data-level="${check.level}">
<p class="about">${outcomeMark(check.outcome)} <a class="id" href="${linkTo(check.id)}">${check.id}</a> ${levelMark(check.level, check.requirement, check.scored)}${operation !== undefined && html` <span class="faint">${operation}</span>`}</p>
${sentenceOf(check, reading.paging)}
${reason(check)}
${shown.map((group, index) => {
  const manner = index === 0 ? 'open' : index < OPEN ? 'folded' : 'brief'
  return findingDetails(group, { ...reading, manner, isOpen: check.outcome !== 'note' })
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
<div><h4>How to fix it</h4><p>${mend}</p></div>
</div>`
}
