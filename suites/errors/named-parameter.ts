import type { Observation } from '../../src/kit.ts'
import type { Operation, SchemaViolation } from '../../src/model/operation.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { leavesOf } from '../envelope/leaves.ts'

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
    const message = `must be the requested ${name}`
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
