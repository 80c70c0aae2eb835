import { type DocumentNode, descend, isRecord, joinPointer, pointerParts } from '../node.ts'
import { itemsOf, parts, propertiesOf } from '../schema/shape.ts'
import { keyOf } from './words.ts'

/** A field of a body, outside of its items. */
export interface Field {
  pointer: string
  /** Of its own name. */
  key: string
  /** Of the names on the way to it. */
  above: string[]
  types: ReadonlySet<string>
  format: string
  /** Its descriptions, joined. */
  prose: string
  schemas: DocumentNode[]
  isRequired: boolean
}

/** Fields deeper than this belong to something other than the list. */
const MAX_DEPTH = 3
/** Fields of a body that are looked at. */
const MAX_FIELDS = 400

/** The fields of a body, those nearest to the root first; the body itself is the first. */
export function bodyFields(document: unknown, body: DocumentNode): Field[] {
  const fields = [fieldOf(document, [body])]
  for (let at = 0; at < fields.length && fields.length < MAX_FIELDS; at++) {
    const field = fields[at]
    if (field && depthOf(field) < MAX_DEPTH) fields.push(...fieldsBelow(document, field))
  }
  return fields
}

/** The number of names on the way to a field and of itself. */
export const depthOf = ({ pointer }: Field): number => pointerParts(pointer).length

/** The fields of an object, or none of anything else. */
export function fieldsBelow(document: unknown, field: Field): Field[] {
  if (field.types.has('array')) return []
  const required = new Set(parts(document, field.schemas).flatMap(({ value }) => requiredIn(value)))
  const above = field.pointer === '' ? [] : [...field.above, field.key]
  return [...propertiesOf(document, field.schemas)].map(([name, schemas]) => ({
    ...fieldOf(document, schemas),
    pointer: joinPointer(field.pointer, name),
    key: keyOf(name),
    above,
    isRequired: required.has(name),
  }))
}

/** The root field of schemas. */
export function fieldOf(document: unknown, schemas: DocumentNode[]): Field {
  const values = parts(document, schemas).map(({ value }) => value as Record<string, unknown>)
  const texts = values.flatMap(({ title, description }) => [title, description])
  const format = values.map((value) => value.format).find((text) => typeof text === 'string')
  return {
    pointer: '',
    key: '',
    above: [],
    types: new Set(values.flatMap(typesIn)),
    format: typeof format === 'string' ? format : '',
    prose: texts.filter((text) => typeof text === 'string').join(' '),
    schemas,
    isRequired: true,
  }
}

/** The types that a schema names, or that its keywords imply. */
function typesIn({ type, properties, items, enum: values }: Record<string, unknown>): string[] {
  if (type !== undefined) return [type].flat().filter((name): name is string => typeof name === 'string')
  if (isRecord(properties)) return ['object']
  if (items !== undefined) return ['array']
  return Array.isArray(values) ? [...new Set(values.map((value) => typeof value))] : []
}

const requiredIn = (schema: unknown): string[] =>
  isRecord(schema) && Array.isArray(schema.required)
    ? schema.required.filter((name) => typeof name === 'string')
    : []

/** The schemas of the items of an array field. */
export const itemSchemas = (document: unknown, { schemas }: Field): DocumentNode[] =>
  itemsOf(document, schemas).map((node) => descend(document, node))
