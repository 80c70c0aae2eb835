import { expect, test } from 'vitest'
import { error, judged as judgedIn, library, observed, response } from '../envelope/observation.fixture.ts'
import { statusMismatch } from './status-mismatch.ts'

const shared = [response('200'), response('403'), response('404')]
const LIBRARY = library(shared, { validateEnvelope: () => [] })
const judged: typeof judgedIn = (check, answers, operation = LIBRARY) => judgedIn(check, answers, operation)

test('the same status in line and body is met, as a number or as text', () => {
  expect(judged(statusMismatch, [error(404), error(403, { status: '403' })])).toEqual({ kind: 'met' })
})

test('another status is broken, once a status', () => {
  const wrong = error(403, { status: 404 }, { id: 5, isWellFormed: false })
  expect(judged(statusMismatch, [error(404), wrong, wrong])).toMatchObject({
    kind: 'broken',
    defects: [{ expected: '403 at /error/status', actual: '404', exchanges: [5] }],
  })
})

test('an error that the document does not have tells its status, too', () => {
  expect(judged(statusMismatch, [error(422, { status: 400 }, { id: 5 })])).toMatchObject({
    defects: [{ code: 'status-mismatch', expected: '422 at /error/status', exchanges: [5] }],
  })
  expect(judged(statusMismatch, [error(422, { status: '422' })])).toEqual({ kind: 'met' })
})

test.each([
  ['a number that is no status', 422, 1001],
  ['what a proxy may have answered', 400, 422],
  ['what a server frame may have answered', 414, 400],
  ['a breakdown', 503, 500],
])('%s is left alone', (_, status, told) => {
  expect(judged(statusMismatch, [error(404), error(status, { status: told })])).toEqual({ kind: 'met' })
})

test('no status in any body is inconclusive', () => {
  const answers = [error(404, { status: null }), observed({ status: 500, body: 'oops' }), observed()]
  expect(judged(statusMismatch, answers)).toMatchObject({ kind: 'inconclusive' })
})

test('a document without such a pointer is inapplicable', () => {
  expect(
    judged(statusMismatch, [error(404)], library(LIBRARY.responses, { errors: undefined })),
  ).toMatchObject({
    kind: 'inapplicable',
  })
})
