/** The prose of a Markdown text, a block each: no code blocks, no inline code, a cell of a table by itself. */
export function proseOf(markdown: string): string[] {
  return markdown
    .replace(/^ *```[\s\S]*?^ *```$/gm, '')
    .replace(/`[^`]*`/g, 'CODE')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', '\n\n'))
    .replace(/^(?: *(?:[-*]|\d+\.) |#+ )/gm, '\n\n')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => /[a-z]/.test(block))
}

/** The sentences of a block of prose. */
export function sentencesOf(block: string): string[] {
  return block.split(/(?<=[.!?]["')]?)\s+(?=["'(]?[A-Z0-9])/)
}

/** How many words a sentence has; numbers and code count as one. */
export function lengthOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
