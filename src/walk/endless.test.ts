import { expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { howEndless, pagesThatShow } from './endless.ts'
import type { Walk } from './walk.ts'

const endless = (pages: string[], cursors: string[] = []): Walk => {
  const walk = walkOf(
    pages.map((page) => [...page]),
    { ended: 'endless' },
  )
  return { ...walk, pages: walk.pages.map((page, index) => ({ ...page, next: cursors[index] ?? page.next })) }
}

test('a cycle is shown by the two pages that give out the same cursor', () => {
  const walk = endless(['ab', 'cd', 'e', 'ab', 'cd'], ['one', 'two', 'three', 'four', 'two'])
  expect(pagesThatShow(walk)).toEqual([1, 4])
  expect(howEndless(walk)).toBe('pages 2 and 5 have the same next cursor')
})

test('an empty tail is shown by its end', () => {
  const walk = endless(['ab', 'c', '', '', ''])
  expect(pagesThatShow(walk)).toEqual([3, 4])
  expect(howEndless(walk)).toBe('pages 3 to 5 hold no items, and each indicates more items')
})

test('pages that come again under new cursors are told', () => {
  const walk = endless(['ab', 'c', 'ab', '', 'c'])
  expect(howEndless(walk)).toBe(
    'pages 3 to 5 hold only items that were listed before, and each indicates more items',
  )
})

test('a walk that never listed anything is told from its first page on', () => {
  expect(pagesThatShow(endless(['']))).toEqual([0, 0])
  expect(howEndless(endless(['', '']))).toBe('pages 1 to 2 hold no items, and each indicates more items')
})
