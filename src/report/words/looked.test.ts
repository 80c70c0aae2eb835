import { expect, test } from 'vitest'
import { lookedWords } from './looked.ts'

test.each([
  [{ items: 1250, boundaries: 1, walks: 3, answers: 0 }, 'Rests on 1,250 items, 1 boundary and 3 walks.'],
  [{ items: 0, boundaries: 0, walks: 0, answers: 1 }, 'Rests on 1 response.'],
  [{ items: 0, boundaries: 0, walks: 0, answers: 0 }, undefined],
])('%j is told as: %s', (looked, words) => {
  expect(lookedWords(looked)).toBe(words)
})
