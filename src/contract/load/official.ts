import type { KnownFailure } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import { atPointer } from '../../model/pointer.ts'
import { isRecord, joinPointer } from '../node.ts'
import { keysOfOpenApi } from './keys.ts'
import type { Loaded } from './loaded.ts'
import { complaint } from './source.ts'
import { minorOf } from './version.ts'

/** An error of the official schema, as ajv reports it. */
export interface OfficialError {
  instancePath: string
  keyword: string
  message?: string
  params: Record<string, unknown>
}

/** Throws a usage error if the document breaks the official schema of its version. */
export async function refuseInvalid(loaded: Loaded): Promise<void> {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser')
  // With its $refs left in place: a dereferenced document can be exponentially bigger.
  const dereference = { excludedPathMatcher: () => true }
  const options = { dereference, mutateInputSchema: false, resolve: { external: false } }
  try {
    await SwaggerParser.validate(loaded.document as never, options as never)
  } catch (error) {
    const { details } = error as { details?: OfficialError[] }
    if (details) throw complaintOf(loaded, details)
    const message = error instanceof Error ? error.message : String(error)
    throw complaint(loaded.source, '', `not a valid OpenAPI document: ${message.split('\n')[0]}`)
  }
}

/** The error that says most: the deepest, and among these a wrong key before a wrong value before a missing key. */
function mostUseful(details: readonly OfficialError[]): OfficialError | undefined {
  const order = [
    'unevaluatedProperties',
    'additionalProperties',
    'enum',
    'const',
    'pattern',
    'type',
    'format',
    'required',
  ]
  const depth = ({ instancePath }: OfficialError): number => instancePath.split('/').length
  const rank = ({ keyword }: OfficialError): number => (order.indexOf(keyword) + order.length) % order.length
  const loud = details.filter((error) => !isNoise(error))
  const all = loud.length > 0 ? loud : [...details]
  return all.sort((a, b) => depth(b) - depth(a) || rank(a) - rank(b))[0]
}

/** What only says that another error is there, or that a `$ref` would do as well. */
function isNoise({ keyword, params }: OfficialError): boolean {
  const isChoice = ['if', 'oneOf', 'anyOf', 'allOf', 'not', 'dependentSchemas'].includes(keyword)
  return isChoice || (keyword === 'required' && params.missingProperty === '$ref')
}

function complaintOf({ source, document }: Loaded, details: OfficialError[]): KnownFailure {
  const error = mostUseful(details)
  if (!error) return complaint(source, '', 'not a valid OpenAPI document')
  const { instancePath: at, params } = error
  if (error.keyword === 'enum') params.allowedValues = allowedAt(at, details)
  const key = params.additionalProperty ?? params.unevaluatedProperty
  if (typeof key !== 'string') {
    return complaint(source, at, `${at || 'the document'} ${told(error, document)}`, hintFor(error, document))
  }
  const owner = at || 'the document'
  const missing = details
    .filter((other) => other.instancePath === at)
    .map((other) => other.params.missingProperty)
  const known = [...missing.filter((name) => typeof name === 'string'), ...keysOfOpenApi]
  return complaint(
    source,
    joinPointer(at, key),
    `${key} is not a key that ${owner} may have`,
    didYouMean(key, known),
  )
}

/** Alternatives that differ in one value each reject any other; so the value may be any of theirs. */
function allowedAt(at: string, details: readonly OfficialError[]): unknown[] {
  const same = details.filter(({ keyword, instancePath }) => keyword === 'enum' && instancePath === at)
  return [...new Set(same.flatMap(({ params }) => params.allowedValues as unknown[]))]
}

function told({ keyword, params, instancePath, message }: OfficialError, document: unknown): string {
  const value = atPointer(document, instancePath)
  const found = isRecord(value) || Array.isArray(value) ? '' : `, and is ${JSON.stringify(value)}`
  if (keyword === 'required') return `lacks ${params.missingProperty}`
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}${found}`
  return `${message ?? 'is wrong'}${found}`
}

function hintFor({ instancePath: at }: OfficialError, document: Record<string, unknown>): string | undefined {
  const isList = at.endsWith('/type') && Array.isArray(atPointer(document, at))
  if (!isList || minorOf(document.openapi) !== '3.0') return undefined
  return 'A list of types is OpenAPI 3.1; in 3.0 write one type and nullable: true.'
}
