import { type DocumentNode, descend, isRecord, joinPointer, members } from '../node.ts'

/** Keywords whose value is a schema, an array of schemas, or schemas by name. */
const SCHEMA = [
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'additionalItems',
]
const SCHEMAS = [
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
]

/** Pointers of schema objects, each of which is met once. */
export type SchemaPointers = Map<object, string>

/** The subschemas that a schema has itself, `$ref`s not followed. */
function subschemas(node: DocumentNode): DocumentNode[] {
  if (!isRecord(node.value)) return []
  const { value, pointer } = node
  const at = (key: string): DocumentNode => ({ value: value[key], pointer: joinPointer(pointer, key) })
  const single = SCHEMA.filter((key) => isRecord(value[key])).map(at)
  const several = SCHEMAS.map(at).flatMap((group) => members(group).map(([, member]) => member))
  return [...single, ...several].filter((member) => isRecord(member.value))
}

/** Adds every schema object that can be reached from a schema, `$ref`s followed, to `found`. */
export function reach(document: unknown, root: DocumentNode, found: SchemaPointers): void {
  // A list, not recursion: a chain of refs may be as long as the document.
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isRecord(node.value) || found.has(node.value)) continue
    found.set(node.value, node.pointer)
    if (typeof node.value.$ref === 'string') open.push(descend(document, node))
    open.push(...subschemas(node).reverse())
  }
}
