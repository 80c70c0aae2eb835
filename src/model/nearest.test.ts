import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

const words = ['walk/duplicate-items', 'walk/missing-items', 'limit/exceeded', 'run']

test.each([
  ['walk/duplicate-item', 'walk/duplicate-items'],
  ['WALK/MISSING-ITEMS', 'walk/missing-items'],
  ['limit/exeeded', 'limit/exceeded'],
  ['rum', 'run'],
])('%s is most like %s', (word, expected) => {
  expect(nearest(word, words)).toBe(expected)
  expect(didYouMean(word, words)).toBe(`Did you mean ${expected}?`)
})

test.each(['', 'xyzzy', 'a-word-like-none-of-them'])('"%s" is like none', (word) => {
  expect(nearest(word, words)).toBeUndefined()
  expect(didYouMean(word, words)).toBeUndefined()
})
