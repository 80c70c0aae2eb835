import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { error, judged, library, observed, response, violation } from '../envelope/observation.fixture.ts'
import { schemaMismatch } from './schema-mismatch.ts'

const documented = (found: ReturnType<typeof violation>[] = []) =>
  library([
    response('200'),
    response('401', { recommended: true, validate: () => [violation('/error')] }),
    response('403'),
    response('404', { validate: () => found }),
  ])
const wrong = documented([violation('/error/code', { keyword: 'const', message: 'must be equal to "GONE"' })])
const url = (query: string) => ({ url: `https://example.com/shelves/7/books?${query}` })

test('a documented error as documented is met', () => {
  expect(judged(schemaMismatch, [error(404)], documented())).toEqual({ kind: 'met' })
})

test('one that breaks its schema is broken, by status', () => {
  expect(judged(schemaMismatch, [error(403), error(404, {}, { id: 12 })], wrong)).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code: 'schema-violation-404',
        message: 'In a 404 response, the value at /error/code breaks its schema: it must be equal to "GONE".',
        exchanges: [12],
      },
    ],
  })
})

test('another media type or no JSON is broken', () => {
  const html = { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>' }
  expect(judged(schemaMismatch, [observed({ ...html, id: 7 })], documented())).toMatchObject({
    defects: [
      { code: 'wrong-content-type-404', expected: 'application/json', actual: 'text/html', exchanges: [7] },
    ],
  })
  const answers = ['', '<h1>'].map((body) => observed({ status: 404, body }))
  expect(judged(schemaMismatch, answers, documented())).toMatchObject({
    defects: [
      { code: 'no-json-404', actual: 'an empty body' },
      { code: 'no-json-404', actual: '"<h1>"' },
    ],
  })
})

test.each([
  ['an odd id', { isWellFormed: false }],
  ['a cursor', url('cursor=worn-out')],
  ['an odd limit', url('limit=abc')],
  ['an odd list of limits', url('limit%5B%5D=5')],
  ['another method', { method: 'HEAD' }],
  ['a broken connection', { failure: { kind: 'reset' as const, message: 'Gone.' } }],
])('the answer to %s is not held against the schema', (_, odd) => {
  expect(judged(schemaMismatch, [error(404, {}, odd)], wrong)).toMatchObject({ kind: 'untested' })
})

test('a documented 422 is held against its schema, whatever the parameters', () => {
  const invalid = library([response('200'), response('422', { validate: () => [violation('/detail')] })])
  const classOfErrors = library([
    response('200'),
    response('4XX', { validate: () => [violation('/detail')] }),
  ])
  const odd = error(422, {}, url('limit=abc'))
  expect(judged(schemaMismatch, [odd], invalid)).toMatchObject({ kind: 'broken' })
  expect(judged(schemaMismatch, [odd], classOfErrors)).toMatchObject({ kind: 'untested' })
})

test('behind an own cursor, a collection that is not there or a credential without access is held against the schema', () => {
  const stranger = error(404, {}, { ...url('cursor=own'), hasOwnCursor: true })
  expect(judged(schemaMismatch, [stranger], wrong)).toMatchObject({ kind: 'broken' })
  expect(judged(schemaMismatch, [{ ...stranger, isOwn: true }], wrong)).toMatchObject({ kind: 'untested' })
})

test('a limit in range is nothing odd', () => {
  expect(judged(schemaMismatch, [error(404, {}, { ...url('limit=5'), limit: 5 })], wrong)).toMatchObject({
    kind: 'broken',
  })
})

test('what was not seen is untested, with what would show it', () => {
  expect(judged(schemaMismatch, [error(401)], documented())).toEqual({
    kind: 'untested',
    reason: because('no-error-seen', {
      what: 'error with status 403 or 404 for a request with valid parameters',
    }),
  })
})

test('a document without such errors is inapplicable', () => {
  expect(judged(schemaMismatch, [error(404)])).toMatchObject({ kind: 'inapplicable' })
})

test('nothing is asked of a body that the document says nothing of', () => {
  const bare = library([response('404', { mediaTypes: [], validate: undefined })])
  const html = observed({ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>' })
  expect(judged(schemaMismatch, [error(404), html], bare)).toEqual({ kind: 'met' })
})

test.each([
  [499, 'broken'],
  [500, 'untested'],
])('a documented %i: %s', (status, kind) => {
  const operation = library([
    response('404'),
    response(String(status), { validate: () => [violation('/error')] }),
  ])
  expect(judged(schemaMismatch, [error(status)], operation)).toMatchObject({ kind })
})
