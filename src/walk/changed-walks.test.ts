import { describe, expect, test } from 'vitest'
import { because } from '../model/reason.ts'
import { playOf } from '../probe/change/change.fixture.ts'
import { walkOf } from '../probe/testing.fixture.ts'
import { anchorFate, harmsOf, isComplete, isDeclined, isTelling } from './changed-walks.ts'

describe('untouched items', () => {
  test('on one page each do no harm, whatever became of the others', () => {
    expect(harmsOf(playOf([['a'], ['c', 'new']], { changed: ['b'] }))).toEqual([])
    expect(
      harmsOf(
        playOf(
          [
            ['a', 'b'],
            ['b', 'c'],
          ],
          { changed: ['b'] },
        ),
      ),
    ).toEqual([])
  })

  test('on no page are lost, on two repeated', () => {
    expect(harmsOf(playOf([['a', 'b'], ['b']]))).toMatchObject([
      { kind: 'lost', ids: ['c'] },
      { kind: 'repeated', ids: ['b'] },
    ])
  })

  test.each(['broken', 'endless'] as const)('in a walk that is %s are harmed', (ended) => {
    expect(harmsOf(playOf([['a']], { ended }))).toMatchObject([{ kind: ended }])
  })

  test.each(['refused', 'throttled', 'unreadable', 'cursorless', 'cut'] as const)(
    'in a walk that is %s are not judged',
    (ended) => {
      expect(harmsOf(playOf([['a']], { ended }))).toEqual([])
    },
  )

  test('in a collection whose walks go wrong anyway are not judged', () => {
    expect(harmsOf(playOf([['a']], { unsound: because('interrupted') }))).toEqual([])
  })
})

test('a history says something where something changed and a walk could go on', () => {
  expect(isTelling(playOf([['a', 'b', 'c']]))).toBe(true)
  expect(isTelling(playOf([['a', 'b', 'c']], { done: [{ do: 'page', walk: 0 }] }))).toBe(false)
  expect(isTelling(playOf([['a']], { ended: 'refused' }))).toBe(false)
  expect(isDeclined(playOf([['a']], { ended: 'refused' }))).toBe(true)
  expect(isTelling(playOf([['a', 'b', 'c']], { unsound: because('interrupted') }))).toBe(false)
})

test('a walk is whole where it lists each item on one page and comes to its end', () => {
  expect(isComplete(walkOf([['a'], ['b']]), ['a', 'b'])).toBe(true)
  expect(isComplete(walkOf([['a'], ['b']], { ended: 'cut' }), ['a', 'b'])).toBe(false)
  expect(isComplete(walkOf([['a'], ['a', 'b']]), ['a', 'b'])).toBe(false)
})

describe('a walk whose anchor was removed', () => {
  const removed = { items: ['a', 'b', 'c', 'd'], changed: ['b'], anchored: 1 }

  test.each([
    [
      'went on',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['went on', [['a', 'b'], ['d']]],
    ['ended', [['a', 'b'], []]],
    ['ended', [['a', 'b'], ['new']]],
    ['restarted', [['a', 'b'], ['a', 'c'], ['d']]],
    ['went on', [['a', 'b'], ['b', 'c'], ['d']]],
  ] as const)('%s with the pages %j', (fate, pages) => {
    expect(anchorFate(playOf(pages, removed))).toBe(fate)
  })

  test.each([
    ['error', 'broken'],
    ['refused', 'refused'],
    [undefined, 'throttled'],
  ] as const)('is %s where its end is %s', (fate, ended) => {
    expect(anchorFate(playOf([['a', 'b'], []], { ...removed, ended }))).toBe(fate)
  })

  test('is not judged where none was removed', () => {
    expect(anchorFate(playOf([['a', 'b'], []], { ...removed, anchored: undefined }))).toBeUndefined()
    expect(
      anchorFate(playOf([['a', 'b'], []], { ...removed, unsound: because('interrupted') })),
    ).toBeUndefined()
  })
})
