import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { judged, LAST_PAGE, library, observed, response, violation } from './observation.fixture.ts'
import { schemaMismatch } from './schema-mismatch.ts'

const finding = (...pointers: string[]) =>
  library([response('200', { validate: () => pointers.map((pointer) => violation(pointer)) })])

test('a valid page with items is met', () => {
  expect(judged(schemaMismatch, [observed()])).toEqual({ kind: 'met' })
})

test('violations of one rule in one place are one defect', () => {
  const pages = [observed({ id: 4 }), observed({ id: 5 }), observed({ id: 6, isPlain: false })]
  expect(judged(schemaMismatch, pages, finding('/data/0/id', '/data/1/id', '/more'))).toEqual({
    kind: 'broken',
    defects: [
      {
        code: 'schema-violation',
        message: 'The value at /data/*/id breaks its schema: it must be string.',
        expected: 'must be string (/schemas/Book)',
        actual: '/data/0/id is 1; /data/1/id is 1 (in 2 of 2 pages)',
        exchanges: [4, 5],
        places: [
          { exchange: 4, pointer: '/data/0/id' },
          { exchange: 4, pointer: '/data/1/id' },
          { exchange: 5, pointer: '/data/0/id' },
        ],
      },
      expect.objectContaining({ actual: '/more is 1 (in 2 of 2 pages)' }),
    ],
  })
})

test('what is missing is said to be missing', () => {
  const missing = violation('/data/0/id', { keyword: 'required', message: 'is missing', actual: undefined })
  const operation = library([response('200', { validate: () => [missing] })])
  expect(judged(schemaMismatch, [observed()], operation)).toMatchObject({
    defects: [{ expected: 'a value (/schemas/Book)', actual: '/data/0/id is missing (in 1 of 1 pages)' }],
  })
})

test('an empty page shows nothing about items, but may be broken itself', () => {
  const empty = observed({ json: { ...LAST_PAGE, data: [] } })
  expect(judged(schemaMismatch, [empty])).toMatchObject({ kind: 'inconclusive', reason: because('no-item') })
  expect(judged(schemaMismatch, [observed({ json: {} })])).toMatchObject({ reason: because('no-item') })
  expect(judged(schemaMismatch, [empty], finding('/data'))).toMatchObject({ kind: 'broken' })
})

test('no page at all is inconclusive', () => {
  const none = { kind: 'inconclusive', reason: because('no-page') }
  expect(judged(schemaMismatch, [observed({ status: 500 })])).toMatchObject(none)
  expect(judged(schemaMismatch, [observed()], library([response('404')]))).toMatchObject(none)
})
