import type { Quote } from '../../src/model/check.ts'

const MAX_EXCERPT_CHARACTERS = 120

/** A value as JSON without secrets, at most 120 characters. */
export function excerpt(value: unknown, quote: Quote = asItIs): string {
  return shortened(written(typeof value === 'string' ? quote(value) : value), quote)
}

/** A text without secrets, at most 120 characters. */
export function shortened(text: string, quote: Quote = asItIs): string {
  const quoted = quote(text)
  return quoted.length <= MAX_EXCERPT_CHARACTERS ? quoted : `${quoted.slice(0, MAX_EXCERPT_CHARACTERS - 1)}…`
}

/** Where nothing is secret, as in tests of plain values. */
export const asItIs: Quote = (text) => text

/** A value as JSON, whole. */
export function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    // What can be parsed can be too deep to be written back.
    return `${Array.isArray(value) ? 'a list' : 'an object'} too deep to show`
  }
}
