import { expect, test } from 'vitest'
import { missingCursor } from './missing-cursor.ts'
import { judged, LAST_PAGE, LIBRARY, library, observed } from './observation.fixture.ts'

const page = (more: unknown, next: unknown) => observed({ id: 8, json: { ...LAST_PAGE, more, next } })

test('more with a cursor is met', () => {
  expect(judged(missingCursor, [page(true, 'c1'), page(false, null)])).toEqual({ kind: 'met' })
  expect(judged(missingCursor, [page(true, 17)])).toEqual({ kind: 'met' })
})

test.each([null, '', undefined, {}])('more with %j is broken', (next) => {
  expect(judged(missingCursor, [page(true, next)])).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'missing-cursor', exchanges: [8] }],
  })
})

test('no page that claims more is inconclusive', () => {
  expect(judged(missingCursor, [page(false, null), page('true', null)])).toMatchObject({
    kind: 'inconclusive',
  })
})

test('no flag in the document is inapplicable', () => {
  const operation = library(undefined, { paging: { ...LIBRARY.paging, hasMore: undefined } })
  expect(judged(missingCursor, [page(true, null)], operation)).toMatchObject({ kind: 'inapplicable' })
})
