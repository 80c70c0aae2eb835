import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test.each([
  [{ a: [1, null] }, '{"a":[1,null]}'],
  ['x'.repeat(118), `"${'x'.repeat(118)}"`],
  ['x'.repeat(119), `"${'x'.repeat(118)}…`],
  [undefined, 'nothing'],
])('%j is %s', (value, text) => {
  expect(excerpt(value)).toBe(text)
})

test('what is too deep to be written back is named', () => {
  const deep = (open: string, close: string): unknown =>
    JSON.parse(`${open.repeat(20_000)}1${close.repeat(20_000)}`)
  expect(excerpt(deep('[', ']'))).toBe('a list too deep to show')
  expect(excerpt(deep('{"a":', '}'))).toBe('an object too deep to show')
})
