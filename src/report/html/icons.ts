import type { Outcome } from '../../model/outcome.ts'
import { type Html, html } from './template.ts'

/** Drawn, not typed: a font need not have the symbol. */
const SHAPES: Record<Outcome, string> = {
  fail: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  error: 'M8 3.5v5.5M8 12v.2',
  warn: 'M8 3.5l5 9H3zM8 7v2.2',
  note: 'M8 7.9v.2M5 8h.1M11 8h.1',
  inconclusive: 'M5.7 6.2a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.8-1.1 1.6M8 12.3v.2',
  pass: 'M3.8 8.4l2.9 2.9 5.6-6.2',
  untested: 'M8 4.2a3.8 3.8 0 1 0 .01 0',
  inapplicable: 'M4.5 8h7',
}

/** The symbol of an outcome. Screen readers skip it: the word stands next to it. */
export function icon(outcome: Outcome): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${SHAPES[outcome]}"/></svg>`
}
