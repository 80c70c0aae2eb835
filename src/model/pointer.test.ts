import { expect, test } from 'vitest'
import { atPointer } from './pointer.ts'

// The examples of RFC 6901, section 5.
const EXAMPLE = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'i\\j': 5, ' ': 7, 'm~n': 8, '~1': 9 }

test.each([
  ['', EXAMPLE],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/i\\j', 5],
  ['/ ', 7],
  ['/m~0n', 8],
  ['/~01', 9],
])('%j finds its value', (pointer, expected) => {
  expect(atPointer(EXAMPLE, pointer)).toEqual(expected)
})

test.each(['/bar', '/foo/2', '/foo/-', '/foo/0/0', '/foo/map', '/constructor', '/__proto__', '/toString'])(
  '%s finds nothing',
  (pointer) => {
    expect(atPointer(EXAMPLE, pointer)).toBeUndefined()
  },
)

test.each([null, undefined, 7, 'text', true])('%j has no parts', (value) => {
  expect(atPointer(value, '/length')).toBeUndefined()
  expect(atPointer(value, '')).toBe(value)
})
