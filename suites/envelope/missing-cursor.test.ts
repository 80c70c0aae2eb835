import { expect, test } from 'vitest'
import { missingCursor } from './missing-cursor.ts'
import { judged, LAST_PAGE, LIBRARY, library, observed } from './observation.fixture.ts'

const page = (more: unknown, next: unknown) => observed({ id: 8, json: { ...LAST_PAGE, more, next } })

test('more with a cursor is met', () => {
  expect(judged(missingCursor, [page(true, 'c1'), page(false, null)])).toEqual({ kind: 'met' })
  expect(judged(missingCursor, [page(true, 17)])).toEqual({ kind: 'met' })
})

test.each([
  [null, '/next is null'],
  ['', '/next is ""'],
  [undefined, '/next is missing'],
  [{}, '/next is {}'],
])('more with %j is broken', (next, actual) => {
  expect(judged(missingCursor, [page(true, next)])).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'missing-cursor', actual, exchanges: [8] }],
  })
})

test('three pages stand for all', () => {
  const judgement = judged(
    missingCursor,
    Array.from({ length: 4 }, () => page(true, null)),
  )
  expect(judgement.kind === 'broken' && judgement.defects).toHaveLength(3)
})

test('no page that claims more is inconclusive', () => {
  const refused = observed({ status: 404, json: { more: true } })
  expect(judged(missingCursor, [page(false, null), page('true', null), refused])).toMatchObject({
    kind: 'inconclusive',
  })
})

test('no flag in the document is inapplicable', () => {
  const operation = library(undefined, { paging: { ...LIBRARY.paging, hasMore: undefined } })
  expect(judged(missingCursor, [page(true, null)], operation)).toMatchObject({ kind: 'inapplicable' })
})
