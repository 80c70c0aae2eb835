import { expect, test } from 'vitest'
import { error, library } from '../envelope/observation.fixture.ts'
import { otherParameters } from './named-parameter.ts'

const operation = { ...library(), path: '/shelves/{shelf}/books', pathParameters: ['shelf'] }

const found = (inner: object, url = 'https://example.com/v1/shelves/top%20left/books?limit=3') =>
  otherParameters(error(404, inner, { url }), operation)

test('an error that names another shelf than the one asked for is told', () => {
  expect(found({ details: { shelf: 'cellar' } })).toEqual([
    {
      pointer: '/error/details/shelf',
      keyword: 'parameter',
      schemaPointer: '',
      message: 'must be the requested shelf',
      actual: '"cellar"',
    },
  ])
  expect(found({ shelf: 7 })).toMatchObject([{ pointer: '/error/shelf', actual: '7' }])
  expect(found({ all: [{ 'a/b': { shelf: 'x' } }] })).toMatchObject([{ pointer: '/error/all/0/a~1b/shelf' }])
})

test.each([
  ['the same', { details: { shelf: 'top left' } }],
  ['another spelling of it', { details: { shelf: ' Top Left ' } }],
  ['none', { details: {} }],
  ['no text', { details: { shelf: { id: 'cellar' }, shelves: null } }],
  ['something else of another name', { details: { shelf_id: 'cellar', id: 'cellar' } }],
])('%s is left alone', (_, inner) => {
  expect(found(inner)).toEqual([])
})

test('a number is the same as its text', () => {
  expect(found({ shelf: 7 }, 'https://example.com/shelves/7/books')).toEqual([])
})

test('what cannot be decoded, or is another path, is left alone', () => {
  expect(found({ shelf: 'x' }, 'https://example.com/shelves/%E0%A4/books')).toEqual([])
  expect(found({ shelf: 'x' }, '')).toEqual([])
})

test('a body without JSON names nothing', () => {
  expect(otherParameters({ ...error(404), json: undefined }, operation)).toEqual([])
})

test('levels far down are not read', () => {
  const nested = (levels: number): unknown => (levels === 0 ? { shelf: 'x' } : { inner: nested(levels - 1) })
  const said = (levels: number) => {
    const url = 'https://example.com/shelves/7/books'
    return otherParameters({ ...error(404, {}, { url }), json: { value: nested(levels) } }, operation)
  }
  expect(said(8)).toHaveLength(1)
  expect(said(9)).toEqual([])
})

test('a path that ends with a slash has the same parameters', () => {
  const slashed = { ...operation, path: 'shelves/{shelf}/' }
  const named = (url: string) => otherParameters(error(404, { shelf: 'x' }, { url }), slashed)
  expect(named('https://example.com/v1/shelves/7')).toHaveLength(1)
})
