import type { Call } from './behaviour.ts'
import { invalid } from './errors.ts'

/** A request body that is a JSON object; field by field it is read by the functions below. */
export type Fields = Readonly<Record<string, unknown>>

/** @throws ApiError 422 if the body is anything else than a JSON object. */
export function fieldsOf(call: Call): Fields {
  try {
    const value: unknown = JSON.parse(call.body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  } catch {
    // Falls through: not JSON, or not an object, is one and the same to the client.
  }
  throw invalid('body', 'The body must be a JSON object')
}

/** A required text. */
export function text(fields: Fields, name: string, maximum: number): string {
  const value = optionalText(fields, name, maximum)
  if (!value) throw invalid(name, `${name} is required`)
  return value
}

/** A text that may be null or absent. */
export function optionalText(fields: Fields, name: string, maximum: number): string | null {
  const value = fields[name] ?? null
  if (value === null || (typeof value === 'string' && value.length <= maximum)) return value
  throw invalid(name, `${name} must be a string of at most ${maximum} characters`)
}

/** An object that may be null or absent. */
export function optionalObject(fields: Fields, name: string): Fields | null {
  const value = fields[name] ?? null
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields | null
  throw invalid(name, `${name} must be an object`)
}

/** One of a few words. */
export function choice<const T extends string>(
  fields: Fields,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = fields[name] ?? otherwise
  const found = allowed.find((word) => word === value)
  if (!found) throw invalid(name, `${name} must be one of ${allowed.join(', ')}`)
  return found
}
