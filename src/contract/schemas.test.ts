// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { validate as oracle, registerSchema, unregisterSchema } from '@hyperjump/json-schema/draft-2020-12'
import { describe, expect, it } from 'vitest'
import { load, sampleWith, validatorOf } from './sample-document.fixture.ts'

type Case = [name: string, schema: Record<string, unknown>, valid: unknown[], invalid: unknown[]]

const tree = { $ref: '#/components/schemas/Tree' }
const components = {
  Tree: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: tree } },
  },
}

/** Each is judged by an independent validator too. */
const CASES: Case[] = [
  ['multipleOf of a fraction', { multipleOf: 0.01 }, [19.99, 0.07, 1.1], [19.999]],
  ['required inherited name', { type: 'object', required: ['toString'] }, [{ toString: 1 }], [{}]],
  ['required constructor', { type: 'object', required: ['constructor'] }, [{ constructor: 1 }], [{}]],
  ['whole number as 1.0', { type: 'integer' }, [1, 1.0, -0], [1.5, '1']],
  ['type list', { type: ['string', 'null'] }, ['a', null], [1, {}]],
  ['null does not meet a format', { type: ['string', 'null'], minLength: 2 }, [null, 'ab'], ['a']],
  ['length in characters', { type: 'string', maxLength: 1 }, ['💥', 'a'], ['ab', '💥💥']],
  ['const of an object', { const: { a: [1, { b: null }] } }, [{ a: [1, { b: null }] }], [{ a: [1, {}] }]],
  ['const with a $ref key', { const: { $ref: 'not a reference' } }, [{ $ref: 'not a reference' }], [{}]],
  ['enum with a $ref key', { enum: [{ $ref: '#/nowhere' }, 1] }, [{ $ref: '#/nowhere' }, 1], [2]],
  ['exclusive bounds', { exclusiveMinimum: 1, exclusiveMaximum: 3 }, [2, 'a'], [1, 3]],
  ['unicode pattern', { pattern: '^\\p{Lu}+$' }, ['ÄÖ'], ['äö']],
  [
    'unique items',
    { uniqueItems: true },
    [[1, '1', true]],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  ['prefix items', { prefixItems: [{ type: 'string' }], items: false }, [['a'], []], [['a', 1], [1]]],
  ['contains', { contains: { const: 1 }, maxContains: 1 }, [[1, 2]], [[], [1, 1]]],
  [
    'unevaluated',
    { allOf: [{ properties: { a: true } }], properties: { b: true }, unevaluatedProperties: false },
    [{ a: 1, b: 1 }],
    [{ c: 1 }],
  ],
  [
    'sibling of $ref',
    { ...tree, required: ['size'] },
    [{ name: 'a', size: 1 }],
    [{ name: 'a' }, { size: 1 }],
  ],
  [
    'recursion',
    tree,
    [{ name: 'a', children: [{ name: 'b', children: [] }] }],
    [{ name: 'a', children: [{}] }],
  ],
  [
    'if then else',
    { if: { properties: { a: { const: 1 } } }, then: { required: ['b'] }, else: { required: ['c'] } },
    [
      { a: 1, b: 1 },
      { a: 2, c: 1 },
    ],
    [{ a: 1 }, { a: 2 }],
  ],
  [
    'if without the property',
    { if: { properties: { a: { const: 1 } }, required: ['a'] }, then: false },
    [{}, { a: 2 }],
    [{ a: 1 }],
  ],
  ['dependent', { dependentRequired: { a: ['b'] } }, [{}, { a: 1, b: 1 }], [{ a: 1 }]],
  ['property names', { propertyNames: { maxLength: 2 } }, [{ ab: 1 }], [{ abc: 1 }]],
  ['one of several', { oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5], [3, 1.5]],
  ['not', { not: { required: ['secret'] } }, [{}], [{ secret: 1 }]],
  ['false', { properties: { gone: false } }, [{}], [{ gone: 1 }]],
  [
    'properties named as keywords',
    { properties: { default: { type: 'string' }, enum: { type: 'string' }, $ref: { type: 'string' } } },
    [{ default: 'a' }],
    [{ default: 1 }, { enum: 1 }],
  ],
]

describe('JSON Schema 2020-12', () => {
  it.each(CASES)('%s', async (_, schema, valid, invalid) => {
    const validate = await validatorOf(schema, '3.1.0', components)
    const judged = (values: unknown[]): boolean[] => values.map((value) => validate(value).length === 0)
    expect(judged(valid)).toEqual(valid.map(() => true))
    expect(judged(invalid)).toEqual(invalid.map(() => false))
  })

  const readable = CASES.filter(([name]) => !/\$ref key|keywords/.test(name))
  it.each(readable)('%s, as another validator sees it', async (name, schema, valid, invalid) => {
    const uri = `https://example.com/${encodeURIComponent(name)}`
    const whole = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      components: { schemas: components },
      ...schema,
    }
    registerSchema(whole as never, uri)
    const judge = await oracle(uri)
    unregisterSchema(uri)
    expect(valid.map((value) => judge(value as never).valid)).toEqual(valid.map(() => true))
    expect(invalid.map((value) => judge(value as never).valid)).toEqual(invalid.map(() => false))
  })
})

describe('OpenAPI', () => {
  it('judges a pattern that only compiles without the u flag', async () => {
    const validate = await validatorOf({ pattern: '^[\\w-\\.]+$' })
    expect([validate('a.b-c'), validate('a b')].map(({ length }) => length)).toEqual([0, 1])
  })

  it('does not ask for writeOnly properties', async () => {
    const secret = { type: 'string', writeOnly: true }
    const schema = {
      type: 'object',
      required: ['a', 'b', 'c'],
      properties: { a: {}, b: secret, c: { $ref: '#/components/schemas/Secret' } },
    }
    const validate = await validatorOf(schema, '3.1.0', { Secret: secret })
    expect(validate({ a: 1 })).toEqual([])
    expect(validate({}).map(({ pointer }) => pointer)).toEqual(['/a'])
  })

  it.each<[string, unknown[], unknown[]]>([
    [
      'date-time',
      [
        '2026-02-26T10:00:00Z',
        '2026-02-26t10:00:00.123456789+05:30',
        '2016-12-31T23:59:60Z',
        '2024-02-29T00:00:00z',
      ],
      [
        '2026-02-26 10:00:00Z',
        '2026-02-26T10:00:00',
        '2026-02-30T10:00:00Z',
        '2026-02-26T24:00:00Z',
        '2016-12-31T23:58:60Z',
        '2026-2-6T10:00:00Z',
        '',
      ],
    ],
    ['date', ['2024-02-29'], ['2023-02-29', '2026-13-01', '20260101']],
    ['time', ['10:00:00Z', '23:59:60Z', '01:29:60+01:30'], ['10:00:00', '22:59:60Z', '25:00:00Z']],
    ['int32', [2147483647, 'text'], [2147483648, 1.5]],
    ['int64', [2 ** 53, -(2 ** 63)], [1e300]],
    ['byte', ['anything at all'], []],
    ['iban', ['anything at all'], []],
  ])('judges the format %s', async (format, valid, invalid) => {
    const validate = await validatorOf({ format })
    expect(valid.flatMap((value) => validate(value))).toEqual([])
    expect(invalid.map((value) => validate(value).map(({ keyword }) => keyword))).toEqual(
      invalid.map(() => ['format']),
    )
  })

  it('names what it cannot judge', async () => {
    const odd = sampleWith([
      'title: { type: string }',
      'title: { type: string, format: iban, propertis: {}, x-mine: 1, example: a }',
    ])
    expect((await load(odd)).unchecked).toEqual(['format "iban"', 'keyword "propertis"'])
    expect(
      (await load(sampleWith(['title: { type: string }', 'title: { type: string, format: int64 }'])))
        .unchecked,
    ).toEqual([])
  })
})

describe('OpenAPI 3.0', () => {
  const A = { type: 'object', properties: { a: { type: 'string' } } }
  const ref = { $ref: '#/components/schemas/A' }
  it.each<[string, Record<string, unknown>, unknown[], unknown[]]>([
    ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
    ['not nullable', { type: 'string', nullable: false }, ['a'], [null]],
    [
      'nullable enum that lists null',
      { type: 'string', nullable: true, enum: ['a', null] },
      ['a', null],
      ['b'],
    ],
    ['nullable enum that does not', { type: 'string', nullable: true, enum: ['a'] }, ['a'], [null, 'b']],
    ['nullable beside $ref', { ...ref, nullable: true }, [null, { a: 'x' }], [{ a: 1 }, 1]],
    ['nullable beside allOf', { allOf: [ref], nullable: true }, [null, { a: 'x' }], [{ a: 1 }]],
    [
      'nullable with type beside allOf',
      { type: 'object', allOf: [ref], nullable: true },
      [null, {}],
      [{ a: 1 }],
    ],
    ['nullable without type', { nullable: true, minLength: 2 }, [null, 'ab'], ['a']],
    ['exclusive minimum', { type: 'integer', minimum: 1, exclusiveMinimum: true }, [2], [1]],
    ['inclusive maximum', { type: 'integer', maximum: 3, exclusiveMaximum: false }, [3], [4]],
    ['beside $ref nothing counts', { ...ref, required: ['zzz'] }, [{}], [{ a: 1 }]],
    ['$ref into a nullable schema', { $ref: '#/components/schemas/N/properties/deep' }, [1], ['x']],
    ['nullable schema by $ref', { $ref: '#/components/schemas/N' }, [null, { deep: 1 }], [{ deep: 'x' }]],
  ])('%s', async (_, schema, valid, invalid) => {
    const N = {
      allOf: [{}],
      properties: { deep: { type: 'integer' } },
      nullable: true,
      example: { nullable: true },
    }
    const validate = await validatorOf(schema, '3.0.3', { A, N })
    expect(valid.map((value) => validate(value))).toEqual(valid.map(() => []))
    expect(invalid.map((value) => validate(value).length)).toEqual(invalid.map(() => 1))
  })

  it('keeps pointers into the document as its author wrote it', async () => {
    const validate = await validatorOf({ ...ref, nullable: true }, '3.0.3', { A })
    expect(validate({ a: 1 })[0]?.schemaPointer).toBe('/components/schemas/A/properties/a/type')
  })
})
