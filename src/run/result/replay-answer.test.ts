import { expect, test } from 'vitest'
import { answerOf } from './replay-answer.ts'

type Judged = Parameters<typeof answerOf>[1]

const passing = [{ id: 'cursor/replay', outcome: 'pass', findings: [] }] as unknown as Judged['checks']

function answer(items: number, ...collections: Judged['collections']): [string, string] {
  const sought = { name: 'report.json#cursor/replay/1', finding: { code: 'other-page' }, items }
  const { answer, message } = answerOf(sought, { checks: passing, collections, aborted: null })
  return [answer, message]
}

test.each([
  [250, 250],
  [250, 300],
  [250, 240],
  [0, 0],
])('a finding on %i items is gone where the check passes on %i', (before, now) => {
  expect(answer(before, { items: now })).toEqual([
    'no-longer-shown',
    'No longer shown: cursor/replay passes here.',
  ])
})

test('where many items are missing, a pass says nothing', () => {
  const message = 'The result is unknown: the collection lists 1 item here, and listed 2,500 in the report.'
  expect(answer(2500, { items: 1 })).toEqual(['cannot-tell', message])
  expect(answer(2500)[0]).toBe('cannot-tell')
})
