import { Ajv2020 } from 'ajv/dist/2020.js'
import type { KnownFailure } from '../model/failure.ts'
import type { Loaded } from './loaded.ts'
import { isRecord, joinPointer, pointerParts } from './node.ts'
import type { SchemaPointers } from './reach.ts'
import { complaint } from './source.ts'
import { wordingOf } from './wording.ts'

/** The usage error for a schema that ajv refused: with its place, if it is one of the usual faults. */
export async function brokenSchema(
  { source }: Loaded,
  pointers: SchemaPointers,
  error: unknown,
): Promise<KnownFailure> {
  for (const [schema, pointer] of pointers) {
    const fault = patternFault(schema) ?? keywordFault(schema)
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
