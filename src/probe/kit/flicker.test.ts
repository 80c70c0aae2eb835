import { expect, test } from 'vitest'
import type { Page } from '../../walk/page.ts'
import { answerOf, pageOf } from '../testing.fixture.ts'
import { isFlickering, type Seen } from './flicker.ts'

/** Answers a quarter of a second apart. */
const seenOf = (pages: readonly Page[]): Seen[] => pages.map((page, index) => ({ page, at: index * 250 }))
const pages = (...answers: string[]): Seen[] => seenOf(answers.map((ids) => pageOf([...ids])))

test.each([
  ['one answer', ['abc', 'abc', 'abc', 'abc']],
  ['a list that goes on', ['abc', 'abd', 'ade', 'def']],
  ['one step back', ['abc', 'abd', 'abc', 'abc']],
  ['other cuts of the same items', ['abcd', 'ab', 'abcd', 'ab', 'abc']],
  ['pages without items between others', ['abc', '', 'abc', '', 'abc']],
])('%s does not flicker', (_, answers) => {
  expect(isFlickering(pages(...answers), 0)).toBe(false)
})

test('answers that come back in turn flicker', () => {
  expect(isFlickering(pages('abc', 'acd', 'abc', 'acd'), 0)).toBe(true)
})

test('so do those that differ in bodies alone, whatever breaks down between them', () => {
  const [one, other] = ['x', 'y'].map((body) => pageOf(['a'], { digests: [body] }))
  if (!one || !other) throw new Error('two pages')
  expect(isFlickering(seenOf([one, other, answerOf(503), one, other]), 0)).toBe(true)
})

test('a late replica goes back and forth for a moment; what comes back later flickers', () => {
  expect(isFlickering(pages('abc', 'bac', 'abc', 'bac', 'bac', 'bac', 'bac', 'bac'), 1000)).toBe(false)
  expect(isFlickering(pages('abc', 'bac', 'abc', 'bac', 'abc', 'bac', 'abc', 'bac'), 1000)).toBe(true)
})

test('where others write, what is left of a page is not that page', () => {
  const answers = ['ab', 'ac', 'ac', 'ac', 'ac', 'a', 'a', 'ac']
  expect(isFlickering(pages(...answers), 0)).toBe(true)
  expect(isFlickering(pages(...answers), 1000)).toBe(false)
})

test('where others write, an item may be taken out and put back; another page comes back by a fault alone', () => {
  const inTurn = (one: string, other: string): Seen[] => pages(one, other, one, other, one, other, one, other)
  for (const other of ['xab', 'acd', 'abxc']) {
    expect(isFlickering(inTurn('abc', other), 0)).toBe(true)
    expect(isFlickering(inTurn('abc', other), 1000)).toBe(false)
  }
  expect(isFlickering(inTurn('abc', 'cde'), 1000)).toBe(true)
  const [one, other] = [
    pageOf(['a', 'b', 'c']),
    pageOf(['c', 'a', 'b'], { digests: ['touched', 'body', 'body'] }),
  ]
  expect(isFlickering(seenOf([one, other, one, other, one, other, one, other]), 1000)).toBe(false)
})
