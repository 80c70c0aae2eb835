import { expect, test } from 'vitest'
import { malformedBody } from './malformed-body.ts'
import { judged, observed } from './observation.fixture.ts'

test('a whole JSON text is met', () => {
  expect(judged(malformedBody, [observed()])).toEqual({ kind: 'met' })
})

test.each([
  ['', 'an empty body'],
  [' \n', 'an empty body'],
  [`{${'x'.repeat(79)}`, `"{${'x'.repeat(79)}"`],
  ['\ufeff{}', 'a byte order mark before the body'],
  ['{"data":[', '"{\\"data\\":["'],
  [`{${'x'.repeat(200)}`, /^201 characters from "\{x+" to "x+"$/],
])('%j is no JSON', (body, actual) => {
  const expected = actual instanceof RegExp ? expect.stringMatching(actual) : actual
  expect(judged(malformedBody, [observed({ id: 2, body })])).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'malformed-json', actual: expected, exchanges: [2] }],
  })
})

test('octets that are not UTF-8 are broken', () => {
  expect(judged(malformedBody, [observed({ isUtf8: false })])).toMatchObject({
    defects: [{ code: 'not-utf8' }],
  })
})

test('a body that breaks off is broken where it was tried again', () => {
  const failure = { kind: 'reset' as const, message: 'The connection closed.' }
  expect(judged(malformedBody, [observed({ failure, tries: 4 })])).toMatchObject({
    defects: [{ code: 'reset-failure', actual: 'The connection closed.' }],
  })
  expect(judged(malformedBody, [observed({ failure, tries: 1 })])).toEqual({ kind: 'met' })
})

test('a content coding that cannot be taken off is broken; a slow body is not', () => {
  const encoding = { kind: 'encoding' as const, message: 'The body is not valid gzip.' }
  expect(judged(malformedBody, [observed({ failure: encoding })])).toMatchObject({ kind: 'broken' })
  const protocol = { kind: 'protocol' as const, message: 'The body is shorter than its length.' }
  expect(judged(malformedBody, [observed({ failure: protocol })])).toMatchObject({ kind: 'broken' })
  const timeout = { kind: 'timeout' as const, message: 'No complete answer.' }
  expect(judged(malformedBody, [observed({ failure: timeout, tries: 4 })])).toEqual({ kind: 'met' })
})

test('errors are not pages', () => {
  expect(judged(malformedBody, [observed({ status: 502, body: '<html>' })])).toMatchObject({
    kind: 'inconclusive',
  })
})
