import { expect, test } from 'vitest'
import { parseExact, parseJson } from './json.ts'

test('reads JSON, and says where there is none', () => {
  expect(parseJson('{"a":[1,null]}')).toEqual({ value: { a: [1, null] } })
  expect(parseJson('null')).toEqual({ value: null })
  for (const text of ['', '<html>', '{"a":1', 'undefined']) expect(parseJson(text)).toBeUndefined()
})

test('is not overcome by depth', () => {
  const depth = 200_000
  expect(() => parseJson('['.repeat(depth) + ']'.repeat(depth))).not.toThrow()
})

test.each([
  ['9007199254740993', '#9007199254740993'],
  ['-9007199254740993', '#-9007199254740993'],
  ['9007199254740991', 9007199254740991],
  ['1.0000000000000002', 1.0000000000000002],
  ['"9007199254740993"', '9007199254740993'],
])('keeps %s apart from its neighbours', (text, expected) => {
  expect(parseExact(`{"n":${text}}`, JSON.parse(`{"n":${text}}`))).toEqual({ n: expected })
})

test('hands the value over as it is where no number is that long', () => {
  const plain = { n: 1 }
  expect(parseExact('{"n":1}', plain)).toBe(plain)
})
