import { expect, test } from 'vitest'
import { type SchemaError, troubleOf } from './schema-error.ts'

const document = { count: 1.5, name: null }
const errors: [error: SchemaError, clause: string][] = [
  [{ instancePath: '', keyword: 'type', params: { type: 'object' } }, 'the document must be an object'],
  [
    { instancePath: '/name', keyword: 'type', params: { type: ['string', 'null'] } },
    '/name must be a string or null',
  ],
  [{ instancePath: '/name', keyword: 'type', params: { type: 'integer' } }, '/name must be a number'],
  [{ instancePath: '/count', keyword: 'type', params: { type: 'integer' } }, '/count must be a whole number'],
  [{ instancePath: '', keyword: 'required', params: { missingProperty: 'run' } }, '/run is missing'],
  [{ instancePath: '/v', keyword: 'const', params: { allowedValue: '1' } }, '/v must be 1'],
  [{ instancePath: '/l', keyword: 'minItems', params: { limit: 2 } }, '/l must have at least 2 entries'],
  [{ instancePath: '/l', keyword: 'oneOf', params: {} }, '/l must fit the schema of report.json'],
]

test.each(errors)('%j is said in words', (error, clause) => {
  expect(troubleOf(error, document)).toBe(clause)
})
