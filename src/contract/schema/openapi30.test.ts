import { expect, it } from 'vitest'
import { modernise } from './openapi30.ts'
import { reach } from './reach.ts'

/** What becomes of the schemas of a document, and the pointers that they go by. */
function modernised(schemas: Record<string, object>): [unknown, string[]] {
  const document = structuredClone({ schemas })
  const pointers = new Map<object, string>()
  for (const [name, value] of Object.entries(document.schemas))
    reach(document, { value, pointer: `/schemas/${name}` }, pointers)
  modernise(pointers)
  return [document.schemas, [...pointers.values()]]
}

it.each<[string, object, object]>([
  ['a type that may be null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['one that may not', { type: 'string', nullable: false }, { type: 'string' }],
  ['anything', { nullable: true, minLength: 2 }, { minLength: 2 }],
  ['an example', { type: 'string', example: 'a' }, { type: 'string' }],
  ['a bound that is left out', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ['a bound at zero', { maximum: 0, exclusiveMaximum: true }, { exclusiveMaximum: 0 }],
  ['a bound that is let in', { maximum: 3, exclusiveMaximum: false }, { maximum: 3 }],
  ['no bound to leave out', { exclusiveMinimum: true }, {}],
  ['a bound by number', { exclusiveMinimum: 3 }, { exclusiveMinimum: 3 }],
  [
    'what stands beside a reference',
    { $ref: '#/schemas/B', required: ['a'], example: 1 },
    { $ref: '#/schemas/B' },
  ],
])('%s is told in the words of today', (_, schema, expected) => {
  expect(modernised({ A: schema, B: {} })[0]).toMatchObject({ A: expected })
  expect(Object.keys((modernised({ A: schema, B: {} })[0] as { A: object }).A)).toEqual(Object.keys(expected))
})

it.each(['$ref', 'allOf', 'anyOf', 'oneOf', 'not'])(
  'null goes round %s, and references into it follow',
  (key) => {
    const value = key === '$ref' ? '#/schemas/B' : key === 'not' ? {} : [{ type: 'object' }]
    const A = { [key]: value, nullable: true }
    const into = { $ref: '#/schemas/A/properties/deep' }
    const [schemas, pointers] = modernised({ A, B: {}, C: into, D: { $ref: '#/schemas/A' } })
    expect(schemas).toEqual({
      A: { if: { type: 'null' }, else: { [key]: value } },
      B: {},
      C: { $ref: '#/schemas/A/else/properties/deep' },
      D: { $ref: '#/schemas/A' },
    })
    expect(pointers.filter((pointer) => pointer === '/schemas/A')).toHaveLength(2)
  },
)

it('references into what is not wrapped stay as they are', () => {
  const [schemas] = modernised({
    A: { allOf: [{}], nullable: true },
    B: { $ref: '#/schemas/C/items' },
    C: { items: {} },
  })
  expect(schemas).toMatchObject({ B: { $ref: '#/schemas/C/items' } })
})
