/**
 * Characters that a reader cannot see or that rearrange what is seen: controls, format characters (bidi overrides,
 * zero-width ones), line separators, lone surrogates and non-characters.
 */
export const UNSEEN: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Commands that a CI system reads at the beginning of a line, `::error::`, or anywhere: `##vso[task.complete]`, `##[error]`. */
const COMMAND = /(?<=^\s*):(?=:)|(?<=#)#(?=[a-z]*\[)/gim

/** One line that is safe to print on a terminal: `\x1b` becomes `\u001b`, a line feed becomes `\n`. */
export function inLine(text: string): string {
  return withoutCommands(text.replace(UNSEEN, (character) => SHORT[character] ?? escapeSequence(character)))
}

/** Lines that order no CI system about where they end up in a log. */
export function withoutCommands(
  lines: string,
  spell: (character: string) => string = escapeSequence,
): string {
  return lines.replace(COMMAND, spell)
}

function escapeSequence(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`
}
