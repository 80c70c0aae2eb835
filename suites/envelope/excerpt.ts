const LONGEST = 120

/** A value as JSON, at most 120 characters. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
