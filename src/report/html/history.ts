import type { HistoryMoment, HistoryPicture } from '../../model/picture.ts'
import { shorten } from '../words/visible.ts'
import { type Html, html } from './template.ts'

const WORDS: Record<string, string> = { add: 'add', remove: 'remove', touch: 'touch' }

/** What a writer did and what each walk was shown, a step a row. */
export function historyFigure({ items, steps, harmed }: HistoryPicture): Html {
  const walks = [...new Set(steps.flatMap((step) => (step.do === 'page' ? [step.walk] : [])))]
  const marked = new Set(harmed)
  const heads = walks.map((walk) => html`<th scope="col">Walk ${walk}</th>`)
  const rows = steps.map((step, index) => row(step, index, walks, marked))
  return html`<figure class="history"><figcaption>The shortest failing history: each change of the collection, and the page that each walk received. At the start the collection held ${items.map((id) => chip(id, marked))}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Steps of the history"><table><thead><tr><th scope="col" class="figure">Step</th><th scope="col">Writer</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>
${marked.size > 0 && html`<p class="faint">Framed: no step changed ${marked.size === 1 ? 'it' : 'them'}, and a walk lost or repeated ${marked.size === 1 ? 'it' : 'them'}.</p>`}</figure>`
}

function row(
  step: HistoryMoment,
  index: number,
  walks: readonly string[],
  marked: ReadonlySet<string>,
): Html {
  const number = html`<td class="figure">${index + 1}</td>`
  if (step.do !== 'page') {
    const why = step.why !== '' && html` <span class="faint">${step.why}</span>`
    return html`<tr class="write">${number}<td><b>${WORDS[step.do]}</b> ${step.ids.map((id) => chip(id, marked))}${why}</td>${walks.map(() => html`<td></td>`)}</tr>`
  }
  const shown = html`<span class="faint">page ${step.number}</span> ${step.status === 200 ? step.ids.map((id) => chip(id, marked)) : html`<b class="fail">status ${step.status}</b>`}${step.status === 200 && step.ids.length === 0 && 'no items'}${step.isLast && html` <span class="faint">end</span>`}`
  return html`<tr>${number}<td></td>${walks.map((walk) => html`<td>${walk === step.walk && shown}</td>`)}</tr>`
}

function chip(id: string, marked: ReadonlySet<string>): Html {
  return html`<code class="${marked.has(id) ? 'chip again' : 'chip'}" title="${id}">${shorten(id, 24)}${marked.has(id) && html`<span class="hidden">(lost or repeated)</span>`}</code> `
}
