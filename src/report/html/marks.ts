import type { Outcome } from '../../model/outcome.ts'
import type { Level } from '../../model/requirement.ts'
import { outcomeWords } from '../words/wording.ts'
import { icon } from './icons.ts'
import { type Html, html, type Slot } from './template.ts'

/** An outcome as symbol and word; the colour only repeats what they say. */
export function outcomeMark(outcome: Outcome): Html {
  return html`<span class="mark ${outcome}">${icon(outcome)}${outcomeWords[outcome].word}</span>`
}

/** `MUST` with its requirement, and whether it counts. */
export function levelMark(level: Level, requirement: string, scored: boolean): Html {
  return html`<span class="level"><b>${level}</b> ${requirement}${!scored && html` <span class="faint">not scored</span>`}</span>`
}

/** A list of a term and what it means. */
export function facts(
  entries: readonly (readonly [term: string, value: Slot] | false)[],
  name = 'facts',
): Html {
  const kept = entries.filter((entry) => entry !== false)
  return html`<dl class="${name}">${kept.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** Text in a box that scrolls; focusable, so that a keyboard can scroll it. */
export function box(label: string, text: string, name = 'box'): Html {
  return html`<pre class="${name}" tabindex="0" role="group" aria-label="${label}">${text}</pre>`
}

/** `#walk/duplicate-items`, safe in an attribute whatever an id holds. */
export function linkTo(fragment: string): string {
  return `#${encodeURI(idOf(fragment).toWellFormed())}`
}

/** A fragment as an element's id: ids hold no white space. */
export function idOf(fragment: string): string {
  return fragment.replace(/\s+/g, '-')
}
