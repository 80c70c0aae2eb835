import { onPage, shorten, withoutCommands } from './visible.ts'

/** Longest text that a report quotes. */
const LENGTH = 400

/**
 * A word that means nothing to Markdown, GitHub or GitLab wherever it stands: a name, a short number, or a dash. Anything else
 * could be markup, a mention, a reference (`#1`, `!1`, `owner/name#1`, `GH-1`, a commit), an order to a bot or an address.
 */
const PLAIN =
  /^[("“‘']*(?:(?!\S*(?:www\.|(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])))\p{L}+(?:['’._-]\p{L}+)*|\d{1,3}(?:,\d{3})*(?:\.\d{1,3})?|\d{1,6})[)"”’',.;:?!…]*$|^[·–—→]$/iu
/** Looks like the mark that ends code, but is not. */
const GRAVE = '\u02cb'
/** A number that would begin a list. */
const LISTED = /^\d+[.)]$/

/** Text in one line, as it is: words that could be more than text become code. */
export function prose(text: string): string {
  const parts: { isPlain: boolean; words: string[] }[] = []
  for (const [index, word] of wordsOf(text).entries()) {
    const isPlain = PLAIN.test(word) && !(index === 0 && LISTED.test(word))
    const last = parts.at(-1)
    // Documents mark code as Markdown does.
    const shown = word.replace(/^`([^`]+)`/, '$1')
    if (last?.isPlain === isPlain) last.words.push(shown)
    else parts.push({ isPlain, words: [shown] })
  }
  return parts.map(({ isPlain, words }) => (isPlain ? words.join(' ') : code(words.join(' ')))).join(' ')
}

/** Text in one line, whole: as words, or as code where one of them could be more than text. */
export function quoted(text: string): string {
  const words = wordsOf(text)
  const isPlain = words.every((word) => PLAIN.test(word)) && !LISTED.test(words[0] ?? '')
  return isPlain ? words.join(' ') : code(words.join(' '))
}

function wordsOf(text: string): string[] {
  const line = withoutCommands(onPage(text).replace(/\s+/g, ' ').trim())
  return shorten(line, LENGTH).split(' ').filter(Boolean)
}

/**
 * Code spans. Characters that would end a cell of a table, or begin a tag or a mention, stand between them: not every
 * parser of those respects code spans.
 */
function code(line: string): string {
  return line
    .replaceAll('`', GRAVE)
    .split(/([|<@]+)/)
    .filter(Boolean)
    .map((part) => (/^[|<@]/.test(part) ? part.replace(/./g, reference) : span(part)))
    .join('')
}

/** Code of a single blank is not valid. */
const span = (text: string): string => (text.trim() === '' ? text : `\`${text}\``)

const reference = (character: string): string => `&#${character.charCodeAt(0)};`
