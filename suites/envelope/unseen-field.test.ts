import { expect, test } from 'vitest'
import { judged, LAST_PAGE, LIBRARY, library, observed } from './observation.fixture.ts'
import { unseenField } from './unseen-field.ts'

const page = (item: object, count = 10) =>
  observed({
    id: 6,
    json: { more: false, data: Array.from({ length: count }, (_, id) => ({ id, ...item })) },
  })

test('every field seen is met, null or not; the next cursor may be left out', () => {
  expect(judged(unseenField, [page({ extra: null })])).toEqual({ kind: 'met' })
})

test('a field that never comes is broken', () => {
  expect(judged(unseenField, [page({})])).toEqual({
    kind: 'broken',
    defects: [
      {
        code: 'unseen-field',
        message: 'No page has the field /data/*/extra, which the document declares.',
        expected: '/data/*/extra on at least one page',
        actual: 'on no page',
        exchanges: [6],
        places: [{ exchange: 6, pointer: '/data/*', lacks: 'extra' }],
      },
    ],
  })
})

test('nothing is said of what lies below a field that was not seen, or was always null', () => {
  const declared = [...LIBRARY.fields.declared, '/data/*/extra/deep']
  const operation = library(undefined, { fields: { declared, open: [] } })
  expect(judged(unseenField, [page({})], operation)).toMatchObject({
    defects: [{ expected: '/data/*/extra on at least one page' }],
  })
})

test('fewer than ten different items are inconclusive, however often they are seen', () => {
  const pages = Array.from({ length: 5 }, () => page({}, 9))
  expect(judged(unseenField, pages)).toMatchObject({ kind: 'inconclusive' })
  expect(judged(unseenField, [observed({ json: { ...LAST_PAGE, data: null } })])).toMatchObject({
    kind: 'inconclusive',
  })
})

test('pages are looked through until every field was seen', () => {
  expect(judged(unseenField, [page({}), page({ extra: 1 })])).toEqual({ kind: 'met' })
})

test('what is no page shows nothing', () => {
  const operation = library(undefined, {
    fields: { declared: [...LIBRARY.fields.declared, '/total'], open: [] },
  })
  const others = [observed({ json: { data: null, total: 3 } }), observed({ status: 404, json: { total: 3 } })]
  expect(judged(unseenField, [page({ extra: 1 }), ...others], operation)).toMatchObject({
    defects: [{ expected: '/total on at least one page', exchanges: [6] }],
  })
})
