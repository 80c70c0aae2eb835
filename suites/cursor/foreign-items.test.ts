import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, cursorOf, judge, MET, openingOf } from '../testing.fixture.ts'
import { foreignItemsCheck } from './foreign-items.ts'

const opening = openingOf()
const page = (...ids: string[]) => pageOf(ids, { exchange: 6 })

test.each([
  ['a refusal', answerOf(400)],
  ['an empty page', page()],
  ['own items, in part or all', page('a', 'e')],
])('%s is met', (_, answer) => {
  expect(judge(foreignItemsCheck, { cursorTable: [cursorOf('foreign', answer)], opening })).toEqual(MET)
})

test('items that no walk of this collection lists are broken', () => {
  const judgement = judge(foreignItemsCheck, {
    cursorTable: [cursorOf('foreign', page('a', 'x', 'y'))],
    opening,
  })
  expect(judgement).toMatchObject(
    brokenAs('foreign-items', 'a client error, or items of this collection', [1, 6]),
  )
  expect(judgement).toMatchObject({
    defects: [{ actual: '2 items that no walk of this collection lists: x, y' }],
  })
})

test('no foreign cursor is untested, whatever changed ones show', () => {
  const cursorTable = [cursorOf('tampered', page('x')), cursorOf('garbage', page('x'))]
  expect(judge(foreignItemsCheck, { cursorTable, opening })).toMatchObject({ kind: 'untested' })
})
