import { onPage, withoutCommands } from '../words/visible.ts'

/** Markup that is safe as it is. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

/** What a template takes: text is escaped, markup and lists of either are joined, nothing is left out. */
export type Slot = Html | string | number | null | undefined | false | readonly Slot[]

/** Builds markup; whatever is put in is escaped unless it is {@link Html} itself. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Html(strings.reduce((whole, part, index) => whole + sourceOf(slots[index - 1]) + part))
}

/** Takes over text as markup: for the page's own style sheet, never for anything a report holds. */
export const trusted = (source: string): Html => new Html(source)

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function sourceOf(slot: Slot): string {
  if (slot === null || slot === undefined || slot === false) return ''
  if (slot instanceof Html) return slot.source
  if (Array.isArray(slot)) return slot.map(sourceOf).join('')
  const text = onPage(String(slot)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  return withoutCommands(text, (character) => `&#${character.charCodeAt(0)};`)
}
