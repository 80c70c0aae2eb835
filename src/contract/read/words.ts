const MAX_QUOTED_CHARACTERS = 300

/** The first paragraph of a description on one line, at most 300 characters, cut between words. */
export function paragraph(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const [first = ''] = text.trim().split(/\n\s*\n/)
  const line = first.replace(/\s+/g, ' ')
  if (line.length <= MAX_QUOTED_CHARACTERS) return line || undefined
  return `${line.slice(0, MAX_QUOTED_CHARACTERS - 1).replace(/\s+\S*$/, '')}…`
}
