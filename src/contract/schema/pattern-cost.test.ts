import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { patternCost } from './pattern-cost.ts'

describe('a pattern that is plain', () => {
  it.each([
    '^a+$',
    '^thrd_[A-Za-z0-9]+$',
    '^(active|archived)$',
    '^[a-z]+_[a-z]+$',
    '^[\\w-\\.]+$',
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    '^[^@]+@[^@]+$',
    '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$',
    '^(-[a-z]*)+$',
    'needle',
    '^$|^x+$',
    '',
  ])('%s has a bound', (pattern) => expect(patternCost(pattern)).toBeLessThan(1000))
})

describe('a pattern that is not', () => {
  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(_[A-Z_]+)*$',
    '^(_a+)*_$',
    '^_*(_a+)*$',
    '^(_a+)*(_b+)*$',
    '^(_(a+)+)*$',
    '(_a+)*$',
    '^(a|aa)+$',
    '(x+x+)+y',
    // Each place of a text is a new beginning.
    'a+b',
    '\\s+$',
    '^a*a*$',
    '^.+@.+$',
    '^a*b?a*$',
    '^a+|b+c$',
    '^a{1,100}a{1,100}$',
    '^(a{1,20}){1,20}$',
    '(?=a+)b',
    '^(a)\\1$',
    '^a{2,}a{2,}b$',
    '[]',
    '(',
    `^(${'a?'.repeat(40)})$`,
  ])('%s has none', (pattern) => expect(patternCost(pattern)).toBe(Number.POSITIVE_INFINITY))
})

test('whatever a text holds, it is read without a complaint', () => {
  const piece = fc.constantFrom(
    'a',
    '^',
    '$',
    '(',
    ')',
    '(?:',
    '[a-c]',
    '[',
    ']',
    '*',
    '+',
    '?',
    '{2}',
    '{1,',
    '|',
    '\\',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(patternCost(pieces.join(''))).toBeGreaterThan(0)
    }),
  )
})

test('what has a bound is matched in a moment, however long the text', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '.',
    '(?:a|b)',
    'a+',
    '[ab]*',
    'a?',
    'b{1,3}',
    '(a|ab)',
    '[^b]+',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.boolean(), (pieces, isAnchored) => {
      const pattern = `${isAnchored ? '^' : ''}${pieces.join('')}$`
      fc.pre(patternCost(pattern) < 100)
      const start = performance.now()
      for (const text of ['a', 'b', 'ab']) new RegExp(pattern, 'u').test(`${text.repeat(50_000)}!`)
      expect(performance.now() - start).toBeLessThan(1000)
    }),
    { numRuns: 300 },
  )
})
