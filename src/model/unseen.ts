/**
 * Characters that a reader cannot see or that rearrange what is seen: controls, format characters (bidi overrides, zero-width
 * ones, fillers), line separators, lone surrogates and non-characters. The two that choose between text and emoji stay.
 */
export const UNSEEN: RegExp =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\ufe0e\ufe0f]]/gv

/**
 * Commands that a CI system reads at the beginning of a line, `::error::`, or anywhere: `##vso[task.complete]`, `##[error]`,
 * `section_start:1:name`. Colours before the beginning do not count.
 */
const COMMAND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  /:(?<=^(?:[^\S\n]|\u001b\[\d*[mK])*:)(?=:)|(?<=#)#(?=[a-z]*\[)|(?<=section_(?:start|end)):/gim

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One line that is safe to print on a terminal: `\x1b` becomes `\u001b`, a line feed becomes `\n`. */
export function inLine(text: string): string {
  return withoutCommands(text.replace(UNSEEN, spelled))
}

/** Lines that are safe to print on a terminal: as {@link inLine}, and line feeds stay. JSON keeps its meaning. */
export function printable(text: string): string {
  return withoutCommands(
    text.replace(UNSEEN, (character) => (character === '\n' ? character : spelled(character))),
  )
}

/** Lines that order no CI system about where they end up in a log. */
export function withoutCommands(
  lines: string,
  spell: (character: string) => string = escapeSequence,
): string {
  return lines.replace(COMMAND, spell)
}

/** As JSON spells a character: `\u202e`, `\udb40\udc41`. */
function escapeSequence(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

const spelled = (character: string): string => SHORT[character] ?? escapeSequence(character)
