import { expect, test } from 'vitest'
import { judged, LAST_PAGE, library, observed, response, violation } from '../envelope/observation.fixture.ts'
import { chronology } from './chronology.ts'

const late = violation('/data/0/read_at', {
  keyword: 'x-chronological',
  message: 'must not be earlier than bought_at',
})
const recommending = (...violations: ReturnType<typeof violation>[]) =>
  library([response('200', { recommend: () => violations })])

test('times in order are met, whatever else is not as recommended', () => {
  expect(judged(chronology, [observed()], recommending(violation('/data/0/id')))).toEqual({ kind: 'met' })
})

test('a time before the one it follows is broken', () => {
  expect(judged(chronology, [observed({ id: 7 })], recommending(late))).toMatchObject({
    kind: 'broken',
    defects: [
      {
        code: 'times-out-of-order',
        message:
          'The value at /data/*/read_at breaks the chronological order: it must not be earlier than bought_at.',
        exchanges: [7],
      },
    ],
  })
})

test('no items are inconclusive, nothing recommended is inapplicable', () => {
  const empty = observed({ json: { ...LAST_PAGE, data: [] } })
  expect(judged(chronology, [empty], recommending())).toMatchObject({ kind: 'inconclusive' })
  expect(judged(chronology, [observed()])).toMatchObject({ kind: 'inapplicable' })
})
