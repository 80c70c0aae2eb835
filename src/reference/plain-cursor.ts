import { invalid } from './errors.ts'
import type { Position } from './types.ts'

/** A cursor that anybody can read and make: JSON in base64. */
export function encodePlain(value: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Undoes {@link encodePlain}. @throws ApiError 422 where the JSON is no position */
export function decodePlain(text: string): Position {
  const value = parse(text)
  if (typeof value?.id !== 'string' || !Number.isSafeInteger(value.created)) {
    throw invalid('cursor', 'cursor is not one of this list')
  }
  return value
}

function parse(text: string): Position | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position | null
  } catch {
    return null
  }
}
