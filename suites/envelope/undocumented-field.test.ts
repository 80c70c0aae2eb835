import { expect, test } from 'vitest'
import { judged, LAST_PAGE, observed } from './observation.fixture.ts'
import { undocumentedField } from './undocumented-field.ts'

const page = (item: object, more: object = {}) =>
  observed({ id: 2, json: { ...LAST_PAGE, data: [item], ...more } })

test('declared fields and what is in open ones are met', () => {
  expect(judged(undocumentedField, [page({ id: 'a', extra: { any: { thing: 1 } } })])).toEqual({
    kind: 'met',
  })
})

test('each other field is a defect, once', () => {
  const first = page({ id: 'a', shelf: 1 }, { total: 3 })
  expect(judged(undocumentedField, [first, page({ id: 'b', shelf: 2 })])).toMatchObject({
    kind: 'broken',
    defects: [
      { actual: '/data/*/shelf is 1', exchanges: [2] },
      { actual: '/total is 3', exchanges: [2] },
    ],
  })
})

test('a value of another type than declared is for the schema', () => {
  expect(judged(undocumentedField, [page({ id: { not: 'declared' } }), observed({ json: null })])).toEqual({
    kind: 'met',
  })
})

test('no page is inconclusive', () => {
  expect(judged(undocumentedField, [])).toMatchObject({ kind: 'inconclusive' })
})
