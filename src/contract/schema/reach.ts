import { atPointer } from '../../model/pointer.ts'
import { type DocumentNode, isRecord, joinPointer, members, refPointer } from '../node.ts'

/** Pointers of schema objects, each of which is met once. */
export type SchemaPointers = Map<object, string>

/**
 * The part of a value that a subschema applies to: the value itself, each or one of its items or members, the names of
 * its members, or nothing (it only waits for a `$ref`).
 */
export type Part = 'self' | 'none' | 'names' | 'items' | 'members' | `item ${string}` | `member ${string}`

/** A schema that another one applies. */
export interface Applied {
  keyword: string
  part: Part
  node: DocumentNode
}

/** Keywords whose value is a schema. */
const SCHEMA: Record<string, Part> = {
  items: 'items',
  contains: 'items',
  additionalProperties: 'members',
  unevaluatedProperties: 'members',
  unevaluatedItems: 'items',
  propertyNames: 'names',
  not: 'self',
  if: 'self',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: 'self',
  else: 'self',
  additionalItems: 'items',
}

/** Keywords whose value is an array of schemas, or schemas by name. */
const SCHEMAS: Record<string, (name: string) => Part> = {
  allOf: () => 'self',
  anyOf: () => 'self',
  oneOf: () => 'self',
  prefixItems: (index) => `item ${index}`,
  properties: (name) => `member ${name}`,
  patternProperties: () => 'members',
  dependentSchemas: () => 'self',
  dependencies: () => 'self',
  $defs: () => 'none',
  definitions: () => 'none',
}

/** The schemas that a schema applies itself: its subschemas, and the target of its `$ref`. Booleans are left out. */
export function appliedBy(document: unknown, { value, pointer }: DocumentNode): Applied[] {
  if (!isRecord(value)) return []
  const at = (key: string): DocumentNode => ({ value: value[key], pointer: joinPointer(pointer, key) })
  const single = Object.entries(SCHEMA)
    .filter(([key]) => isRecord(value[key]))
    .map(([keyword, part]) => ({ keyword, part, node: at(keyword) }))
  const several = Object.entries(SCHEMAS).flatMap(([keyword, partOf]) =>
    members(at(keyword)).map(([name, node]) => ({ keyword, part: partOf(name), node })),
  )
  const target = refPointer(value.$ref)
  const referred: Applied[] =
    target === undefined
      ? []
      : [{ keyword: '$ref', part: 'self', node: { value: atPointer(document, target), pointer: target } }]
  return [...referred, ...single, ...several].filter(({ node }) => isRecord(node.value))
}

/** Adds every schema object that can be reached from a schema, `$ref`s followed, to `found`. */
export function reach(document: unknown, root: DocumentNode, found: SchemaPointers): void {
  // A list, not recursion: a chain of refs may be as long as the document.
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isRecord(node.value) || found.has(node.value)) continue
    found.set(node.value, node.pointer)
    for (const { node: next } of appliedBy(document, node).reverse()) open.push(next)
  }
}
