// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { describe, expect, it } from 'vitest'
import { validatorOf } from '../sample-document.fixture.ts'

const PLACE = '/paths/~1things/get/responses/200/content/application~1json/schema/properties/data/items'

async function found(schema: unknown, value: unknown, components = {}): Promise<string[]> {
  const validate = validatorOf(schema, '3.1.0', components)
  return validate(value).map(({ pointer, message }) => `${pointer} ${message}`.trim())
}

describe('a violation', () => {
  it.each<[string, unknown, unknown, string | RegExp]>([
    ['type', { type: 'string' }, 1, 'must be string'],
    ['types', { type: ['string', 'null'] }, 1, 'must be string or null'],
    ['required', { required: ['a/b'] }, {}, '/a~1b is missing'],
    ['const', { const: 'list' }, 'x', 'must be equal to "list"'],
    ['enum', { enum: ['a', null] }, 'x', 'must be one of "a", null'],
    ['format', { format: 'date-time' }, 'x', 'must match format "date-time"'],
    ['minimum', { minimum: 0 }, -1, 'must be >= 0'],
    ['multipleOf', { multipleOf: 0.01 }, 0.005, 'must be a multiple of 0.01'],
    ['minLength', { minLength: 2 }, 'a', 'must have at least 2 characters'],
    ['maxItems', { maxItems: 1 }, [1, 2], 'must have at most 1 item'],
    ['maxProperties', { maxProperties: 1 }, { a: 1, b: 1 }, 'must have at most 1 property'],
    ['pattern', { pattern: '^b' }, 'a', 'must match pattern "^b"'],
    ['contains', { contains: { const: 1 } }, [], 'must have at least 1 matching item'],
    ['not', { not: {} }, 1, 'must not match the schema under "not"'],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, '/b is missing, though a is there'],
    ['unevaluatedItems', { prefixItems: [{}], unevaluatedItems: false }, [1, 2], 'must have at most 1 item'],
    ['items', { prefixItems: [{}, {}], items: false }, [1, 2, 3], 'must have at most 2 items'],
    ['maxContains', { contains: { const: 1 }, maxContains: 2 }, [1, 1, 1], 'must have 1 to 2 matching items'],
    [
      'enum of many',
      { enum: [...'abcdefghijklmn'] },
      'x',
      'must be one of "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" and 2 more',
    ],
    ['enum of a dozen', { enum: [...'abcdefghijkl'] }, 'x', /^must be one of ("[a-l]", ){11}"l"$/],
    ['maxLength', { maxLength: 1 }, 'ab', 'must have at most 1 character'],
    ['minItems', { minItems: 2 }, [], 'must have at least 2 items'],
    ['minProperties', { minProperties: 2 }, {}, 'must have at least 2 properties'],
    [
      'extra',
      { properties: { a: {} }, additionalProperties: false },
      { b: 1 },
      '/b is not a property that the schema allows',
    ],
    [
      'unevaluated',
      { properties: { a: {} }, unevaluatedProperties: false },
      { b: 1 },
      '/b is not a property that the schema allows',
    ],
    ['name', { propertyNames: { maxLength: 1 } }, { ab: 1 }, 'must not have a property named "ab"'],
    ['false', { properties: { a: false } }, { a: 1 }, '/a must not be there'],
    ['uniqueItems', { uniqueItems: true }, [1, 2, 1], 'must not repeat an item: 0 and 2 are equal'],
    ['then', { if: true, then: { minimum: 3 } }, 1, 'must be >= 3'],
  ])('of %s in plain words', async (_, schema, value, sentence) => {
    expect(await found(schema, value)).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ])
  })

  it.each<[Record<string, unknown>, unknown]>([
    [{ multipleOf: 2 }, 1],
    [{ 'x-chronological': [['a', 'b']] }, { a: '2026-02-26T10:00:00Z', b: '2026-02-25T10:00:00Z' }],
    [{ minimum: 2 }, 1],
  ])('of %j has its place in the document', (schema, value) => {
    const [keyword = ''] = Object.keys(schema)
    const [violation] = validatorOf({ properties: { deep: schema } })({ deep: value })
    expect(violation).toMatchObject({ keyword, schemaPointer: `${PLACE}/properties/deep/${keyword}` })
    expect(violation?.pointer).toMatch(/^\/deep/)
  })

  it('has pointers into value and document, and the value in short', async () => {
    const validate = validatorOf({ properties: { list: { items: { type: 'integer' } } } })
    const [violation] = validate({ list: [1, 'x'.repeat(500)] })
    expect(violation).toMatchObject({
      pointer: '/list/1',
      keyword: 'type',
      schemaPointer: `${PLACE}/properties/list/items/type`,
    })
    expect(violation?.actual).toHaveLength(120)
    expect(validatorOf({ required: ['a'] })({})[0]?.actual).toBeUndefined()
  })

  it('is told once where allOf comes to the same schema twice', async () => {
    const base = { $ref: '#/components/schemas/Base' }
    expect(await found({ allOf: [base, { allOf: [base] }] }, {}, { Base: { required: ['a'] } })).toEqual([
      '/a is missing',
    ])
  })

  it('is one of fifty at most', async () => {
    expect(await found({ items: { type: 'string' } }, Array(200).fill(1))).toHaveLength(50)
  })

  it('stands for a value too deep to be judged', async () => {
    const node = { type: 'array', items: { $ref: '#/components/schemas/Node' } }
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    expect(await found({ $ref: '#/components/schemas/Node' }, deep, { Node: node })).toEqual([
      expect.stringContaining('must not be nested so deeply'),
    ])
  })
})

describe('a choice that failed', () => {
  const cat = {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
  }
  const dog = {
    type: 'object',
    required: ['kind', 'name'],
    properties: { kind: { const: 'dog' }, name: { type: 'string' } },
  }
  const pets = { Cat: cat, Dog: dog }
  const pet = { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }

  it('is told by the branch that the value was meant for', async () => {
    expect(await found(pet, { kind: 'dog' }, pets)).toEqual(['/name is missing'])
    expect(await found(pet, { kind: 'cat', lives: 'nine' }, pets)).toEqual(['/lives must be integer'])
  })

  it('is told by the object where null would do as well', async () => {
    expect(await found({ oneOf: [{ type: 'null' }, cat] }, { kind: 'cat' })).toEqual(['/lives is missing'])
  })

  it('joins types where none fits', async () => {
    expect(await found({ anyOf: [cat, { type: 'null' }] }, 'x')).toEqual(['must be object or null'])
  })

  /** An object with a property of this schema. */
  const having = (name: string, schema: unknown, more = {}) => ({ properties: { [name]: schema }, ...more })

  it.each<[string, unknown[], unknown, string[]]>([
    [
      'of its type, however much is wrong with it',
      [{ type: 'string' }, { type: 'object', minProperties: 3, not: { required: ['a'] } }],
      { a: 1 },
      ['must not match the schema under "not"', 'must have at least 3 properties'],
    ],
    [
      'of fewer faults where both have its type',
      [having('a', { type: 'string' }), having('a', { minimum: 5 }, { required: ['b'] })],
      { a: 1 },
      ['/a must be string'],
    ],
    [
      'of its own constant',
      [having('kind', { const: 'cat' }), having('kind', { const: 'dog' }, { required: ['name', 'age'] })],
      { kind: 'dog' },
      ['/name is missing', '/age is missing'],
    ],
    [
      'of its own value among several',
      [
        having('kind', { enum: ['cat'] }),
        having('kind', { enum: ['dog', 'wolf'] }, { required: ['name', 'age'] }),
      ],
      { kind: 'dog' },
      ['/name is missing', '/age is missing'],
    ],
    [
      'of fewer faults where constants are further down',
      [
        having('of', having('kind', { const: 'cat' })),
        having('of', having('kind', { minLength: 9, maxLength: 1 })),
      ],
      { of: { kind: 'dog' } },
      ['/of/kind must be equal to "cat"'],
    ],
    [
      'that went the furthest down',
      [{ required: ['x'] }, having('a', having('b', { type: 'string' }), { required: ['y'] })],
      { a: { b: 1 } },
      ['/y is missing', '/a/b must be string'],
    ],
    [
      'that stands first where nothing tells them apart',
      [{ minimum: 5 }, { maximum: 1 }],
      3,
      ['must be >= 5'],
    ],
  ])('is told by the branch %s', async (_, branches, value, sentences) => {
    expect(await found({ anyOf: branches }, value)).toEqual(sentences)
  })

  it('leaves what broke the same schema elsewhere alone, under a longer name too', async () => {
    const dogRef = { $ref: '#/components/schemas/Dog' }
    for (const other of ['dog', 'pet2']) {
      const schema = { properties: { [other]: dogRef, pet } }
      expect(await found(schema, { [other]: { kind: 'dog' }, pet: { kind: 'dog' } }, pets)).toEqual([
        `/${other}/name is missing`,
        '/pet/name is missing',
      ])
    }
  })

  it('says that several fit', async () => {
    expect(await found({ oneOf: [{ type: 'integer' }, { minimum: 1 }] }, 2)).toEqual([
      'must match exactly one of the schemas under "oneOf", not several',
    ])
  })

  it('leaves what stands beside it alone, and reaches into choices within', async () => {
    const schema = {
      type: 'object',
      required: ['id'],
      properties: { pet: { anyOf: [{ type: 'null' }, pet] } },
    }
    expect(await found(schema, { pet: { kind: 'dog', name: 1 } }, pets)).toEqual([
      '/id is missing',
      '/pet/name must be string',
    ])
    const list = { items: pet, minItems: 3 }
    expect(await found(list, [{ kind: 'dog' }, { kind: 'cat', lives: 1 }], pets)).toEqual([
      'must have at least 3 items',
      '/0/name is missing',
    ])
  })
})

describe('x-chronological', () => {
  const schema = {
    'x-chronological': [
      ['a', 'b'],
      ['b', 'c'],
    ],
  }
  const day = (time: string): string => `2026-02-26T${time}`

  it.each<[string, Record<string, unknown>]>([
    ['equal', { a: day('10:00:00Z'), b: day('12:00:00+02:00') }],
    ['null', { a: day('10:00:00Z'), b: null, c: day('09:00:00Z') }],
    ['no date-time', { a: day('10:00:00Z'), b: 'soon' }],
    ['more digits', { a: day('10:00:00.1Z'), b: day('10:00:00.1000000001Z') }],
  ])('accepts %s', async (_, value) => expect(await found(schema, value)).toEqual([]))

  it('names the later of the two', async () => {
    const value = { a: day('10:00:00.1000000001Z'), b: day('10:00:00.1Z'), c: day('00:00:00Z') }
    expect(await found(schema, value)).toEqual([
      '/b must not be earlier than a',
      '/c must not be earlier than b',
    ])
    expect(validatorOf(schema)(value)[0]).toMatchObject({
      actual: `"${value.b}"`,
      keyword: 'x-chronological',
    })
  })
})
