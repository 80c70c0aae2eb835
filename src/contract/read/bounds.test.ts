import { expect, it } from 'vitest'
import { boundsOf } from './bounds.ts'

const none = { minimum: undefined, maximum: undefined, default: undefined }

it.each<[object, object]>([
  [
    { minimum: 1, maximum: 100, default: 20 },
    { minimum: 1, maximum: 100, default: 20 },
  ],
  [
    { minimum: 0.5, maximum: 10.5 },
    { minimum: 1, maximum: 10 },
  ],
  [
    { exclusiveMinimum: 0, exclusiveMaximum: 11 },
    { minimum: 1, maximum: 10 },
  ],
  [
    { exclusiveMinimum: 0.5, exclusiveMaximum: 10.5 },
    { minimum: 1, maximum: 10 },
  ],
  [
    { minimum: 3, exclusiveMinimum: 3, maximum: 9, exclusiveMaximum: 20 },
    { minimum: 4, maximum: 9 },
  ],
  [
    { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { minimum: 1, maximum: 9 },
  ],
  [
    {
      allOf: [
        { minimum: 2, maximum: 60 },
        { minimum: 5, maximum: 50 },
      ],
    },
    { minimum: 5, maximum: 50 },
  ],
  [{ anyOf: [{ default: 'all' }, { default: 10 }] }, { default: 10 }],
  [{ type: 'integer', minimum: '1', maximum: '9' }, {}],
])('the whole numbers of %j', (schema, bounds) => {
  expect(boundsOf({}, { value: schema, pointer: '' })).toEqual({ ...none, ...bounds })
})
