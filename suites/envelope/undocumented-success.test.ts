import { expect, test } from 'vitest'
import { judged, library, observed, response } from './observation.fixture.ts'
import { undocumentedSuccess } from './undocumented-success.ts'

test('a documented status is met, errors beside it or not', () => {
  expect(judged(undocumentedSuccess, [observed(), observed({ status: 429 })])).toEqual({ kind: 'met' })
})

test.each([204, 206, 304, 399])('%i is broken', (status) => {
  expect(judged(undocumentedSuccess, [observed(), observed({ id: 9, status })])).toMatchObject({
    kind: 'broken',
    defects: [{ expected: 'status 200', actual: `status ${status}`, exchanges: [9] }],
  })
})

test('a redirect names where it leads', () => {
  const leading = (location: string) =>
    judged(undocumentedSuccess, [observed({ status: 307, headers: { location } })])
  expect(leading('/shelves/7/books/')).toMatchObject({
    defects: [{ actual: 'status 307 to /shelves/7/books/' }],
  })
  expect(leading(`/${'x'.repeat(200)}`)).toMatchObject({
    defects: [{ actual: `status 307 to /${'x'.repeat(99)}` }],
  })
})

test('what is expected names successes alone', () => {
  const operation = library(['200', '3XX', '423', '503', 'default'].map((key) => response(key)))
  expect(judged(undocumentedSuccess, [observed({ status: 204 })], operation)).toMatchObject({
    defects: [{ expected: 'status 200 or 3XX' }],
  })
})

test('a class of statuses documents each of them; default documents none', () => {
  const partial = observed({ status: 206 })
  const of = (key: string) =>
    judged(undocumentedSuccess, [partial], library([response('200'), response(key)]))
  expect(of('2XX')).toEqual({ kind: 'met' })
  expect(of('default')).toMatchObject({ kind: 'broken' })
})

test('only errors, odd requests and no answers are inconclusive', () => {
  const failure = { kind: 'reset' as const, message: 'Gone.' }
  const answers = [{ status: 403 }, { status: 204, isPlain: false }, { status: 0, failure }]
  expect(judged(undocumentedSuccess, answers.map(observed))).toMatchObject({ kind: 'inconclusive' })
})
