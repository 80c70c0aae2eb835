import { expect, test } from 'vitest'
import { error, judged, library, observed, response, violation } from '../envelope/observation.ts'
import { envelope } from './envelope.ts'

const missing = (pointer: string) =>
  violation(pointer, { keyword: 'required', message: 'is missing', actual: undefined })
const hasError = (value: unknown) => (Object.hasOwn(value as object, 'error') ? [] : [missing('/error')])
const documented = library(
  [response('200'), response('401', { recommended: true, validate: hasError }), response('404')],
  { validateEnvelope: hasError },
)
const bare = (status: number, given: object = {}) =>
  observed({ id: 4, status, isPlain: false, json: { detail: 'no' }, ...given })

test('errors in the envelope are met', () => {
  expect(judged(envelope, [error(401), error(409)], documented)).toEqual({ kind: 'met' })
})

test.each([401, 409, 422])('a bare %i is broken', (status) => {
  expect(judged(envelope, [bare(status)], documented)).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code: `no-envelope-${status}`,
        message: `In a ${status}, /error breaks the envelope of errors: it is missing.`,
        exchanges: [4],
      },
    ],
  })
})

test('an error that is not JSON is broken', () => {
  expect(judged(envelope, [bare(401, { body: '<h1>No</h1>' })], documented)).toMatchObject({
    defects: [{ message: 'A 401 has no JSON body.', actual: '"<h1>No</h1>"' }],
  })
})

test.each([400, 404, 413, 414, 431, 500])('a bare %i is not judged here', (status) => {
  expect(judged(envelope, [bare(status)], documented)).toMatchObject({ kind: 'inapplicable' })
})

test('answers to odd ids and to other methods are not judged', () => {
  const answers = [bare(422, { isWellFormed: false }), bare(405, { method: 'OPTIONS' })]
  expect(judged(envelope, answers, documented)).toMatchObject({ kind: 'inapplicable' })
})

test('a document without an envelope is inapplicable', () => {
  expect(judged(envelope, [bare(401)])).toMatchObject({ kind: 'inapplicable' })
})
