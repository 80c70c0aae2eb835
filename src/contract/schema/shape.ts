import { type DocumentNode, descend, follow, isRecord, joinPointer, members, refPointer } from '../node.ts'

/**
 * The schemas that together say what a value may be: a schema and those of its `$ref`, `allOf`, `oneOf`, `anyOf` and
 * `if`, all the way. Which of them hold at the same time does not matter here.
 */
export function parts(document: unknown, nodes: readonly DocumentNode[]): DocumentNode[] {
  const found = new Map<object, DocumentNode>()
  const open = [...nodes]
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (!isRecord(node.value) || found.has(node.value)) continue
    found.set(node.value, node)
    open.push(...inner(document, node))
  }
  return [...found.values()]
}

/** The properties that schemas declare, each with all of its schemas. */
export function propertiesOf(
  document: unknown,
  schemas: readonly DocumentNode[],
): Map<string, DocumentNode[]> {
  const properties = new Map<string, DocumentNode[]>()
  for (const schema of parts(document, schemas)) {
    for (const [name, node] of members(descend(document, schema, 'properties'))) {
      properties.set(name, [...(properties.get(name) ?? []), node])
    }
  }
  return properties
}

/** The schemas of an array's items. */
export function itemsOf(document: unknown, schemas: readonly DocumentNode[]): DocumentNode[] {
  return parts(document, schemas).flatMap((schema) => {
    const prefix = members(keyword(schema, 'prefixItems')).map(([, node]) => node)
    const items = keyword(schema, 'items')
    return isRecord(items.value) ? [...prefix, items] : prefix
  })
}

/** True if the schemas allow an object and do not restrict its properties. */
export function isFreeObject(document: unknown, schemas: readonly DocumentNode[]): boolean {
  const all = parts(document, schemas)
  const isFree = ({ value }: DocumentNode): boolean => {
    if (!isRecord(value)) return false
    const { additionalProperties, unevaluatedProperties, patternProperties } = value
    return (
      isElsewhere(value) ||
      isOpen(additionalProperties ?? unevaluatedProperties) ||
      isRecord(patternProperties)
    )
  }
  if (all.some(isFree)) return true
  return mayBe(document, schemas, 'object') && propertiesOf(document, schemas).size === 0
}

/** True if some schema names this type, or none names any. */
export function mayBe(document: unknown, schemas: readonly DocumentNode[], type: string): boolean {
  const values = parts(document, schemas).map(({ value }) => value as Record<string, unknown>)
  const named = values.flatMap(({ type: own }) => (own === undefined ? [] : [own].flat()))
  if (named.length > 0) return named.includes(type)
  return !values.some((value) => 'const' in value || 'enum' in value)
}

function inner(document: unknown, node: DocumentNode): DocumentNode[] {
  const schema = node.value as Record<string, unknown>
  const target = typeof schema.$ref === 'string' ? [follow(document, node)] : []
  const several = ['allOf', 'oneOf', 'anyOf'].flatMap((key) =>
    members(keyword(node, key)).map(([, member]) => member),
  )
  const single = ['if', 'then', 'else'].map((key) => keyword(node, key))
  return [...target, ...several, ...single]
}

function keyword(node: DocumentNode, key: string): DocumentNode {
  const value = isRecord(node.value) ? node.value[key] : undefined
  return { value, pointer: joinPointer(node.pointer, key) }
}

function isOpen(additional: unknown): boolean {
  return additional === true || isRecord(additional)
}

/** True for a reference by anchor or by another base: only the validator knows its destination. */
function isElsewhere({ $ref, $dynamicRef }: Record<string, unknown>): boolean {
  return $dynamicRef !== undefined || ($ref !== undefined && refPointer($ref) === undefined)
}
