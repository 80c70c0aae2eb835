// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { describe, expect, it } from 'vitest'
import { isFreeObject, mayBe } from '../schema/shape.ts'
import { descriptionOf, fieldsOf, findField } from './fields.ts'

const schemas = {
  Book: { type: 'object', properties: { id: { type: 'string' }, maker: { $ref: '#/schemas/Maker' } } },
  Maker: { description: 'Who made it.', properties: { name: {} }, additionalProperties: false },
}
const document = { schemas }
const node = (value: unknown) => ({ value, pointer: '/here' })
const of = (schema: unknown) => fieldsOf(document, node(schema))

describe('fieldsOf', () => {
  it.each<[string, unknown, string[], string[]]>([
    ['a closed object', { type: 'object', properties: { a: { type: 'string' } } }, ['/a'], []],
    ['a name with a slash', { properties: { 'a/b': { type: 'string' } } }, ['/a~1b'], []],
    ['a list', { type: 'array', items: { properties: { a: { type: 'null' } } } }, ['/*/a'], []],
    ['a list of anything', { type: 'array' }, [], ['/*']],
    ['a list of prefixes', { prefixItems: [{ properties: { a: { type: 'null' } } }] }, ['/*/a'], ['']],
    ['a list or an object', { type: ['array', 'object'], properties: { a: { const: 1 } } }, ['/a'], []],
    ['anything', {}, [], ['', '/*']],
    ['a constant', { const: 1 }, [], []],
    ['one of some values', { enum: [1, {}] }, [], []],
    ['an object without properties', { type: 'object' }, [], ['']],
    [
      'more properties by schema',
      { properties: { a: { type: 'null' } }, additionalProperties: {} },
      ['/a'],
      [''],
    ],
    [
      'more properties by true',
      { properties: { a: { type: 'null' } }, unevaluatedProperties: true },
      ['/a'],
      [''],
    ],
    [
      'no more where the nearer keyword says so',
      { properties: { a: { type: 'null' } }, additionalProperties: false, unevaluatedProperties: true },
      ['/a'],
      [],
    ],
    ['names by pattern', { properties: { a: { type: 'null' } }, patternProperties: {} }, ['/a'], ['']],
    ['a reference by name', { properties: { a: { $ref: '#a' } } }, ['/a'], ['/a', '/a/*']],
    ['a dynamic reference', { properties: { a: { type: 'null' } }, $dynamicRef: '#a' }, ['/a'], ['']],
    [
      'a reference',
      { $ref: '#/schemas/Book' },
      ['/id', '/maker', '/maker/name'],
      ['/maker/name', '/maker/name/*'],
    ],
    [
      'alternatives',
      {
        if: {},
        then: { properties: { a: { type: 'null' } } },
        else: { properties: { b: { type: 'null' } } },
      },
      ['/a', '/b'],
      [],
    ],
  ])('of %s', (_, schema, declared, open) => {
    expect(of(schema)).toEqual({ declared, open })
  })
})

describe('findField', () => {
  const found = (pointer: string, schema: unknown = { $ref: '#/schemas/Book' }) =>
    findField(document, [node(schema)], pointer)

  it('follows properties, references and indices', () => {
    expect(found('/maker/name').schemas[0]).toEqual({ value: {}, pointer: '/schemas/Maker/properties/name' })
    const list = { type: 'array', items: { $ref: '#/schemas/Book' } }
    expect(found('/0/id', list).schemas[0]).toMatchObject({ value: { type: 'string' } })
    expect(found('/12', list).schemas).toHaveLength(1)
    expect(found('', list).schemas).toEqual([node(list)])
  })

  it('finds nothing where the schema leaves it open, and says so where it does not', () => {
    expect(found('/maker/name/first')).toEqual({ schemas: [] })
    expect(found('/any', true)).toEqual({ schemas: [] })
    expect(found('/makr/name').missing).toEqual({ pointer: '/makr', hint: 'Did you mean maker?' })
    expect(found('/maker/1a').missing).toMatchObject({ pointer: '/maker/1a' })
    expect(found('/maker/a1').missing).toMatchObject({ pointer: '/maker/a1' })
    expect(found('/x', { type: 'array', items: {} }).missing).toMatchObject({ pointer: '/x' })
  })
})

it('a description is the first of all schemas', () => {
  const all = [{ value: { description: 1 } }, { value: { $ref: '#/schemas/Maker' } }]
  expect(
    descriptionOf(
      document,
      all.map(({ value }) => node(value)),
    ),
  ).toBe('Who made it.')
  expect(descriptionOf(document, [])).toBeUndefined()
})

it.each<[unknown, string, boolean]>([
  [{ type: 'array' }, 'array', true],
  [{ type: ['object', 'array'] }, 'array', true],
  [{ type: 'object' }, 'array', false],
  [{}, 'array', true],
  [{ enum: [[]] }, 'array', false],
  [{ const: [] }, 'array', false],
  [{ anyOf: [{ type: 'null' }, {}] }, 'array', false],
])('%j may be an %s: %j', (schema, type, expected) => {
  expect(mayBe(document, [node(schema)], type)).toBe(expected)
})

it('an array is no free object, and a boolean says nothing of objects', () => {
  expect(isFreeObject(document, [node({ type: 'array' })])).toBe(false)
  expect(isFreeObject(document, [node(true)])).toBe(true)
})
