import { expect, test } from 'vitest'
import { columnsOf, cut, rowsOf, wrap } from './wrap.ts'

test('columns are counted as a terminal draws them', () => {
  expect(columnsOf('abc')).toBe(3)
  expect(columnsOf('漢字')).toBe(4)
  expect(columnsOf('😀')).toBe(2)
  expect(columnsOf('e\u0301')).toBe(1)
})

test('lines break at spaces, and within a word that is longer than a line', () => {
  expect(wrap('one two three', 10)).toEqual(['one two', 'three'])
  expect(wrap('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  expect(wrap('漢'.repeat(8), 10)).toEqual(['漢'.repeat(5), '漢'.repeat(3)])
})

test('cutting stays within the columns', () => {
  expect(cut('漢字', 3)).toBe('漢')
  expect(rowsOf('a'.repeat(121), 60)).toBe(3)
  expect(rowsOf('', 60)).toBe(1)
})
