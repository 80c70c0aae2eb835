// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { describe, expect, it } from 'vitest'
import { costOf } from './cost.ts'

type Json = Record<string, unknown>

const costIn = (schemas: Json): ReturnType<typeof costOf> => {
  const document = { schemas }
  return costOf(document, { value: schemas.Root, pointer: '/schemas/Root' })
}
const ref = (name: string): Json => ({ $ref: `#/schemas/${name}` })
const chain = (length: number, step: (next: Json) => Json): Json =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [
      at === 0 ? 'Root' : `S${at}`,
      at === length - 1 ? {} : step(ref(`S${at + 1}`)),
    ]),
  )

describe('a bound', () => {
  it.each<[string, Json]>([
    ['of a plain schema', { Root: { type: 'object', required: ['a'], properties: { a: { enum: [1, 2] } } } }],
    ['of a tree', { Root: { properties: { left: ref('Root'), right: ref('Root') } } }],
    ['of lists of itself', { Root: { anyOf: [{ type: 'string' }, { type: 'array', items: ref('Root') }] } }],
    ['of two properties a level', chain(30, (next) => ({ properties: { a: next, b: next } }))],
    ['of a chain', chain(50, (next) => ({ allOf: [next] }))],
    ['of a boolean', { Root: true as unknown as Json }],
    ['of a plain pattern', { Root: { pattern: '^[a-z]+$' } }],
  ])('%s', (_, schemas) => expect(costIn(schemas).steps).toBeLessThan(200))
})

describe('none', () => {
  const twice = { allOf: [{ properties: { a: ref('Root') } }, { properties: { a: ref('Root') } }] }
  it.each<[string, Json]>([
    ['for a ladder of allOf', chain(30, (next) => ({ allOf: [next, next] }))],
    ['for a ladder of anyOf', chain(30, (next) => ({ anyOf: [next, { allOf: [next] }] }))],
    ['for a ladder of if and then', chain(30, (next) => ({ if: next, then: next }))],
    ['for dependent schemas', chain(30, (next) => ({ dependentSchemas: { a: next, b: next } }))],
    ['where each level doubles', { Root: twice }],
    [
      'where all members come twice',
      { Root: { additionalProperties: ref('Root'), patternProperties: { a: ref('Root') } } },
    ],
    ['where all items come twice', { Root: { items: ref('Root'), contains: ref('Root') } }],
    ['for an odd pattern', { Root: { properties: { a: { pattern: '^(a+)+$' } } } }],
    ['for an odd pattern of names', { Root: { patternProperties: { '(a+)+b': {} } } }],
    [
      'for a list of choices as long as a book',
      { Root: { enum: Array.from({ length: 200_000 }, (__, at) => at) } },
    ],
  ])('%s', (_, schemas) => expect(costIn(schemas).steps).toBe(Number.POSITIVE_INFINITY))

  it('names the beginning of a ladder', () => {
    const { Root: first, ...rest } = chain(30, (next) => ({ allOf: [next, next] }))
    const schemas = { Root: { properties: { a: { items: ref('First') } } }, First: first, ...rest }
    expect(costIn(schemas).place?.pointer).toMatch(
      /^\/schemas\/Root\/properties\/a\/items$|^\/schemas\/First$/,
    )
  })
})
