import type { ErrorObject } from 'ajv'
import type { SchemaViolation } from '../../model/operation.ts'
import { joinPointer } from '../node.ts'
import type { SchemaPointers } from './reach.ts'
import { reach } from './reach.ts'

/** What the translation of errors needs to know of the document. */
export interface Translation {
  document: unknown
  pointers: SchemaPointers
  /** Schemas below each one with a choice, as far as they were looked up. */
  below: Map<object, SchemaPointers>
  /** Judges a value by the schema at a pointer. */
  judge(pointer: string, value: unknown): SchemaViolation[]
}

/**
 * What is wrong with a value by the branch of a failed `anyOf` or `oneOf` that it was most likely meant for;
 * `undefined` for any other error.
 */
export function bestBranch(error: ErrorObject, context: Translation): SchemaViolation[] | undefined {
  const pointer = context.pointers.get(error.parentSchema ?? {})
  if (!isChoice(error) || pointer === undefined || !Array.isArray(error.schema)) return undefined
  const choice = joinPointer(pointer, error.keyword)
  const branches = error.schema.map((_, i) => context.judge(joinPointer(choice, i), error.data))
  if (branches.some((branch) => branch.length === 0)) return undefined
  const found = wrongType(branches, choice) ?? branches.sort((a, b) => compare(rank(a), rank(b)))[0] ?? []
  return found.map((violation) => ({ ...violation, pointer: error.instancePath + violation.pointer }))
}

/** True if an error comes from inside a choice that failed: the best branch is reported instead. */
export function isFromBranch(
  error: ErrorObject | undefined,
  choice: ErrorObject,
  context: Translation,
): boolean {
  if (!error || !`${error.instancePath}/`.startsWith(`${choice.instancePath}/`)) return false
  return schemasBelow(choice, context).has(error.parentSchema ?? {})
}

const isChoice = ({ keyword }: ErrorObject): boolean => keyword === 'anyOf' || keyword === 'oneOf'

/** Where no branch accepts the type of the value, the types are reported together: `must be object or null`. */
function wrongType(branches: SchemaViolation[][], choice: string): SchemaViolation[] | undefined {
  const [first] = branches
  const isWrong = ({ keyword, pointer }: SchemaViolation): boolean => keyword === 'type' && pointer === ''
  if (!first?.[0] || !branches.every((branch) => branch.length === 1 && branch.every(isWrong)))
    return undefined
  const names = branches.flatMap((branch) => branch.map(({ message }) => message.replace(/^must be /, '')))
  return [{ ...first[0], schemaPointer: choice, message: `must be ${[...new Set(names)].join(' or ')}` }]
}

/** Smaller is nearer: right type, right marks (a `const` or `enum` of the value's own), errors deep down, and few. */
function rank(branch: SchemaViolation[]): number[] {
  const depth = ({ pointer }: SchemaViolation): number => pointer.split('/').length - 1
  const isMark = ({ keyword }: SchemaViolation): boolean => keyword === 'const' || keyword === 'enum'
  const wrongTypes = branch.filter((found) => found.keyword === 'type' && depth(found) === 0).length
  const wrongMarks = branch.filter((found) => isMark(found) && depth(found) <= 1).length
  return [wrongTypes, wrongMarks, -Math.max(...branch.map(depth)), branch.length]
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function schemasBelow(choice: ErrorObject, { document, pointers, below }: Translation): SchemaPointers {
  const parent = choice.parentSchema ?? {}
  const found = below.get(parent) ?? new Map()
  if (below.has(parent)) return found
  for (const value of choice.schema as unknown[]) {
    reach(document, { value, pointer: pointers.get(value as object) ?? '' }, found)
  }
  below.set(parent, found)
  return found
}
