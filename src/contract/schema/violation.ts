import type { ErrorObject } from 'ajv'
import { DEEP, isDeep } from '../../model/deep.ts'
import type { SchemaViolation } from '../../model/operation.ts'
import { joinPointer, pointerParts } from '../node.ts'
import { bestBranch, isFromBranch, type Translation } from './branches.ts'
import type { SchemaPointers } from './reach.ts'
import { wordingOf } from './wording.ts'

/** More violations of one value than these help no reader. */
const MAX_VIOLATIONS = 50
const MAX_QUOTED_CHARACTERS = 120

/** Errors of a detailed run in plain words, a failed choice as its nearest branch. At most 50. */
export function violationsOf(errors: readonly ErrorObject[], context: Translation): SchemaViolation[] {
  const groups: SchemaViolation[][] = []
  // Backwards: a choice's error follows those of its branches.
  for (let i = errors.length - 1; i >= 0; i--) {
    const error = errors[i]
    if (error === undefined || isNoise(error)) continue
    const best = bestBranch(error, context)
    groups.push(best ?? [violation(error, context.pointers)])
    if (best) while (i > 0 && isFromBranch(errors[i - 1], error, context)) i--
  }
  return withoutRepeats(groups.reverse().flat()).slice(0, MAX_VIOLATIONS)
}

/** JSON in at most 120 characters. */
function excerpt(value: unknown): string | undefined {
  if (isDeep(value)) return `${Array.isArray(value) ? 'a list' : 'an object'} of more than ${DEEP} levels`
  const json = JSON.stringify(value)
  return json === undefined || json.length <= MAX_QUOTED_CHARACTERS
    ? json
    : `${json.slice(0, MAX_QUOTED_CHARACTERS - 1)}…`
}

/** A schema that is met twice by way of `allOf` says everything twice. */
function withoutRepeats(violations: readonly SchemaViolation[]): SchemaViolation[] {
  const keyOf = ({ pointer, schemaPointer, message }: SchemaViolation): string =>
    JSON.stringify([pointer, schemaPointer, message])
  return [...new Map(violations.map((violation) => [keyOf(violation), violation])).values()]
}

/** `if` repeats what `then` or `else` said; errors about a name are summed up by `propertyNames`. */
function isNoise(error: ErrorObject): boolean {
  return error.keyword === 'if' || (error.propertyName !== undefined && error.keyword !== 'propertyNames')
}

/** One error as a violation. */
function violation(error: ErrorObject, pointers: SchemaPointers): SchemaViolation {
  const extra = extraPart(error)
  const parts = pointerParts(error.instancePath)
  const pointer = [...parts, ...(extra === undefined ? [] : [extra])].reduce(joinPointer, '')
  const isMissing = error.keyword === 'required' || error.keyword.startsWith('dependentRequired')
  const { keyword } = error
  const schemaPointer = `${pointers.get(error.parentSchema ?? {}) ?? ''}/${keyword === 'false schema' ? '' : keyword}`
  const actual = isMissing
    ? undefined
    : excerpt(extra === undefined ? error.data : valueAt(error.data, extra))
  return {
    pointer,
    keyword,
    schemaPointer: schemaPointer.replace(/\/$/, ''),
    message: wordingOf(error),
    actual,
  }
}

/** The property that an error about an object is really about. */
function extraPart({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'required' || keyword === 'dependentRequired') return params.missingProperty
  if (keyword === 'additionalProperties') return params.additionalProperty
  if (keyword === 'unevaluatedProperties') return params.unevaluatedProperty
  return keyword === 'x-chronological' ? params.later : undefined
}

function valueAt(data: unknown, key: string): unknown {
  const isObject = typeof data === 'object' && data !== null
  return isObject && Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined
}
