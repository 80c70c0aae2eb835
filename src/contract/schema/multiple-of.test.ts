import { expect, it } from 'vitest'
import { isMultipleOf } from './multiple-of.ts'

it.each([
  [19.99, 0.01],
  [0.07, 0.01],
  [1234567.89, 0.01],
  [123456789012.34, 0.01],
  [1.23456789, 1e-8],
  [-4.35, 0.05],
  [0, 0.1],
  [1e15, 1e-300],
  [7.5, 2.5],
])('%d is a multiple of %d', (value, factor) => {
  expect(isMultipleOf(value, factor)).toBe(true)
})

it.each([
  [19.999, 0.01],
  [1234567.891, 0.01],
  [1.234567891, 1e-8],
  [1.00000000001, 1],
  [1e-300, 1e-299],
  [2 ** 53 - 1, 2],
  [5, 10],
  [-9, 2],
])('%d is no multiple of %d', (value, factor) => {
  expect(isMultipleOf(value, factor)).toBe(false)
})

it('says nothing against numbers that JSON.parse has rounded', () => {
  expect([JSON.parse('9007199254740993'), -1e21].map((value) => isMultipleOf(value, 3))).toEqual([true, true])
})
