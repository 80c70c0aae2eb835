import { isRecord } from '../node.ts'

/** Keys whose members have names, so that `default` or `enum` among them is a name and no keyword. */
export const NAMED: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
  'schemas',
  'responses',
  'parameters',
  'headers',
  'requestBodies',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'encoding',
  'variables',
])
const DROPPED = new Set(['example', 'examples'])
export const LITERAL: ReadonlySet<string> = new Set(['default', 'const', 'enum'])
/** Extensions that are read here. What stands below any other is data of somebody else. */
export const OWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'x-pagination',
  'x-errors',
  'x-fixtures',
  'x-recommendations',
  'x-contract',
  'x-chronological',
])

/** Stands for a `$ref` key that is data. */
const MASK = '\u0000$ref'

/**
 * Readies a parsed file for bundling: drops examples, which nothing here reads, and masks `$ref` keys inside of literal
 * values and of extensions, which the bundler would follow. Changes `value`, which must be fresh from the parser.
 */
export function keepLiterals(value: unknown): unknown {
  walk(value, false, new Set())
  return value
}

/** Takes the masks off again, after bundling. */
export function unmaskLiterals(value: unknown): void {
  walkAll(value, new Set())
}

function walk(value: unknown, named: boolean, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [key, member] of Object.entries(value)) {
    const record = value as Record<string, unknown>
    if (named || Array.isArray(value)) walk(member, false, seen)
    else if (DROPPED.has(key)) delete record[key]
    else if (LITERAL.has(key) || isForeign(key)) record[key] = renamed(member, '$ref', MASK)
    else walk(member, NAMED.has(key), seen)
  }
}

const isForeign = (key: string): boolean => key.startsWith('x-') && !OWN_EXTENSIONS.has(key)

function walkAll(value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (isRecord(value) && MASK in value) {
    value.$ref = value[MASK]
    delete value[MASK]
  }
  for (const member of Object.values(value)) walkAll(member, seen)
}

function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((member) => renamed(member, from, to))
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, member]) => [key === from ? to : key, renamed(member, from, to)]),
  )
}
