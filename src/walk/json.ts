/** Parses JSON; `undefined` where the text is not JSON. Never throws, however deep or long the text. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Digits enough for an integer that a double cannot hold. */
const WIDE_NUMBER = /\d{16}/

/**
 * Parses JSON for comparison: integers above 2^53 become their source text, so that two of them never look alike.
 * Hands back `plain` itself where the text has no such number.
 */
export function parseExact(text: string, plain: unknown): unknown {
  if (!WIDE_NUMBER.test(text)) return plain
  return JSON.parse(text, keepSource)
}

function keepSource(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' &&
    context?.source &&
    !Number.isSafeInteger(value) &&
    Number.isInteger(value)
    ? `#${context.source}`
    : value
}
