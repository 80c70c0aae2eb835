import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, cursorOf, judge, MET } from '../testing.fixture.ts'
import { garbagePage } from './garbage-page.ts'

const page = pageOf(['a'], { exchange: 6 })

test.each([400, 404, 410, 422, 500])('garbage answered with %i is met', (status) => {
  expect(judge(garbagePage, { cursorTable: [cursorOf('garbage', answerOf(status))] })).toEqual(MET)
})

test('garbage answered with a page is broken', () => {
  const judgement = judge(garbagePage, {
    cursorTable: [cursorOf('garbage', answerOf(400)), cursorOf('garbage', page)],
  })
  expect(judgement).toMatchObject(brokenAs('garbage-page', 'a client error', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 200 with 1 item' }] })
})

test('a redirect or a body that is no page is broken as well', () => {
  const cursorTable = [
    cursorOf('garbage', answerOf(302)),
    cursorOf('garbage', { ...page, problem: 'malformed' }),
  ]
  expect(judge(garbagePage, { cursorTable })).toMatchObject({
    defects: [{ actual: 'status 302' }, { actual: 'status 200 without a page' }],
  })
})

test('three examples are enough', () => {
  const cursorTable = [1, 2, 3, 4].map(() => cursorOf('garbage', page))
  expect(judge(garbagePage, { cursorTable })).toHaveProperty('defects.length', 3)
})

test.each(['lenient', 'tampered', 'foreign'] as const)('a %s cursor may still be a position', (kind) => {
  expect(judge(garbagePage, { cursorTable: [cursorOf(kind, page)] })).toEqual(MET)
})
