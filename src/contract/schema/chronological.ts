import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv'
import { instantOf, isLater } from './rfc3339.ts'

const inOrder: SchemaValidateFunction = (
  pairs: [string, string][],
  value: Record<string, unknown>,
  parentSchema = {},
): boolean => {
  const broken = pairs.filter(([earlier, later]) => {
    const [a, b] = [instantOf(value[earlier]), instantOf(value[later])]
    return a !== undefined && b !== undefined && isLater(a, b)
  })
  inOrder.errors = broken.map(([earlier, later]) => ({
    keyword: 'x-chronological',
    message: `must not be earlier than ${earlier}`,
    params: { later },
    parentSchema,
  }))
  return broken.length === 0
}

/**
 * `x-chronological: [[a, b], …]`: where the properties `a` and `b` are both date-times, `a` is not later than `b`.
 *
 * Anything else, null above all, takes no part.
 */
export const chronological: FuncKeywordDefinition = {
  keyword: 'x-chronological',
  type: 'object',
  schemaType: 'array',
  metaSchema: {
    type: 'array',
    items: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
  },
  errors: true,
  validate: inOrder,
}
