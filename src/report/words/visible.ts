import { UNSEEN } from '../../model/unseen.ts'

export { inLine, withoutCommands } from '../../model/unseen.ts'

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')

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
