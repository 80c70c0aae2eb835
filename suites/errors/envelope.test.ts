import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { error, judged, library, observed, response, violation } from '../envelope/observation.fixture.ts'
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

test.each([401, 409, 422, 499])('a bare %i is broken', (status) => {
  expect(judged(envelope, [bare(status)], documented)).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code: `no-envelope-${status}`,
        message: `In a ${status} response, the value at /error breaks the error envelope: it is missing.`,
        exchanges: [4],
      },
    ],
  })
})

test('an error that is not JSON is broken', () => {
  const answers = [
    bare(401, { body: '<h1>No</h1>' }),
    bare(401, { body: '', id: 5 }),
    bare(409, { body: '', id: 6 }),
  ]
  expect(judged(envelope, answers, documented)).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code: 'no-envelope-401',
        message: 'A 401 response has no JSON body.',
        actual: '"<h1>No</h1>"',
        exchanges: [4],
      },
      {
        code: 'no-envelope-409',
        message: 'A 409 response has no JSON body.',
        actual: 'an empty body',
        exchanges: [6],
      },
    ],
  })
})

test.each([400, 404, 413, 414, 431, 500])('a bare %i is not judged here', (status) => {
  expect(judged(envelope, [bare(status)], documented)).toMatchObject({ kind: 'inapplicable' })
})

test('answers to odd ids and to other methods are not judged', () => {
  const answers = [bare(422, { isWellFormed: false }), bare(405, { method: 'OPTIONS' })]
  expect(judged(envelope, answers, documented)).toMatchObject({ kind: 'inapplicable' })
})

test('the envelope may hold no status', () => {
  const bareOf = (errors: object | undefined) =>
    library(documented.responses, { validateEnvelope: hasError, errors } as object)
  for (const errors of [undefined, { code: '/error/code' }])
    expect(judged(envelope, [error(409, { status: 400 })], bareOf(errors))).toEqual({ kind: 'met' })
})

test.each([
  ['no error', [response('200')]],
  ['errors without a schema', [response('200'), response('401', { validate: undefined })]],
  ['server errors', [response('200'), response('504'), response('5XX')]],
])('a document that has %s has no envelope', (_, responses) => {
  expect(judged(envelope, [bare(401)], library(responses))).toEqual({
    kind: 'inapplicable',
    reason: because('not-documented', { what: 'envelope of errors' }),
  })
})

test.each(['404', '4XX', 'default'])('a document that has %s has one, and no other error was seen', (key) => {
  expect(judged(envelope, [], library([response('200'), response(key)]))).toEqual({
    kind: 'inapplicable',
    reason: because('only-documented-errors'),
  })
})
