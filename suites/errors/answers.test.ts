import { describe, expect, test } from 'vitest'
import { error, library, observed, response } from '../envelope/observation.fixture.ts'
import { isError, isOrdinary, promisedErrors, promisedResponse, statusesOf, statusIn } from './answers.ts'

/** An operation whose only client errors are told of by a class, or by default. */
const told = (key: string) => {
  const own = response(key)
  return library([response('200'), own], {
    responseFor: (status) => (status === 200 ? response('200') : own),
  })
}

describe('promisedResponse', () => {
  test('is the answer that the document has for the status itself', () => {
    expect(promisedResponse(library([response('404')]), 404)).toMatchObject({ key: '404' })
    expect(promisedResponse(library([response('429')]), 429)).toMatchObject({ key: '429' })
    expect(promisedResponse(library([response('500')]), 500)).toMatchObject({ key: '500' })
    expect(promisedResponse(library([response('404')]), 403)).toBeUndefined()
    expect(promisedResponse(library([response('404', { recommended: true })]), 404)).toBeUndefined()
  })

  test.each(['4XX', 'default'])(
    'is %s for what an application answers, and not for what stands in front of it',
    (key) => {
      const operation = told(key)
      expect(promisedResponse(operation, 404)).toMatchObject({ key })
      for (const foreign of [405, 413, 414, 429, 431, 500, 503])
        expect(promisedResponse(operation, foreign)).toBeUndefined()
    },
  )
})

test('promisedErrors are client errors, by themselves, as a class or by default', () => {
  const keys = (...all: string[]) =>
    promisedErrors(library(all.map((key) => response(key)))).map(({ key }) => key)
  expect(keys('200', '403', '4XX', 'default', '500', '5XX', '2XX')).toEqual(['403', '4XX', 'default'])
  expect(promisedErrors(library([response('403', { recommended: true })]))).toEqual([])
})

test.each([
  [404, 404],
  ['404', 404],
  ['HTTP 404', undefined],
  ['404 Not Found', undefined],
  [null, undefined],
  [Number.NaN, Number.NaN],
])('the status told by %j is %j', (value, status) => {
  expect(statusIn({ error: { status: value } }, '/error/status')).toEqual(status)
})

test.each([
  [{ status: 400 }, true],
  [{ status: 399 }, false],
  [{ method: 'HEAD', status: 404 }, false],
  [{ status: 404, failure: { kind: 'reset' as const, message: 'Gone.' } }, false],
])('%j is an error: %j', (answer, expected) => {
  expect(isError(observed(answer))).toBe(expected)
})

describe('isOrdinary', () => {
  const of = (query: string, more = {}) =>
    isOrdinary(error(404, {}, { url: `https://example.com/books?${query}`, ...more }), library())

  test('is what asks for another collection, or with another credential, and nothing else', () => {
    expect(of('')).toBe(true)
    expect(of('limit=5', { limit: 5 })).toBe(true)
    expect(of('cursor=own', { hasOwnCursor: true })).toBe(true)
  })

  test.each([
    ['an odd limit', 'limit=abc', {}],
    ['a list of limits', 'limit%5B%5D=5', {}],
    ['a cursor of nobody', 'cursor=x', {}],
    [
      'an own cursor on the own collection, which may be worn out',
      'cursor=own',
      { hasOwnCursor: true, isOwn: true },
    ],
    ['an odd id', '', { isWellFormed: false }],
  ])('is not %s', (_, query, more) => {
    expect(of(query, more)).toBe(false)
  })
})

test('what would show an error is told by its status', () => {
  expect(statusesOf([response('404')])).toBe('error with status 404')
  expect(statusesOf([response('403'), response('404')])).toBe('error with status 403 or 404')
})
