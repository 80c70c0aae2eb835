import { expect, test } from 'vitest'
import type { CursorAttempt } from '../../src/probe/cursors/cursor-table.ts'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { brokenAs, cursorOf, judge, MET, openingOf, timelineOf } from '../testing.fixture.ts'
import { tamperedItems } from './tampered-items.ts'

const opening = openingOf()
const page = (...ids: string[]) => pageOf(ids, { exchange: 6 })

test.each([
  ['a refusal', answerOf(400)],
  ['own items', page('d', 'e')],
])('%s is met', (_, answer) => {
  expect(judge(tamperedItems, { cursorTable: [cursorOf('tampered', answer)], opening })).toEqual(MET)
})

test.each(['tampered', 'garbage', 'lenient'] as const)('foreign items for a %s cursor are broken', (kind) => {
  const judgement = judge(tamperedItems, { cursorTable: [cursorOf(kind, page('d', 'x'))], opening })
  const expected = 'a client error, or items of this collection'
  expect(judgement).toMatchObject(brokenAs('foreign-items', expected, [1, 6]))
  expect(judgement).toMatchObject({
    defects: [{ actual: '1 item that no walk of this collection lists: x' }],
  })
})

test('an item that was added meanwhile is an own one', () => {
  const timeline = timelineOf('abcde', 'abcdex')
  const cursorTable = [cursorOf('tampered', page('d', 'x'))]
  expect(judge(tamperedItems, { cursorTable, opening }, { timeline })).toEqual(MET)
})

test('where others write, what is not shown again behind walks that lack it was there for a moment', () => {
  const timeline = timelineOf('abcde', 'abcdef')
  const shown = (later: Partial<CursorAttempt>) =>
    judge(
      tamperedItems,
      { cursorTable: [{ ...cursorOf('tampered', page('d', 'x')), ...later }], opening },
      { timeline },
    )
  expect(shown({})).toEqual(MET)
  expect(shown({ later: page('d', 'f') })).toEqual(MET)
  expect(shown({ later: page('x') })).toMatchObject({
    kind: 'broken',
    defects: [{ actual: '1 item that no walk of this collection lists: x' }],
  })
})

test('no cursor to change is inconclusive, whatever foreign ones show', () => {
  const cursorTable = [cursorOf('foreign', page('x')), cursorOf('garbage', page('d'))]
  expect(judge(tamperedItems, { cursorTable, opening })).toMatchObject({ kind: 'inconclusive' })
})
