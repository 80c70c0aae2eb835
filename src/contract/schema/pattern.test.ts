import { expect, it } from 'vitest'
import { validatorOf } from '../sample-document.fixture.ts'
import { expressionOf } from './pattern.ts'

it.each<[string, string[], string[]]>([
  ['(?i)^ab$', ['AB', 'ab'], ['abc']],
  ['(?s)^a.b$', ['a\nb'], ['ab']],
  [String.raw`\Aab\z`, ['ab'], ['xab', 'ab\n', 'A', 'aab']],
  [String.raw`\Aab\Z`, ['ab', 'ab\n'], ['ab\n\n', 'abZ']],
  ['^[[:alpha:]_]+$', ['ab_', 'é'], ['a:', 'a1', '[a']],
  ['^[^[:digit:]]$', ['a', ':'], ['1']],
  ['/^[a-z]+$/i', ['AB'], ['/ab/i', '1']],
  [String.raw`/^\/a$/`, ['/a'], ['//a']],
  ['/a/', ['x/a/'], ['a']],
  [String.raw`^[\w-\.]+$`, ['a-.'], ['a b']],
  ['^(?P<q>[xy])a(?P=q)$', ['xax'], ['xay']],
  [String.raw`^\pL+$`, ['é'], ['1']],
  [String.raw`^\x{41}$`, ['A'], ['x'.repeat(41)]],
  ['^[]a]+$', [']a'], ['b']],
  ['^a{,2}$', ['', 'aa'], ['aaa', 'a{,2}']],
  ['^(?#note)a$', ['a'], ['b']],
  [String.raw`^\e\a$`, ['\u001b\u0007'], ['ea']],
  ['^[^]$', ['\n'], ['']],
  ['[[]', ['['], ['a']],
])('%s is read as its author meant it', (pattern, matches, others) => {
  const expression = expressionOf(pattern)
  expect(matches.map((text) => [text, expression?.test(text)])).toEqual(matches.map((text) => [text, true]))
  expect(others.map((text) => [text, expression?.test(text)])).toEqual(others.map((text) => [text, false]))
})

it.each([
  '([',
  '(?>a)b',
  'a++',
  '(?x) a',
  '(?i)(?s)a',
  'a(?i)b',
  '/^a$/x',
  String.raw`\h+`,
  String.raw`\R`,
  String.raw`\Qa\E`,
  String.raw`^\i\c*$`,
  String.raw`\p{IsLatin}`,
  String.raw`[\p{L}-\.]`,
  '[a-z&&[^b]]',
  '[[:odd:]]',
  '[[.a.]]',
  '[a',
])('%s is not read, rather than misread', (pattern) => expect(expressionOf(pattern)).toBeUndefined())

it('an unread pattern judges nothing, not even by what stands around it', () => {
  const judge = validatorOf({ type: 'string', pattern: '(?>a)', maxLength: 3 })
  expect(judge('b')).toEqual([])
  expect(judge('abcd')).toHaveLength(1)
  expect(validatorOf({ not: { pattern: '(?>a)' } })('b')).toEqual([])
  const names = validatorOf({
    patternProperties: { '(?>a)': { type: 'string' } },
    additionalProperties: false,
  })
  expect(names({ a: 1, b: 2 })).toEqual([])
})

it('a translated pattern judges, and is quoted as the document has it', () => {
  const judge = validatorOf({ type: 'string', pattern: '(?i)^a$' })
  expect(judge('A')).toEqual([])
  expect(judge('b')).toMatchObject([{ message: expect.stringContaining('(?i)^a$') }])
})
