import { expect, test } from 'vitest'
import { error, judged, LIBRARY, library, observed } from '../envelope/observation.ts'
import { statusMismatch } from './status-mismatch.ts'

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
