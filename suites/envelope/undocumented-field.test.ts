import { expect, test } from 'vitest'
import { judged, LAST_PAGE, LIBRARY, library, observed } from './observation.fixture.ts'
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
  const others = [{ ...LAST_PAGE, data: ['text', null] }, { ...LAST_PAGE, data: 'text' }, 'text', null]
  const answers = others.map((json) => observed({ json }))
  expect(judged(undocumentedField, [page({ id: { not: 'declared' } }), ...answers])).toEqual({ kind: 'met' })
  expect(
    judged(
      undocumentedField,
      [page({})],
      library(undefined, { fields: { declared: ['/data/name', '/more', '/next'], open: [] } }),
    ),
  ).toEqual({
    kind: 'met',
  })
})

const declaring = (declared: string[], open: string[] = []) =>
  library(undefined, { fields: { declared: [...LIBRARY.fields.declared, ...declared], open } })

test('an open field may have keys beside the declared ones, a closed one may not', () => {
  const given = page({ id: 'a', extra: { known: 1, other: 2 } })
  const known = ['/data/*/extra/known']
  expect(judged(undocumentedField, [given], declaring(known, ['/data/*/extra']))).toEqual({ kind: 'met' })
  expect(judged(undocumentedField, [given], declaring(known))).toMatchObject({
    defects: [{ actual: '/data/*/extra/other is 2' }],
  })
})

test('items of which nothing is declared are left alone', () => {
  const operation = library(undefined, { fields: { declared: ['/data/*', '/more', '/next'], open: [] } })
  expect(judged(undocumentedField, [page({ id: 'a' })], operation)).toEqual({ kind: 'met' })
})

test('a few fields stand for all', () => {
  const fields = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`field${index}`, index]))
  const judgement = judged(undocumentedField, [page({ id: 'a', ...fields })])
  expect(judgement.kind === 'broken' && judgement.defects).toHaveLength(21)
})

test('no page is inconclusive', () => {
  expect(judged(undocumentedField, [observed({ status: 404, json: { any: 1 } })])).toMatchObject({
    kind: 'inconclusive',
  })
})
