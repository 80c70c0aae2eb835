import { refPointer } from '../node.ts'
import type { SchemaPointers } from './reach.ts'

type Schema = Record<string, unknown>

/**
 * Turns the schemas of an OpenAPI 3.0 document into JSON Schema 2020-12, in place.
 *
 * `nullable` beside `type` adds null to it; an enum must list null itself (3.0.3). Beside `$ref` or a combination, where
 * 3.0.3 says that it does nothing, it is taken as its author meant it: to refuse a null there would be a false alarm.
 */
export function modernise(pointers: SchemaPointers): void {
  const wrapped = new Set<string>()
  for (const [schema, pointer] of [...pointers] as [Schema, string][]) {
    // What stands beside a $ref is ignored in 3.0.
    if (typeof schema.$ref === 'string') keepOnly(schema, ['$ref', 'nullable'])
    exclusive(schema, 'minimum', 'exclusiveMinimum')
    exclusive(schema, 'maximum', 'exclusiveMaximum')
    if (schema.nullable === true && isWrapping(schema)) {
      wrapped.add(pointer)
      pointers.set(wrap(schema), pointer)
    } else if (schema.nullable === true) allowNull(schema)
    delete schema.nullable
    delete schema.example
  }
  for (const schema of pointers.keys() as MapIterator<Schema>) redirect(schema, wrapped)
}

function exclusive(schema: Schema, bound: string, flag: string): void {
  if (typeof schema[flag] !== 'boolean') return
  if (schema[flag] && schema[bound] !== undefined) {
    schema[flag] = schema[bound]
    delete schema[bound]
  } else delete schema[flag]
}

function isWrapping(schema: Schema): boolean {
  return ['$ref', 'allOf', 'anyOf', 'oneOf', 'not'].some((key) => key in schema)
}

/** Moves the schema into the `else` of a test for null and returns what was moved. */
function wrap(schema: Schema): Schema {
  const inner = { ...schema }
  delete inner.nullable
  for (const key of Object.keys(schema)) delete schema[key]
  Object.assign(schema, { if: { type: 'null' }, else: inner })
  return inner
}

function allowNull(schema: Schema): void {
  if (typeof schema.type === 'string') schema.type = [schema.type, 'null']
}

/** Leads a `$ref` that points into a wrapped schema to where that part is now. */
function redirect(schema: Schema, wrapped: Set<string>): void {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/') || wrapped.size === 0) return
  let [old, now] = ['', '']
  for (const part of schema.$ref.slice(2).split('/')) {
    if (wrapped.has(refPointer(`#${old}`) ?? '')) now += '/else'
    old += `/${part}`
    now += `/${part}`
  }
  schema.$ref = `#${now}`
}

function keepOnly(schema: Schema, keys: string[]): void {
  for (const key of Object.keys(schema)) if (!keys.includes(key)) delete schema[key]
}

/** `nullable` means nothing from OpenAPI 3.1 on, and the compiler of schemas would not leave it at that. */
export function dropNullable(pointers: SchemaPointers): void {
  for (const schema of pointers.keys() as MapIterator<Schema>) delete schema.nullable
}
