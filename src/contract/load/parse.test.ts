import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseText } from './parse.ts'
import { placeOf } from './source.ts'

const parsed = (text: string): unknown => parseText('a.yaml', text)

it.each<[string, unknown]>([
  [
    'a: no\nb: on\nc: true\nd: ~\ne: 2001-01-01\nf: 2001-01-01T00:00:00Z',
    { a: 'no', b: 'on', c: true, d: null, e: '2001-01-01', f: '2001-01-01T00:00:00Z' },
  ],
  [
    'a: 12345678901234567890\nb: 0x10\nc: 0o7\nd: 010\ne: 1e3\nf: .inf',
    { a: 12345678901234567000, b: 16, c: 7, d: 10, e: 1000, f: Number.POSITIVE_INFINITY },
  ],
  ['a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
  ['200: one\nnull: two', { 200: 'one', null: 'two' }],
  ['a: !Ref b\nc: !!binary aGk=', { a: 'b', c: 'aGk=' }],
  ['[{ a: 1 }, b]', [{ a: 1 }, 'b']],
])('%s', (text, value) => expect(parsed(text)).toEqual(value))

it('a key that JavaScript reads otherwise is a key like any other', () => {
  expect(Object.keys(parsed('__proto__: { a: 1 }') as object)).toEqual(['__proto__'])
})

it('an alias may be used any number of times, and each use is a value of its own', () => {
  const uses = Array.from({ length: 5000 }, (_, i) => `u${i}: *s`).join('\n')
  const value = parsed(`s: &s [{ k: [] }]\n${uses}`) as Record<string, { k: string[] }[]>
  value.u7?.[0]?.k.push('mine')
  expect([value.u4999, value.s, value.u7]).toEqual([[{ k: [] }], [{ k: [] }], [{ k: ['mine'] }]])
})

it('a bracket may close at the indentation of its key, as many documents have it', () => {
  const text = 'a:\n  b: {\n    "c": [1]\n  }\nd: [\n]\n'
  expect(parsed(text)).toEqual({ a: { b: { c: [1] } }, d: [] })
  const source = { file: 'a.yaml', text, sha256: '', value: undefined }
  expect(['/a/b/c/0', '/d'].map((pointer) => placeOf(source, pointer))).toEqual([
    { line: 3, column: 11 },
    { line: 5, column: 1 },
  ])
})

it('a key that stands twice is refused with its line', () => {
  expect(() => parsed('a: 1\nb: 2\na: 3')).toThrow('a.yaml:3:1: this is not YAML: duplicated mapping key')
})

it('plain values mean what they mean to another parser of YAML 1.2', () => {
  const scalar = fc.oneof(
    fc.stringMatching(/^[-+.\w]{1,8}$/),
    fc.constantFrom('yes', 'Null', 'TRUE', '1_000', '0b11', '12:30', '+.5', '.NaN', '0o17', '=', '<'),
  )
  fc.assert(
    fc.property(scalar, (text) => {
      fc.pre(!/^(-|---|\.\.\.)$/.test(text))
      expect(parsed(`a: ${text}`)).toEqual(parse(`a: ${text}`))
    }),
    { numRuns: 500 },
  )
})
