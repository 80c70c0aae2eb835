import { Ajv2020 } from 'ajv/dist/2020.js'
import type { KnownFailure } from '../../model/failure.ts'
import { isRecord, joinPointer, pointerParts } from '../node.ts'
import type { SchemaPointers } from '../schema/reach.ts'
import { wordingOf } from '../schema/wording.ts'
import type { Loaded } from './loaded.ts'
import { complaint } from './source.ts'

/** The usage error for a schema that ajv refused: with its place, if it is one of the usual faults. */
export function brokenSchema({ source }: Loaded, pointers: SchemaPointers, error: unknown): KnownFailure {
  for (const [schema, pointer] of pointers) {
    const fault =
      patternFault(schema) ?? orderFault(schema) ?? refFault(schema, error) ?? keywordFault(schema)
    if (fault) return complaint(source, fault.keys.reduce(joinPointer, pointer), fault.message)
  }
  const message = error instanceof Error ? error.message : String(error)
  return complaint(source, '', `a schema of the document cannot be used: ${message}`)
}

interface Fault {
  /** Below the schema. */
  keys: string[]
  message: string
}

function patternFault(schema: object): Fault | undefined {
  const { pattern, patternProperties } = schema as Record<string, unknown>
  const names = isRecord(patternProperties) ? Object.keys(patternProperties) : []
  const all = [['pattern', pattern], ...names.map((name) => ['patternProperties', name])]
  const bad = all.find(([, text]) => typeof text === 'string' && !isPattern(text))
  if (!bad) return undefined
  return {
    keys: [String(bad[0])],
    message: `the pattern ${bad[1]} is not a regular expression of JavaScript`,
  }
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

/** An anchor that nothing has: the bundler lets it pass. */
function refFault(schema: object, error: unknown): Fault | undefined {
  const { $ref } = schema as Record<string, unknown>
  const missing = error instanceof Error && 'missingRef' in error ? String(error.missingRef) : undefined
  if (typeof $ref !== 'string' || missing === undefined || !missing.endsWith($ref)) return undefined
  return { keys: ['$ref'], message: `$ref ${$ref} points to nothing` }
}

function isPattern(text: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return Boolean(new RegExp(text, flags))
    } catch {
      return false
    }
  })
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
