import { expect, test } from 'vitest'
import { error, judged, library, response } from '../envelope/observation.fixture.ts'
import { undocumentedStatus } from './undocumented-status.ts'

const shared = [response('200'), response('404')]

test('a client error that the document names is met', () => {
  expect(judged(undocumentedStatus, [error(404)], library(shared))).toEqual({ kind: 'met' })
})

test.each(['4XX', 'default'])('one that %s names is met', (key) => {
  const operation = { ...library(shared), responseFor: () => response(key) }
  expect(judged(undocumentedStatus, [error(409)], operation)).toEqual({ kind: 'met' })
})

test('each other status is broken once', () => {
  const seen = [error(404), error(409, {}, { id: 4 }), error(409), error(422, {}, { id: 5 })]
  expect(judged(undocumentedStatus, seen, library(shared))).toMatchObject({
    kind: 'broken',
    defects: [
      { code: 'undocumented-status-409', exchanges: [4], expected: 'a status of the document: 200, 404' },
      { code: 'undocumented-status-422', exchanges: [5] },
    ],
  })
})

test.each([405, 413, 414, 429, 431, 500])(
  '%i is none, and no other client error is inconclusive',
  (status) => {
    expect(judged(undocumentedStatus, [error(status)], library(shared))).toMatchObject({
      kind: 'inconclusive',
    })
  },
)

test('odd parameters may get any client error where the document only recommends some', () => {
  const odd = error(400, {}, { url: 'https://example.com/shelves/7/books?limit=abc' })
  const recommending = library([...shared, response('422', { recommended: true })])
  expect(judged(undocumentedStatus, [error(404), odd], recommending)).toEqual({ kind: 'met' })
  expect(judged(undocumentedStatus, [error(404), odd], library(shared))).toMatchObject({ kind: 'broken' })
})
