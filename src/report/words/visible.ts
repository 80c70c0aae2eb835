import { printable, UNSEEN, withoutCommands } from '../../model/unseen.ts'

export { inLine, printable, withoutCommands } from '../../model/unseen.ts'

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')

/** What renderers write in addition to text: tabs, the colours of `ink`, and the code that clears a line. */
const PAINT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /(\t|\u001b\[(?:1|2|22|3[1-6]|39)m|\r\u001b\[2K)/

/**
 * As {@link printable}, but what renderers write in addition to text stays: tabs, and where there is colour the rest of it.
 */
export function painted(text: string, hasColor: boolean): string {
  const parts = text.split(hasColor ? PAINT : /(\t)/)
  return withoutCommands(parts.map((part, index) => (index % 2 === 1 ? part : printable(part))).join(''))
}

/** Text for a page: unseen characters become their code point, `⟨U+202E⟩`; tabs and line feeds stay. */
export function onPage(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, (character) =>
      character === '\n' || character === '\t' ? character : `⟨U+${hex(character).toUpperCase()}⟩`,
    )
}

/** At most `length` UTF-16 units, cut between code points, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
