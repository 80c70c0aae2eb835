import { didYouMean } from '../../model/nearest.ts'
import type { Operation } from '../../model/operation.ts'
import { type DocumentNode, follow, joinPointer, pointerParts } from '../node.ts'
import { isFreeObject, itemsOf, mayBe, parts, propertiesOf } from '../schema/shape.ts'

/** What a pointer can find in values of a schema. */
export interface Found {
  schemas: DocumentNode[]
  /** Set where the schema declares other properties instead. */
  missing?: { pointer: string; hint: string | undefined }
}

/** Schemas that share parts can have more paths than memory has room for; what lies beyond is left open. */
const MAX_FIELD_PATHS = 10_000

/** The fields of values of a schema: see `Operation.fields`. A schema that comes again below itself counts as free. */
export function fieldsOf(document: unknown, schema: DocumentNode): Operation['fields'] {
  const fields: Operation['fields'] = { declared: [], open: [] }
  collect(document, [schema], '', new Set(), fields)
  return { declared: [...new Set(fields.declared)], open: [...new Set(fields.open)] }
}

/** Follows a pointer into the values of schemas. No schemas at all allow anything. */
export function findField(document: unknown, start: readonly DocumentNode[], pointer: string): Found {
  let schemas = [...start]
  let at = ''
  for (const part of pointerParts(pointer)) {
    at = joinPointer(at, part)
    const properties = propertiesOf(document, schemas)
    const next = properties.get(part) ?? (/^\d+$/.test(part) ? itemsOf(document, schemas) : [])
    if (next.length === 0 && isOpenTo(document, schemas)) return { schemas: [] }
    if (next.length === 0)
      return { schemas: [], missing: { pointer: at, hint: didYouMean(part, properties.keys()) } }
    schemas = next
  }
  return { schemas }
}

/** The first description that schemas give of their value. */
export function descriptionOf(document: unknown, schemas: readonly DocumentNode[]): string | undefined {
  const descriptions = parts(document, schemas).map(
    ({ value }) => (value as Record<string, unknown>).description,
  )
  return descriptions.find((text) => typeof text === 'string')
}

function collect(
  document: unknown,
  schemas: readonly DocumentNode[],
  pointer: string,
  above: ReadonlySet<unknown>,
  fields: Operation['fields'],
): void {
  const starts = schemas.map((schema) => follow(document, schema).value)
  const isRepeated = starts.some((value) => above.has(value)) || fields.declared.length > MAX_FIELD_PATHS
  if (isRepeated || isFreeObject(document, schemas)) fields.open.push(pointer)
  if (isRepeated) return
  const here = new Set([...above, ...starts])
  const properties = propertiesOf(document, schemas)
  for (const [name, property] of properties) {
    const below = joinPointer(pointer, name)
    fields.declared.push(below)
    collect(document, property, below, here, fields)
  }
  const items = itemsOf(document, schemas)
  if (items.length > 0) collect(document, items, `${pointer}/*`, here, fields)
  else if (properties.size === 0 && mayBe(document, schemas, 'array')) fields.open.push(`${pointer}/*`)
}

function isOpenTo(document: unknown, schemas: readonly DocumentNode[]): boolean {
  return parts(document, schemas).length === 0 || isFreeObject(document, schemas)
}
