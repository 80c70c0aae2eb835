import { collectionName, idOf } from '../../model/collection.ts'
import type { CollectionFacts, Report } from '../../model/report.ts'
import { counted, grouped } from '../words/figures.ts'
import { untestedGroups } from '../words/untested.ts'
import { shorten } from '../words/visible.ts'
import { isUnread, unreadWords } from '../words/wording.ts'
import { outcomeMark } from './marks.ts'
import { type Html, html } from './template.ts'
import { walkMaps } from './walk-map.ts'

/** Values shown of one parameter. */
const VALUES = 24

/** What says nothing about the target, why, and what would change that. */
export function untestedSection(report: Report): Html {
  const groups = untestedGroups(report)
  const count = groups.reduce((sum, { checks }) => sum + checks.length, 0)
  const items = groups.map(({ outcome, reason, setting, checks }) => {
    const mark =
      outcome === 'deselected' ? html`<span class="mark untested">deselected</span>` : outcomeMark(outcome)
    return html`<li>${mark} <p>${reason}${setting !== undefined && html`<br><b>To test it:</b> ${setting}`}</p><p class="ids">${checks.map((id) => html`<code>${id}</code> `)}</p></li>`
  })
  return html`<section id="not-tested" aria-labelledby="not-tested-title">
<h2 id="not-tested-title">Not tested${count > 0 && html` <span class="count">${count}</span>`}</h2>
${groups.length === 0 ? html`<p>${report.checks.length === 0 ? 'No check was judged.' : 'Everything that applies was tested.'}</p>` : html`<ul class="groups">${items}</ul>`}
</section>`
}

/** What was read of each collection. */
export function collectionsSection(report: Report): Html {
  const { collections } = report
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="Collections"><table><caption class="hidden">Collections</caption><thead><tr><th scope="col">Collection</th><th scope="col" class="figure">Items</th><th scope="col" class="figure">Page boundaries tested</th><th scope="col">During the run</th></tr></thead>
<tbody>${collections.map(collectionRow)}</tbody></table></div>`
  return html`<section id="collections" aria-labelledby="collections-title">
<h2 id="collections-title">Collections <span class="count">${collections.length}</span></h2>
<p>A boundary is the place between two neighboring items. It is tested when one page ends there and the next page begins there. A collection is unchanged when all walks list the same items in the same order.</p>
${collections.length === 0 ? html`<p>No collection was read.</p>` : table}
${walkMaps(report)}
</section>`
}

function collectionRow(collection: CollectionFacts): Html {
  const { operation, items, complete, boundaries, still, made } = collection
  const from = made === undefined ? '' : ', made by the suite and removed again'
  const name = html`<th scope="row"><code>${collectionName(idOf(collection))}</code> <span class="faint">${operation}${from}</span></th>`
  if (isUnread(collection))
    return html`<tr>${name}<td class="figure faint" colspan="3">${unreadWords(collection)}</td></tr>`
  return html`<tr>${name}
<td class="figure">${grouped(items)}${!complete && html`<span class="faint"> (not read to the end)</span>`}</td>
<td class="figure">${boundaries.total === 0 ? 'none' : `${grouped(boundaries.crossed)} of ${grouped(boundaries.total)}`}</td>
<td>${still ? 'unchanged' : 'changed'}</td></tr>`
}

/** Statuses, parameter values and fields that were seen. */
export function coverageSection({ coverage }: Report): Html {
  const { statuses, parameters, fields } = coverage
  const never = Object.keys(fields).filter((field) => fields[field] === 0)
  return html`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Coverage</h2>
<h3>Statuses</h3>${countTable('Status', statuses)}
<h3>Parameters sent</h3>${parameterTable(parameters)}
<h3>Fields</h3>
${Object.keys(fields).length === 0 && html`<p>None.</p>`}
${never.length > 0 && html`<p>Declared in the document, but never seen: ${never.map((field) => html`<code>${field}</code> `)}</p>`}
${Object.keys(fields).length > 0 && fieldDetails(fields)}
</section>`
}

function fieldDetails(fields: Record<string, number>): Html {
  const count = counted(Object.keys(fields).length, 'field')
  return html`<details><summary>${count}, by number of times seen</summary>${countTable('Field', fields)}</details>`
}

function countTable(name: string, counts: Record<string, number>): Html {
  const rows = Object.entries(counts).map(
    ([key, count]) =>
      html`<tr><th scope="row"><code>${key}</code></th><td class="figure">${grouped(count)}</td></tr>`,
  )
  if (rows.length === 0) return html`<p>None.</p>`
  return html`<table class="narrow"><caption class="hidden">${name}</caption><thead><tr><th scope="col">${name}</th><th scope="col" class="figure">Times</th></tr></thead><tbody>${rows}</tbody></table>`
}

function parameterTable(parameters: Record<string, string[]>): Html {
  const rows = Object.entries(parameters).map(([name, values]) => {
    const shown = values
      .slice(0, VALUES)
      .map((value) => html`<code>${value === '' ? '(empty)' : shorten(value, 40)}</code> `)
    const rest = values.length - VALUES
    return html`<tr><th scope="row"><code>${name}</code></th><td class="values">${shown}${rest > 0 && ` and ${grouped(rest)} more`}</td></tr>`
  })
  if (rows.length === 0) return html`<p>None.</p>`
  return html`<table><caption class="hidden">Parameters sent</caption><thead><tr><th scope="col">Parameter</th><th scope="col">Values</th></tr></thead><tbody>${rows}</tbody></table>`
}
