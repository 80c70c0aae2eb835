import { expect, test } from 'vitest'
import { judged, LIBRARY, library, observed, response, violation } from './observation.fixture.ts'
import { recommendation } from './recommendation.ts'

const recommending = (...violations: ReturnType<typeof violation>[]) =>
  library([response('200', { recommend: () => violations })])

test('a page as recommended is met', () => {
  expect(judged(recommendation, [observed()], recommending())).toEqual({ kind: 'met' })
})

test('the envelope is judged here, items and times elsewhere', () => {
  const items = violation('/data/0/id')
  const times = violation('/to', { keyword: 'x-chronological' })
  expect(judged(recommendation, [observed()], recommending(items, times))).toEqual({ kind: 'met' })
  expect(judged(recommendation, [observed()], recommending(violation('/kind'), items))).toMatchObject({
    kind: 'broken',
    defects: [{ message: 'The value at /kind breaks a recommendation: it must be string.' }],
  })
})

test('what breaks the schema too is left to the schema', () => {
  const both = { recommend: () => [violation('/data')], validate: () => [violation('/data')] }
  expect(judged(recommendation, [observed()], library([response('200', both)]))).toEqual({ kind: 'met' })
})

test('nothing recommended is inapplicable, no page is inconclusive', () => {
  for (const operation of [LIBRARY, library([response('404')])])
    expect(judged(recommendation, [observed()], operation)).toMatchObject({ kind: 'inapplicable' })
  expect(judged(recommendation, [observed({ status: 404 })], recommending(violation('/kind')))).toMatchObject(
    {
      kind: 'inconclusive',
    },
  )
})
