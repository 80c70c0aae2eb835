const LONGEST = 120

/** A value as JSON, at most 120 characters. */
export function excerpt(value: unknown): string {
  const text = written(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    // What can be parsed can be too deep to be written back.
    return `${Array.isArray(value) ? 'a list' : 'an object'} too deep to show`
  }
}
