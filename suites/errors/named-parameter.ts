import type { Observation } from '../../src/kit.ts'
import type { Operation, SchemaViolation } from '../../src/model/operation.ts'
import { excerpt } from '../envelope/excerpt.ts'

/** Levels of an error body that are read. */
const DEEPEST = 8

/**
 * Values in an error body under the name of a path parameter that are not what the request had there. Another spelling of
 * the same value is accepted.
 */
export function otherParameters(
  { exchange, json }: Observation,
  { path, pathParameters }: Operation,
): SchemaViolation[] {
  const asked = valuesIn(exchange.url, path, pathParameters)
  return [...leavesOf(json?.value)].flatMap(([pointer, name, value]) => {
    const wanted = asked.get(name)
    if (wanted === undefined || spelled(value) === spelled(wanted)) return []
    const message = `must be the ${name} that was asked for`
    return [{ pointer, keyword: 'parameter', schemaPointer: '', message, actual: excerpt(value) }]
  })
}

const spelled = (value: string | number): string => String(value).trim().toLowerCase()

/** The parameters of a path, as this URL has them. */
function valuesIn(url: string, path: string, names: readonly string[]): Map<string, string> {
  const parts = path.split('/').filter(Boolean)
  const segments = (url.split(/[?#]/)[0] ?? '').split('/').slice(-parts.length)
  return new Map(
    names.flatMap((name) => {
      const segment = segments[parts.indexOf(`{${name}}`)]
      const value = segment === undefined ? undefined : decoded(segment)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** Texts and numbers that have a name, with their pointers. */
function* leavesOf(value: unknown, pointer = '', depth = 0): Generator<[string, string, string | number]> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return
  for (const [name, inner] of Object.entries(value)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (typeof inner === 'string' || typeof inner === 'number') yield [at, name, inner]
    else yield* leavesOf(inner, at, depth + 1)
  }
}
