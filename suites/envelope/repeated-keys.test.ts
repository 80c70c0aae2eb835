import { expect, test } from 'vitest'
import { repeatedKeys } from './repeated-keys.ts'

const keysOf = (text: string) => repeatedKeys(text, JSON.parse(text))

test.each([
  ['{"a":1,"a":1}', ['/a']],
  ['{"a":[{"b":1},{"b":1,"c":{},"b":2}]}', ['/a/1/b']],
  ['{"a":{"a":1},"b":{"a":1}}', []],
  ['{ "a" : "a", "b" : [ "a", "a" ] }', []],
  ['{"a\\u0062":1,"ab":2}', ['/ab']],
  ['{"a\\"":1,"a":"\\\\","b":"}","b":1}', ['/b']],
  ['{"a/b~":{"x":1,"x":2}}', ['/a~1b~0/x']],
  ['{"":1,"":2}', ['/']],
  ['[[],{},[{"a":1,"a":2}]]', ['/2/0/a']],
  ['[ "x", "x", {"a":1,"a":2} ]', ['/2/a']],
  [' "a, a"', []],
  [
    '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}',
    ['/a', '/b', '/c', '/d', '/e'],
  ],
])('%s', (text, pointers) => {
  expect(keysOf(text)).toEqual(pointers)
})

test('a deep and a long text are read in time', () => {
  const deep = `${'['.repeat(5000)}{"a":1,"a":2}${']'.repeat(5000)}`
  expect(keysOf(deep)).toHaveLength(1)
  expect(keysOf(` {"a":"${'\\\\\\"'.repeat(200_000)}","b":"${'x'.repeat(1_000_000)}"}`)).toEqual([])
})
