import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { equalItems } from './unique-items.ts'

it.each<[string, unknown[], [number, number] | undefined]>([
  ['numbers written otherwise', [1, 2, 1.0], [2, 0]],
  [
    'keys in another order',
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [1, 0],
  ],
  [
    'values of other types',
    [1, '1', true, 'true', null, 'null', [1], ['1'], { a: 1 }, '{"a":1}', '[1]'],
    undefined,
  ],
  ['zeros', [0, -0], [1, 0]],
  ['numbers that parsing has rounded', [2 ** 53 + 2, 2 ** 53 + 2, [2 ** 60], [2 ** 60]], undefined],
  ['names that objects inherit', [JSON.parse('{"__proto__":1}'), {}], undefined],
])('%s', (_, items, expected) => expect(equalItems(items)).toEqual(expected))

test('two items are equal where their JSON is, keys in order', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 }), (items) => {
      const values: unknown[] = JSON.parse(JSON.stringify(items))
      fc.pre(!/\d{16}|e\+/.test(JSON.stringify(values)))
      expect(equalItems([...values, ...values.slice(0, 1)]) === undefined).toBe(values.length === 0)
    }),
  )
})
