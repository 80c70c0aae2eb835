import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Walk } from '../../src/walk/walk.ts'
import { brokenAs, judge, MET, openingOf, walked } from '../testing.fixture.ts'
import { emptyCollection } from './empty-collection.ts'

const expected = { collection: { expect: { count: 0 } } }
const empty = walked([''], { exchange: 1 })
const refused = (status: number): Walk => ({ ...empty, pages: [answerOf(status)], ended: 'refused' })
const dataOf = (walk: Walk) => ({ opening: openingOf([walk]), closing: [{ walk, again: [] }] })

test('a page without items that claims nothing more is met, expected or not', () => {
  expect(judge(emptyCollection, dataOf(empty), expected)).toEqual(MET)
  expect(judge(emptyCollection, dataOf(empty))).toEqual(MET)
})

test.each([
  [404, 'status 404'],
  [204, 'status 204'],
  [200, 'no page'],
  [0, 'no answer came'],
])('an answer with status %i is broken', (status, actual) => {
  const judgement = judge(emptyCollection, dataOf(refused(status)), expected)
  expect(judgement).toMatchObject(brokenAs('no-empty-page', 'status 200 with 0 items', [1]))
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('a page without items that claims more is broken', () => {
  const more = pageOf([], { hasMore: true, next: 'x' })
  const walk = { ...empty, pages: [more, pageOf([])] }
  const closing = [empty, walk].map((one) => ({ walk: one, again: [] }))
  expect(judge(emptyCollection, { ...dataOf(empty), closing }, expected)).toMatchObject(
    brokenAs('empty-claims-more', 'no more items indicated', [1]),
  )
})

test('it is judged although what is no page cannot be read', () => {
  expect(emptyCollection).toMatchObject({ on: 'each', judgesUnreadable: true })
})

test('no empty collection is untested', () => {
  expect(judge(emptyCollection, dataOf(walked(['ab'])))).toMatchObject({ kind: 'untested' })
  expect(judge(emptyCollection, dataOf(walked(['', 'ab'])))).toMatchObject({ kind: 'untested' })
  expect(judge(emptyCollection, dataOf(refused(404)))).toMatchObject({ kind: 'untested' })
})

test('items without an identity are items', () => {
  const nameless = walked([''])
  const [page] = nameless.pages
  if (page) Object.assign(page, { count: 2, hasMore: true, next: 'x' })
  expect(judge(emptyCollection, dataOf(nameless))).toMatchObject({ kind: 'untested' })
  const grown = { opening: openingOf([empty]), closing: [{ walk: nameless, again: [] }] }
  expect(judge(emptyCollection, grown)).toEqual(MET)
})
