import { expect, test } from 'vitest'
import { judged, library, observed, response } from './observation.fixture.ts'
import { undocumentedSuccess } from './undocumented-success.ts'

test('a documented status is met, errors beside it or not', () => {
  expect(judged(undocumentedSuccess, [observed(), observed({ status: 429 })])).toEqual({ kind: 'met' })
})

test.each([204, 206, 304])('%i is broken', (status) => {
  expect(judged(undocumentedSuccess, [observed(), observed({ id: 9, status })])).toMatchObject({
    kind: 'broken',
    defects: [{ expected: 'status 200', actual: `status ${status}`, exchanges: [9] }],
  })
})

test('a redirect names where it leads', () => {
  const answer = observed({ status: 307, headers: { location: '/shelves/7/books/' } })
  expect(judged(undocumentedSuccess, [answer])).toMatchObject({
    defects: [{ actual: 'status 307 to /shelves/7/books/' }],
  })
})

test('a class of statuses documents each of them; default documents none', () => {
  const partial = observed({ status: 206 })
  const of = (key: string) =>
    judged(undocumentedSuccess, [partial], library([response('200'), response(key)]))
  expect(of('2XX')).toEqual({ kind: 'met' })
  expect(of('default')).toMatchObject({ kind: 'broken' })
})

test('only errors are inconclusive', () => {
  expect(judged(undocumentedSuccess, [observed({ status: 403 })])).toMatchObject({ kind: 'inconclusive' })
})
