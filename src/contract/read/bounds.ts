import type { Paging } from '../../model/operation.ts'
import type { DocumentNode } from '../node.ts'
import { parts } from '../schema/shape.ts'

type Bounds = Omit<Paging['limit'], 'parameter'>

/** The whole numbers that a schema allows, through `$ref` and `allOf`, and its default. */
export function boundsOf(document: unknown, schema: DocumentNode): Bounds {
  const schemas = parts(document, [schema]).map(({ value }) => value as Record<string, unknown>)
  const lower = schemas.flatMap((each) => bound(each, 'minimum', 'exclusiveMinimum', 1))
  const upper = schemas.flatMap((each) => bound(each, 'maximum', 'exclusiveMaximum', -1))
  return {
    minimum: lower.length > 0 ? Math.max(...lower) : undefined,
    maximum: upper.length > 0 ? Math.min(...upper) : undefined,
    default: schemas.map((each) => each.default).find((value) => typeof value === 'number'),
  }
}

/** `inward` is 1 for a lower bound and -1 for an upper one. */
function bound(schema: Record<string, unknown>, key: string, exclusive: string, inward: 1 | -1): number[] {
  const { [key]: own, [exclusive]: strict } = schema
  const round = inward === 1 ? Math.ceil : Math.floor
  const past = (limit: number): number => (Number.isInteger(limit) ? limit + inward : round(limit))
  const found = typeof own === 'number' ? [strict === true ? past(own) : round(own)] : []
  return typeof strict === 'number' ? [...found, past(strict)] : found
}
