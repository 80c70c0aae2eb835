import { expect, test } from 'vitest'
import { judged, LAST_PAGE, LIBRARY, library, observed } from './observation.fixture.ts'
import { strayCursor } from './stray-cursor.ts'

const page = (more: unknown, next: unknown) => observed({ id: 8, json: { ...LAST_PAGE, more, next } })

test.each([null, '', undefined])('the end with %j is met', (next) => {
  expect(judged(strayCursor, [page(false, next)])).toEqual({ kind: 'met' })
})

test('the end with a cursor is broken', () => {
  expect(judged(strayCursor, [page(false, 'c1'), page(false, 'c2')])).toMatchObject({
    kind: 'broken',
    defects: [{ expected: 'no cursor at /next, as /more is false', actual: '"c1"', exchanges: [8] }],
  })
})

test('no page that claims to be the last is inconclusive', () => {
  const refused = observed({ status: 404, json: { more: false, next: 'c1' } })
  expect(judged(strayCursor, [page(true, 'c1'), refused])).toMatchObject({ kind: 'inconclusive' })
})

test('no flag in the document is inapplicable', () => {
  const operation = library(undefined, { paging: { ...LIBRARY.paging, hasMore: undefined } })
  expect(judged(strayCursor, [page(false, 'c1')], operation)).toMatchObject({ kind: 'inapplicable' })
})
