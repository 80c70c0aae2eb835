import { expect, test } from 'vitest'
import { judged, LAST_PAGE, library, observed, response, violation } from '../envelope/observation.fixture.ts'
import { recommendation } from './recommendation.ts'

const recommending = (...violations: ReturnType<typeof violation>[]) =>
  library([response('200', { recommend: () => violations })])

test('the envelope and times are judged elsewhere', () => {
  const others = [
    violation('/kind'),
    violation('/data'),
    violation('/data/0/at', { keyword: 'x-chronological' }),
  ]
  expect(judged(recommendation, [observed()], recommending(...others))).toEqual({ kind: 'met' })
})

test('an item that is not as recommended is broken', () => {
  expect(
    judged(recommendation, [observed({ id: 7 })], recommending(violation('/data/1/lent_at'))),
  ).toMatchObject({
    kind: 'broken',
    defects: [
      { code: 'not-as-recommended', actual: '/data/1/lent_at is 1 (in 1 of 1 pages)', exchanges: [7] },
    ],
  })
})

test('no items are inconclusive, nothing recommended is inapplicable', () => {
  const empty = observed({ json: { ...LAST_PAGE, data: [] } })
  expect(judged(recommendation, [empty], recommending())).toMatchObject({ kind: 'inconclusive' })
  const others = [observed({ status: 404 }), observed({ json: { data: null } })]
  expect(judged(recommendation, others, recommending(violation('/data/0/id')))).toMatchObject({
    kind: 'inconclusive',
  })
  for (const operation of [library(), library([response('404')])])
    expect(judged(recommendation, [observed()], operation)).toMatchObject({ kind: 'inapplicable' })
})
