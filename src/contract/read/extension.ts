import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import schema from '../../../spec/x-pagination.schema.json' with { type: 'json' }
import { didYouMean } from '../../model/nearest.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { descend } from '../node.ts'
import { wordingOf } from '../schema/wording.ts'
import type { Block } from './block.ts'

/** `x-pagination` as it may be written: see `spec/x-pagination.schema.json`. */
export interface PaginationExtension {
  cursor: { parameter: string; next: string }
  limit: { parameter: string; minimum?: number; maximum?: number; default?: number }
  items: string
  identity: string | string[]
  hasMore?: string | { not: string }
  ends?: { first?: string; last?: string }
  total?: unknown
  previous?: unknown
  times?: string[]
  promises?: Record<string, string | number>
}

/** `x-errors` as it may be written. */
export interface ErrorsExtension {
  envelope?: unknown
  code?: string
  status?: string
  trace?: string
  time?: string
}

interface Extensions {
  'x-pagination': PaginationExtension
  'x-errors': ErrorsExtension
}

/** What a block says of paging. Throws a usage error if it is not valid. */
export const readPagination = (block: Block): PaginationExtension => checked('x-pagination', block)

/** The `x-errors` of an operation, or `undefined` where there is none. Throws a usage error if it is not valid. */
export function readErrors(reading: Reading): ErrorsExtension | undefined {
  const { value } = descend(reading.document, reading.operation, 'x-errors')
  if (value === undefined) return undefined
  return checked('x-errors', {
    name: 'x-errors',
    value,
    complain: (below, message, hint) => complain(reading, `/x-errors${below}`, message, hint),
  })
}

function checked<Kind extends keyof Extensions>(kind: Kind, block: Block): Extensions[Kind] {
  const validate = validatorOf(kind)
  if (validate(block.value)) return block.value as Extensions[Kind]
  const errors = validate.errors ?? []
  // A misspelt key is missing too: the misspelling says more.
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0]
  if (error === undefined) throw new Error('what is not valid has an error')
  throw block.complain(placeOf(error), `${block.name}${told(error)}`, hintFor(error))
}

const ajv = new Ajv2020({ strict: false, verbose: true, allErrors: true })
ajv.addSchema(schema, 'extensions')

function validatorOf(name: keyof Extensions): ValidateFunction {
  return ajv.compile({ $ref: `extensions#/$defs/${name}` })
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === 'additionalProperties' ? `${instancePath}/${params.additionalProperty}` : instancePath
}

/** What is wrong, beginning with where. */
function told(error: ErrorObject): string {
  const { instancePath: at, keyword, params } = error
  if (keyword === 'additionalProperties')
    return ` has an unknown key ${params.additionalProperty}${at && ` in ${at}`}`
  if (keyword === 'required') return ` lacks ${at}/${params.missingProperty}`
  const isPointer = error.schemaPath.startsWith('#/$defs/pointer') || error.keyword === 'pattern'
  const must = isPointer ? 'must be a JSON pointer such as /data' : wordingOf(error)
  return `${at && ` ${at}`} ${must}, and is ${JSON.stringify(error.data)}`
}

function hintFor({ keyword, params, parentSchema, data }: ErrorObject): string | undefined {
  const known = Object.keys(parentSchema?.properties ?? {})
  if (keyword === 'additionalProperties')
    return didYouMean(params.additionalProperty, known) ?? `Known are ${known.join(', ')}.`
  return keyword === 'enum' ? didYouMean(String(data), params.allowedValues) : undefined
}
