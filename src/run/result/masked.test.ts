import { describe, expect, test } from 'vitest'
import { maskStrings } from './masked.ts'

const mask = (text: string): string => text.replaceAll('key-123', '***')

describe('maskStrings', () => {
  test.each([
    ['a text', 'sent key-123 back', 'sent *** back'],
    ['each text of a list', ['key-123', 'b'], ['***', 'b']],
    ['values', { actual: 'key-123' }, { actual: '***' }],
    ['keys', { 'of key-123': 1 }, { 'of ***': 1 }],
    [
      'what is nested',
      { defects: [{ counterexample: [['key-123'], { at: { text: 'key-123', 'key-123': 'x' } }] }] },
      { defects: [{ counterexample: [['***'], { at: { text: '***', '***': 'x' } }] }] },
    ],
  ])('masks %s', (_, value, expected) => {
    expect(maskStrings(value, mask)).toEqual(expected)
  })

  test.each([[undefined], [null], [0], [123], [true], [[]], [{}], [[null, undefined]], [{ a: undefined }]])(
    'leaves %j as it is',
    (value) => {
      expect(maskStrings(value, mask)).toStrictEqual(value)
    },
  )

  test('leaves the value that it is given untouched', () => {
    const value = { list: ['key-123'], inner: { text: 'key-123' } }
    maskStrings(value, mask)
    expect(value).toEqual({ list: ['key-123'], inner: { text: 'key-123' } })
  })
})
