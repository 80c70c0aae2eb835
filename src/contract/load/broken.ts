import { Ajv2020 } from 'ajv/dist/2020.js'
import type { KnownFailure } from '../../model/failure.ts'
import { joinPointer, pointerParts } from '../node.ts'
import { ajvFor, compileAt } from '../schema/compiler.ts'
import { appliedBy, type SchemaPointers } from '../schema/reach.ts'
import { wordingOf } from '../schema/wording.ts'
import type { Loaded } from './loaded.ts'
import { complaint } from './source.ts'

/** The usage error for a schema that ajv refused, with the place of what it refused. */
export function brokenSchema({ source }: Loaded, pointers: SchemaPointers, error: unknown): KnownFailure {
  const schemas = [...pointers.keys()].map(withoutParts)
  const ajv = ajvFor({ schemas }, false, () => undefined)
  for (const [index, [whole, pointer]] of [...pointers].entries()) {
    const fault = refFault(whole, error) ?? ownFault(ajv, schemas, index)
    if (fault) return complaint(source, fault.keys.reduce(joinPointer, pointer), fault.message)
  }
  return complaint(source, '', `a schema of the document cannot be used: ${messageOf(error)}`)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A schema with `true` in the place of each schema in it, and without its `$ref`. */
function withoutParts(schema: object): Record<string, unknown> {
  const own = { ...schema } as Record<string, unknown>
  for (const { keyword, node } of appliedBy({}, { value: schema, pointer: '' })) {
    const [, name] = pointerParts(node.pointer)
    own[keyword] = name === undefined ? true : opened(own[keyword] as object, name)
  }
  delete own.$ref
  return own
}

/** A copy of schemas by name, or of a list of them, with `true` for one. */
function opened(parts: object, name: string): object {
  const copy = Array.isArray(parts) ? [...parts] : { ...parts }
  return Object.assign(copy, { [name]: true })
}

/** What ajv has against a schema by itself. */
function ownFault(ajv: Ajv2020, schemas: readonly object[], index: number): Fault | undefined {
  try {
    compileAt(ajv, `/schemas/${index}`)
    return undefined
  } catch (error) {
    const schema = schemas[index] ?? {}
    const message = `the schema cannot be used: ${messageOf(error)}`
    return orderFault(schema) ?? keywordFault(schema) ?? { keys: [], message }
  }
}

interface Fault {
  /** Below the schema. */
  keys: string[]
  message: string
}

function orderFault(schema: object): Fault | undefined {
  const { 'x-chronological': pairs } = schema as Record<string, unknown>
  const isPair = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every((name) => typeof name === 'string')
  if (pairs === undefined || (Array.isArray(pairs) && pairs.every(isPair))) return undefined
  return {
    keys: ['x-chronological'],
    message: 'x-chronological must be pairs of property names: [[earlier, later]]',
  }
}

/** An anchor that no schema has, or more than one. */
function refFault(schema: object, error: unknown): Fault | undefined {
  const { $ref } = schema as Record<string, unknown>
  const missing = error instanceof Error && 'missingRef' in error ? String(error.missingRef) : undefined
  if (typeof $ref !== 'string' || missing === undefined || !missing.endsWith($ref)) return undefined
  return { keys: ['$ref'], message: `$ref ${$ref} points to nothing, or to several schemas` }
}

const meta = new Ajv2020({ strict: false, verbose: true, validateFormats: false, logger: false })

/** What the schema's own keywords, not those of its subschemas, have against JSON Schema 2020-12. */
function keywordFault(schema: object): Fault | undefined {
  if (meta.validateSchema(schema)) return undefined
  const [error] = meta.errors ?? []
  if (!error) return undefined
  const keys = pointerParts(error.instancePath)
  const found = JSON.stringify(error.data)
  return { keys, message: `${keys.at(-1) ?? 'the schema'} ${wordingOf(error)}, and is ${found}` }
}
