import { expect, test } from 'vitest'
import { TooSlow, within } from './guard.ts'

test('work that ends has its value, or what it throws', () => {
  expect(within(1000, () => 7)).toBe(7)
  expect(() =>
    within(1000, () => {
      throw new RangeError('mine')
    }),
  ).toThrow(new RangeError('mine'))
})

test.each<[string, () => unknown]>([
  ['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(40)}!`)],
  [
    'a loop',
    () => {
      for (;;) Math.random()
    },
  ],
])('%s that does not end is ended', (_, work) => {
  expect(() => within(50, work)).toThrow(TooSlow)
  expect(within(1000, () => 'again')).toBe('again')
})
