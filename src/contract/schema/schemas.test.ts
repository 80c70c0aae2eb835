// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import '@hyperjump/json-schema/formats'
import {
  validate as oracle,
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
} from '@hyperjump/json-schema/draft-2020-12'
import { validate as oracle30 } from '@hyperjump/json-schema/openapi-3-0'
import { describe, expect, it } from 'vitest'
import { folderOf, load, sampleWith, validatorOf } from '../sample-document.fixture.ts'

type Case = [name: string, schema: Record<string, unknown>, valid: unknown[], invalid: unknown[]]

const tree = { $ref: '#/components/schemas/Tree' }
const components = {
  Tree: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: tree } },
  },
}

/** As JSON.parse makes it: `__proto__` is a name like any other. */
const proto: unknown = JSON.parse('{"__proto__":1}')

/** Each is judged by an independent validator too. */
const CASES: Case[] = [
  ['multipleOf of a fraction', { multipleOf: 0.01 }, [19.99, 0.07, 1.1], [19.999]],
  ['multipleOf of large amounts', { multipleOf: 0.01 }, [1234567.89, 99999999.99], [1234567.891, 0.005]],
  ['multipleOf of the eighth digit', { multipleOf: 1e-8 }, [1.23456789, 12345678.12345678], []],
  ['falsy values of an enum', { enum: [0, false, '', null] }, [0, -0, false, '', null], [[], {}]],
  ['const of a type', { const: 1 }, [1, 1.0], [true, '1']],
  [
    'inherited name required where another is',
    { dependentRequired: { toString: ['a'] } },
    [{}],
    [{ toString: 1 }],
  ],
  [
    'inherited names with schemas',
    { properties: { toString: { type: 'string' }, constructor: { type: 'number' } } },
    [{}],
    [{ toString: 1 }, { constructor: 'a' }],
  ],
  [
    'inherited names beside declared ones',
    { additionalProperties: false, properties: { a: {} } },
    [{}],
    [{ toString: 1 }, proto],
  ],
  ['__proto__ required', { required: ['__proto__'], minProperties: 1 }, [proto], [{}]],
  ['__proto__ as a name', { propertyNames: { pattern: '^[a-z]+$' } }, [{ a: 1 }], [{ A: 1 }, proto]],
  ['length of joined characters', { minLength: 2 }, ['e\u0301'], ['é', '💥']],
  ['characters of a pattern', { pattern: '^.$' }, ['💥'], ['ab']],
  ['digits of a pattern', { pattern: '^\\d$' }, ['3'], ['٣']],
  [
    'names by pattern',
    { patternProperties: { '^x': { type: 'number' } }, additionalProperties: false },
    [{ x1: 1 }],
    [{ x1: 'a' }, { y: 1 }],
  ],
  ['whole numbers of any size', { type: 'integer' }, [1e300], [1e-7]],
  ['the least number', { exclusiveMinimum: 0 }, [1e-320], [0, -0]],
  ['schemas that are booleans', { anyOf: [false, { not: true }, { minimum: 2 }] }, [2, 'a'], [1]],
  ['a format of another type', { format: 'date-time' }, [1, null], ['x']],
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
    [
      [1, '1', true],
      [0, false],
      [[1], [true]],
      [{ a: 1 }, { a: true }],
      [null, 'null'],
    ],
    [
      [1, 1.0],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  ['prefix items', { prefixItems: [{ type: 'string' }], items: false }, [['a'], []], [['a', 1], [1]]],
  ['items behind prefix items', { prefixItems: [{}], items: { type: 'number' } }, [['a', 1]], [['a', 'b']]],
  ['contains', { contains: { const: 1 }, maxContains: 1 }, [[1, 2]], [[], [1, 1]]],
  ['contains twice', { contains: { type: 'number' }, minContains: 2 }, [[1, 'a', 2]], [[1, 'a']]],
  ['contains none', { contains: { const: 1 }, minContains: 0, maxContains: 1 }, [[], ['a']], [[1, 1]]],
  ['unevaluated items', { prefixItems: [{}, {}], unevaluatedItems: false }, [[1, 2]], [[1, 2, 3]]],
  [
    'unevaluated beside anyOf',
    {
      anyOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: {} } }],
      unevaluatedProperties: false,
    },
    [{ a: 1 }, { a: 1, b: 2 }, { b: 1 }],
    [{ a: 2 }],
  ],
  [
    'unevaluated beside a choice of null',
    { oneOf: [{ type: 'null' }, { type: 'object', properties: { a: {} } }], unevaluatedProperties: false },
    [null, { a: 1 }],
    [{ b: 1 }],
  ],
  [
    'unevaluated beside if',
    {
      if: { required: ['a'], properties: { a: {} } },
      then: { properties: { b: {} } },
      unevaluatedProperties: false,
    },
    [{ a: 1, b: 1 }, { a: 1 }, {}],
    [{ b: 1 }],
  ],
  [
    'unevaluated beside dependent schemas',
    {
      dependentSchemas: { a: { properties: { b: {} } } },
      properties: { a: {} },
      unevaluatedProperties: false,
    },
    [{ a: 1, b: 1 }],
    [{ b: 1 }],
  ],
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

/** Texts by format. */
const FORMATS: [format: string, valid: string[], invalid: string[]][] = [
  [
    'date-time',
    [
      '2026-02-26T10:00:00Z',
      '2026-02-26t10:00:00.123456789+05:30',
      '2016-12-31T23:59:60Z',
      '1998-12-31T15:59:60.123-08:00',
      '2024-02-29T00:00:00z',
    ],
    [
      '2026-02-26 10:00:00Z',
      '2026-02-26T10:00:00',
      '2026-02-26T10:00:00+0000',
      '2026-02-26T10:00:00+24:00',
      '2026-02-26T10:00:00.Z',
      '2026-02-30T10:00:00Z',
      '2026-02-26T24:00:00Z',
      '2016-12-31T23:58:60Z',
      '2026-2-6T10:00:00Z',
      '٢٠٢٦-02-26T10:00:00Z',
      '',
    ],
  ],
  [
    'date',
    ['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-31'],
    ['2023-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '20260101'],
  ],
  ['time', ['10:00:00Z', '10:00:00.5-01:30'], ['10:00:00', '22:59:60Z', '25:00:00Z', '10:60:00Z']],
  [
    'email',
    ['a@b', 'joe.bloggs@example.com', 'te~st@example.com', '"a b"@c.de', '"a\\"b"@c.de', 'a@[127.0.0.1]'],
    [
      'a',
      '@b',
      'a@',
      '.a@b.c',
      'a..b@c.de',
      'a b@c.de',
      'a@-b.c',
      'a@b-.c',
      'a@b..c',
      '"a"b"@c.de',
      'a@[127.0.0.1',
      'ü@example.com',
    ],
  ],
  ['uuid', ['2EB8AA08-aa98-11ea-b4aa-73b441d16380'], ['2eb8aa08aa9811eab4aa73b441d16380', '']],
  [
    'uri',
    ['http://a.b/c?d#e', 'urn:a:b', 'http://[::1]/', 'mailto:a@b'],
    ['//a.b', 'a', 'http://a b', 'http://a.b/%zz', ''],
  ],
  ['uri-reference', ['/a', '', '../a?b'], ['a b', '\\a']],
  ['hostname', ['a', 'a.b', '1a'], ['-a', 'a-', 'a_b', '']],
  ['ipv4', ['1.2.3.4'], ['01.2.3.4', '256.1.1.1', '1.2.3']],
  ['ipv6', ['::1', '::ffff:1.2.3.4'], ['1::2::3', 'fe80::1%eth0']],
  ['duration', ['P1D', 'PT1H', 'P1Y2M', 'P1W'], ['P', 'PT', 'P1W1D', '1D', 'P1DT']],
  ['json-pointer', ['/a', '', '/~0'], ['a', '/~']],
  ['regex', ['^a$'], ['(']],
]

/** Where the other validator differs, and who is right. */
const DIFFERENCES: [name: string, schema: Record<string, unknown>, value: unknown, isValid: boolean][] = [
  ['ours: a leap second has a place in a time', { format: 'time' }, '23:59:60Z', true],
  ['ours: the digits of an amount are whole cents', { multipleOf: 0.01 }, 123456789012.34, true],
  ['ours: a small rest is one', { multipleOf: 1 }, 1.00000000001, false],
  ['theirs: a URI may end behind its scheme', { format: 'uri' }, 'http:', false],
  ['theirs: a UUID has no prefix', { format: 'uuid' }, 'urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380', true],
  [
    'theirs: __proto__ may have a schema',
    JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'),
    proto,
    true,
  ],
  [
    'theirs: what contains did not match is unevaluated',
    { contains: { const: 1 }, unevaluatedItems: false },
    [1, 'a'],
    true,
  ],
]

setShouldValidateFormat(true)

/** What the other validator says of each value. */
async function asAnotherSees(schema: Record<string, unknown>, values: unknown[]): Promise<boolean[]> {
  const uri = 'https://example.com/case'
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    components: { schemas: components },
    ...schema,
  }
  registerSchema(whole as never, uri)
  const judge = await oracle(uri)
  unregisterSchema(uri)
  return values.map((value) => judge(value as never).valid)
}

describe('JSON Schema 2020-12', () => {
  it.each(CASES)('%s', async (_, schema, valid, invalid) => {
    const validate = validatorOf(schema, '3.1.0', components)
    const judged = (values: unknown[]): boolean[] => values.map((value) => validate(value).length === 0)
    expect(judged(valid)).toEqual(valid.map(() => true))
    expect(judged(invalid)).toEqual(invalid.map(() => false))
  })

  const readable = CASES.filter(([name]) => !/\$ref key|keywords/.test(name))
  it.each(readable)('%s, as another validator sees it', async (_, schema, valid, invalid) => {
    expect(await asAnotherSees(schema, valid)).toEqual(valid.map(() => true))
    expect(await asAnotherSees(schema, invalid)).toEqual(invalid.map(() => false))
  })

  it.each(FORMATS)('%s, by both', async (format, valid, invalid) => {
    const schema = { format }
    expect(await asAnotherSees(schema, valid)).toEqual(valid.map(() => true))
    expect(await asAnotherSees(schema, invalid)).toEqual(invalid.map(() => false))
  })

  it.each(DIFFERENCES)('not as another validator sees it, %s', async (_, schema, value, isValid) => {
    const validate = validatorOf(schema)
    expect(validate(value).length === 0).toBe(isValid)
    expect(await asAnotherSees(schema, [value])).toEqual([!isValid])
  })
})

describe('OpenAPI', () => {
  it('judges a pattern that only compiles without the u flag', async () => {
    const validate = validatorOf({ pattern: '^[\\w-\\.]+$' })
    expect([validate('a.b-c'), validate('a b')].map(({ length }) => length)).toEqual([0, 1])
  })

  it('does not ask for writeOnly properties', async () => {
    const secret = { type: 'string', writeOnly: true }
    const schema = {
      type: 'object',
      required: ['a', 'b', 'c'],
      properties: { a: {}, b: secret, c: { $ref: '#/components/schemas/Secret' } },
    }
    const validate = validatorOf(schema, '3.1.0', { Secret: secret })
    expect(validate({ a: 1 })).toEqual([])
    expect(validate({}).map(({ pointer }) => pointer)).toEqual(['/a'])
  })

  it.each<[string, unknown[], unknown[]]>([
    ...FORMATS,
    ['time', ['23:59:60Z', '01:29:60+01:30', '23:29:60-00:30'], ['23:58:60Z', '23:59:60+01:30']],
    ['int32', [2147483647, -2147483648, 'text'], [2147483648, -2147483649, 1.5]],
    ['int64', [2 ** 53, 2 ** 63, -(2 ** 63)], [2 ** 64, 1e300, -1e300, 0.5]],
    [
      'byte',
      ['', 'YQ==', 'YQ', 'YWI=', 'YWJj', '-_-_', '+/+/', 'YWJj\r\nYWJj\n'],
      ['a:b', 'a b', 'YQ=', 'Y', '+_+_', 'YQ==YQ==', '=', '=='],
    ],
    ['iban', ['anything at all'], []],
  ])('judges the format %s', async (format, valid, invalid) => {
    const validate = validatorOf({ format })
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
  const N = {
    allOf: [{}],
    properties: { deep: { type: 'integer' } },
    nullable: true,
    example: { nullable: true },
  }
  const ref = { $ref: '#/components/schemas/A' }
  const cases: Case[] = [
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
  ]

  it.each(cases)('%s', (_, schema, valid, invalid) => {
    const validate = validatorOf(schema, '3.0.3', { A, N })
    expect(valid.map((value) => validate(value))).toEqual(valid.map(() => []))
    expect(invalid.map((value) => validate(value).length)).toEqual(invalid.map(() => 1))
  })

  // What stands beside a $ref is no valid document to the other one; null beside a combination is meant, and let pass.
  const shared = cases.filter(([, { $ref, allOf }]) => !$ref && !allOf)
  it.each(shared)('%s, as another validator sees it', async (_, schema, valid, invalid) => {
    const paths = {}
    const document = {
      openapi: '3.0.3',
      info: { title: 'A', version: '1' },
      paths,
      components: { schemas: { A, N, schema } },
    }
    const folder = await folderOf({ 'a.openapi.json': JSON.stringify(document) })
    const judge = await oracle30(
      `${pathToFileURL(join(folder, 'a.openapi.json'))}#/components/schemas/schema`,
    )
    expect(valid.map((value) => judge(value as never).valid)).toEqual(valid.map(() => true))
    expect(invalid.map((value) => judge(value as never).valid)).toEqual(invalid.map(() => false))
  })

  it('keeps pointers into the document as its author wrote it', async () => {
    const validate = validatorOf({ ...ref, nullable: true }, '3.0.3', { A })
    expect(validate({ a: 1 })[0]?.schemaPointer).toBe('/components/schemas/A/properties/a/type')
  })
})
