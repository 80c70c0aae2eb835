import { expect, test } from 'vitest'
import { error, judged, library, response, violation } from '../envelope/observation.fixture.ts'
import { recommendation } from './recommendation.ts'

const documented = (...found: ReturnType<typeof violation>[]) =>
  library([
    response('200', { recommend: () => [violation('/kind')] }),
    response('404', { recommend: () => found }),
  ])

test('an error as recommended is met', () => {
  expect(judged(recommendation, [error(404)], documented())).toEqual({ kind: 'met' })
})

test('one that is not is broken', () => {
  expect(
    judged(recommendation, [error(404, {}, { id: 4 })], documented(violation('/error/details'))),
  ).toMatchObject({
    kind: 'broken',
    defects: [
      {
        message: 'In a 404 response, the value at /error/details breaks a recommendation: it must be string.',
        exchanges: [4],
      },
    ],
  })
})

test('an error that names another thing than was asked for is broken', () => {
  const operation = { ...documented(), path: '/shelves/{shelf}/books', pathParameters: ['shelf'] }
  const naming = (shelf: string) => error(404, { shelf }, { url: 'https://example.com/shelves/7/books' })
  expect(judged(recommendation, [naming('7')], operation)).toEqual({ kind: 'met' })
  expect(judged(recommendation, [naming('8')], operation)).toMatchObject({
    defects: [
      {
        message:
          'In a 404 response, the value at /error/shelf breaks a recommendation: it must be the requested shelf.',
      },
    ],
  })
})

test('what breaks the schema too is left to the schema', () => {
  const both = { recommend: () => [violation('/error')], validate: () => [violation('/error')] }
  expect(judged(recommendation, [error(404)], library([response('200'), response('404', both)]))).toEqual({
    kind: 'met',
  })
})

test('answers to odd requests are not judged', () => {
  const odd = error(404, {}, { isWellFormed: false })
  expect(judged(recommendation, [odd], documented(violation('/error')))).toMatchObject({ kind: 'untested' })
})

test('nothing recommended of errors is inapplicable', () => {
  for (const responses of [[response('200', { recommend: () => [] }), response('404')], [response('404')]])
    expect(judged(recommendation, [error(404)], library(responses))).toMatchObject({ kind: 'inapplicable' })
})

test('a forbidden answer is one of those that something may be recommended of', () => {
  const forbidden = library([response('200'), response('403', { recommend: () => [violation('/error')] })])
  expect(judged(recommendation, [error(403)], forbidden)).toMatchObject({ kind: 'broken' })
  expect(judged(recommendation, [error(404)], forbidden)).toMatchObject({ kind: 'untested' })
})
