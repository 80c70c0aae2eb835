import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv'

/** Indices of two equal items, the later first; `undefined` where all differ. */
export function equalItems(items: readonly unknown[]): [number, number] | undefined {
  const seen = new Map<unknown, number>()
  for (const [index, item] of items.entries()) {
    const key = keyOf(item)
    if (key === undefined) continue
    const before = seen.get(key)
    if (before !== undefined) return [index, before]
    seen.set(key, index)
  }
  return undefined
}

/** Equal for values that are equal, whatever the order of their keys; `undefined` where that cannot be known. */
function keyOf(item: unknown): unknown {
  if (typeof item === 'number') return isKnown(item) ? item : undefined
  if (typeof item === 'string') return `"${item}`
  if (typeof item !== 'object' || item === null) return item
  return canonical(item)
}

/** JSON.parse has rounded larger numbers: what was sent is not known. */
const isKnown = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER

/** JSON with the keys of each object in order. */
function canonical(value: unknown): string | undefined {
  if (typeof value === 'number' && !isKnown(value)) return undefined
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isList = Array.isArray(value)
  const keys = isList ? value.keys() : Object.keys(value).sort()
  const parts: string[] = []
  for (const key of keys) {
    const inner = canonical((value as Record<string | number, unknown>)[key])
    if (inner === undefined) return undefined
    parts.push(isList ? inner : `${JSON.stringify(key)}:${inner}`)
  }
  return isList ? `[${parts.join()}]` : `{${parts.join()}}`
}

const areUnique: SchemaValidateFunction = (
  isAsked: boolean,
  items: unknown[],
  parentSchema = {},
): boolean => {
  const equal = isAsked ? equalItems(items) : undefined
  if (!equal) return true
  const [i, j] = equal
  areUnique.errors = [{ keyword: 'uniqueItems', params: { i, j }, parentSchema }]
  return false
}

/** Stands in for the keyword of ajv, which compares each item with each other one. */
export const uniqueItems: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: true,
  validate: areUnique,
}
