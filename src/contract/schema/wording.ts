import type { ErrorObject } from 'ajv'

type Params = Record<string, unknown>

const list = (values: unknown): string => {
  const all = (values as unknown[]).map((value) => JSON.stringify(value))
  return all.length > 12 ? `${all.slice(0, 12).join(', ')} and ${all.length - 12} more` : all.join(', ')
}
const count = (number: unknown, noun: string): string => {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${number} ${number === 1 ? noun : plural}`
}
const types = (type: unknown): string => (Array.isArray(type) ? type : String(type).split(',')).join(' or ')

const WORDING: Record<string, (params: Params) => string> = {
  type: ({ type }) => `must be ${types(type)}`,
  required: () => 'is missing',
  dependentRequired: ({ property }) => `is missing, though ${property} is there`,
  const: ({ allowedValue }) => `must be equal to ${JSON.stringify(allowedValue)}`,
  enum: ({ allowedValues }) => `must be one of ${list(allowedValues)}`,
  format: ({ format }) => `must match format "${format}"`,
  pattern: ({ pattern }) => `must match pattern "${pattern}"`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minLength: ({ limit }) => `must have at least ${count(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${count(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${count(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  minProperties: ({ limit }) => `must have at least ${count(limit, 'property')}`,
  maxProperties: ({ limit }) => `must have at most ${count(limit, 'property')}`,
  uniqueItems: ({ i, j }) => `must not repeat an item: ${j} and ${i} are equal`,
  contains: ({ minContains, maxContains }) =>
    maxContains === undefined
      ? `must have at least ${count(minContains, 'matching item')}`
      : `must have ${minContains} to ${count(maxContains, 'matching item')}`,
  additionalProperties: () => 'is not a property that the schema allows',
  unevaluatedProperties: () => 'is not a property that the schema allows',
  items: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  unevaluatedItems: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  propertyNames: ({ propertyName }) => `must not have a property named ${JSON.stringify(propertyName)}`,
  'false schema': () => 'must not be there',
  not: () => 'must not match the schema under "not"',
  anyOf: () => 'must match one of the schemas under "anyOf"',
  oneOf: ({ passingSchemas }) =>
    passingSchemas
      ? 'must match exactly one of the schemas under "oneOf", not several'
      : 'must match one of the schemas under "oneOf"',
}

/** One clause that says what a value must be. */
export function wordingOf(error: ErrorObject): string {
  return WORDING[error.keyword]?.(error.params) ?? error.message ?? `must satisfy "${error.keyword}"`
}
