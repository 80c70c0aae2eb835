import type { Options, ValidateFunction } from 'ajv'
import type { KnownFailure } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import { atPointer } from '../../model/pointer.ts'
import { isRecord, joinPointer } from '../node.ts'
import type { OfficialError } from './defects.ts'
import { keysOfOpenApi } from './keys.ts'
import type { Loaded, Reading } from './loaded.ts'
import { reachedBy } from './reached.ts'
import { DEAD } from './references.ts'
import { complaint } from './source.ts'
import { type Minor, minorOf } from './version.ts'

/**
 * Throws a usage error for what is wrong with the parts of a document that these operations are read from. Returns a
 * sentence that counts what is wrong elsewhere.
 */
export function refuseDefects(loaded: Loaded, readings: readonly Reading[]): string[] {
  const { dead, errors } = loaded.defects?.() ?? { dead: [], errors: [] }
  if (dead.length + errors.length === 0) return []
  const reached = reachedBy(loaded.document, readings)
  const failure = dead[firstDead(reached)]
  if (failure) throw failure()
  const last = lastOnes(errors.filter(({ data }) => !(isRecord(data) && DEAD in data)))
  const own = last.filter((error) => isAt(reached, error))
  if (own.length > 0) throw complaintOf(loaded, own)
  return [sentenceAbout(dead.length + new Set(last.map(placeOf)).size)]
}

/** The number of the first of the references that lead nowhere; -1 where none was reached. */
function firstDead(reached: ReadonlyMap<string, object>): number {
  const found = [...reached.values()].map((value) => (value as Record<string, unknown>)[DEAD])
  const indexes = found.filter((index) => typeof index === 'number')
  return indexes.length > 0 ? Math.min(...indexes) : -1
}

function sentenceAbout(places: number): string {
  return places === 1
    ? '1 place of the document breaks the official schema of OpenAPI. No judged operation uses it.'
    : `${places} places of the document break the official schema of OpenAPI. No judged operation uses them.`
}

/** Without those that only say that a part of what they are about is wrong. */
function lastOnes(errors: readonly OfficialError[]): OfficialError[] {
  const loud = errors.filter((error) => !isNoise(error))
  const all = loud.length > 0 ? loud : errors
  const above = new Set<string>()
  for (const error of all) {
    for (let at = parentOf(placeOf(error)); at !== undefined; at = parentOf(at)) above.add(at)
  }
  return all.filter((error) => !above.has(placeOf(error)))
}

/** Where a key is wrong or missing, the place of that key. */
function placeOf({ instancePath, params }: OfficialError): string {
  const key = params.additionalProperty ?? params.unevaluatedProperty ?? params.missingProperty
  return typeof key === 'string' ? joinPointer(instancePath, key) : instancePath
}

function isAt(reached: ReadonlyMap<string, object>, error: OfficialError): boolean {
  const { instancePath: at, data } = error
  return reached.has(typeof data === 'object' && data !== null ? at : (parentOf(at) ?? ''))
}

/** The pointer one level up; nothing is above the document. */
function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'))
}

/** What checks documents of a version. */
export async function officialCheck(minor: Minor): Promise<(document: unknown) => OfficialError[]> {
  const validate = await validatorOf(minor)
  return (document) => {
    validate(document)
    return (validate.errors ?? []) as OfficialError[]
  }
}

const validators = new Map<Minor, Promise<ValidateFunction>>()

function validatorOf(minor: Minor): Promise<ValidateFunction> {
  const known = validators.get(minor) ?? compiled(minor)
  validators.set(minor, known)
  return known
}

async function compiled(minor: Minor): Promise<ValidateFunction> {
  const options: Options = {
    strict: false,
    allErrors: true,
    verbose: true,
    validateFormats: false,
    logger: false,
  }
  const { default: schema } = await SCHEMAS[minor]()
  if (minor !== '3.0') {
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    return new Ajv2020(options).compile(schema)
  }
  const { default: Ajv04 } = await import('ajv-draft-04')
  return new Ajv04.default(options).compile(schema)
}

/** The newest official schemas, https://spec.openapis.org/oas/. */
const SCHEMAS = {
  '3.0': () =>
    import('@seriousme/openapi-schema-validator/schemas/v3.0/schema.json', { with: { type: 'json' } }),
  '3.1': () =>
    import('@seriousme/openapi-schema-validator/schemas/v3.1/schema.json', { with: { type: 'json' } }),
  '3.2': () =>
    import('@seriousme/openapi-schema-validator/schemas/v3.2/schema.json', { with: { type: 'json' } }),
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
  return [...details].sort((a, b) => depth(b) - depth(a) || rank(a) - rank(b))[0]
}

const PARAMETER_KINDS = ['path', 'query', 'header', 'cookie']

/** What only says that another error is there, or that a `$ref` would do as well. */
function isNoise({ keyword, params, instancePath, data }: OfficialError): boolean {
  // A parameter that one kind of parameters refuses for another reason is refused by all other kinds for its kind.
  if (keyword === 'enum' && instancePath.endsWith('/in') && PARAMETER_KINDS.includes(String(data)))
    return true
  if (params.missingProperty === 'required' && isRecord(data) && data.in !== 'path') return true
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
  if (keyword === 'required')
    return params.missingProperty === 'required' ? 'lacks required: true' : `lacks ${params.missingProperty}`
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}${found}`
  return `${message ?? 'is wrong'}${found}`
}

function hintFor({ instancePath: at }: OfficialError, document: Record<string, unknown>): string | undefined {
  const isList = at.endsWith('/type') && Array.isArray(atPointer(document, at))
  if (!isList || minorOf(document.openapi) !== '3.0') return undefined
  return 'A list of types is OpenAPI 3.1; in 3.0 write one type and nullable: true.'
}
