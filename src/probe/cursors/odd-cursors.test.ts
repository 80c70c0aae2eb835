import { describe, expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import type { Probing } from '../kit/probing.ts'
import { booksOf, collectionOf, targetOf } from '../testing.fixture.ts'
import { decodeText, foreignCursors, garbage, type OddCursor, tampered } from './odd-cursors.ts'

const base64url = (text: string): string => Buffer.from(text).toString('base64url')
const other = collectionOf({ params: { shelf: 'shelf_8' } })
const { probing } = targetOf(() => booksOf([]), { others: [other] })
const cursorsOf = (odd: readonly OddCursor[]): string[] =>
  odd.map(({ encoded }) => decodeURIComponent(encoded))
const labelled = (odd: readonly OddCursor[], label: string): string | undefined =>
  cursorsOf(odd.filter((one) => one.label === label))[0]

describe('decodeText', () => {
  test.each([
    ['base64url of JSON', base64url('{"id":"a?>b"}'), '{"id":"a?>b"}'],
    ['base64 with padding', Buffer.from('{"a":12}').toString('base64'), '{"a":12}'],
    [
      'base64 that is percent-encoded',
      encodeURIComponent(Buffer.from('>s:name-9').toString('base64')),
      '>s:name-9',
    ],
    ['hexadecimal', Buffer.from('{"id":7}').toString('hex'), '{"id":7}'],
    ['plain JSON', '{"id":7}', '{"id":7}'],
    ['readable pairs', '2026-01-01|book:7', '2026-01-01|book:7'],
    [
      'the readable parts of a signed one',
      `${base64url('{"id":"a"}')}.${Buffer.from([255, 0, 254, 3]).toString('base64url')}`,
      '{"id":"a"}',
    ],
  ])('reads %s', (_, cursor, text) => {
    expect(decodeText(cursor)).toBe(text)
  })

  test.each([
    ['octets', Buffer.from([0, 200, 13, 255, 9, 128]).toString('base64url')],
    ['an id', 'book_01J8ZQ7K'],
    ['a number', '1700000000'],
    ['nothing', ''],
    ['a few letters', base64url('ab')],
    ['text with control characters', base64url('ab\u0000cd')],
  ])('finds none in %s', (_, cursor) => {
    expect(decodeText(cursor)).toBeUndefined()
  })
})

describe('garbage', () => {
  const odd = garbage()

  test('can be sent as it stands, each once, with a label of its own', () => {
    for (const { encoded } of odd) expect(encoded).toMatch(/^[\w.~!*'()%-]*$/)
    expect(new Set(odd.map(({ encoded }) => encoded)).size).toBe(odd.length)
    expect(new Set(odd.map(({ label }) => label)).size).toBe(odd.length)
  })

  test('holds NUL, octets that are not UTF-8, and 10 kB', () => {
    const all = odd.map(({ encoded }) => encoded)
    expect(all.some((encoded) => encoded.includes('%00'))).toBe(true)
    expect(all.some((encoded) => encoded.includes('%ff'))).toBe(true)
    expect(all.some((encoded) => encoded.length >= 10_000)).toBe(true)
  })

  test('words that may be a position somewhere are lenient', () => {
    const lenient = odd.filter(({ kind }) => kind === 'lenient')
    expect(cursorsOf(lenient)).toEqual(['', ' ', '0', '-1', 'null', 'undefined', '9223372036854775808'])
  })
})

describe('tampered', () => {
  test('changes an opaque cursor without reading it', () => {
    const odd = tampered(probing, ['book_01J8ZQ7K'])
    expect(odd.every(({ kind }) => kind === 'tampered')).toBe(true)
    expect(cursorsOf(odd)).not.toContain('book_01J8ZQ7K')
    expect(labelled(odd, 'a truncated cursor')).toBe('book_0')
    expect(labelled(odd, 'a cursor twice')).toBe('book_01J8ZQ7Kbook_01J8ZQ7K')
    expect(odd.some(({ label }) => label.includes('holds'))).toBe(false)
  })

  test.each([
    ['base64url', (text: string) => base64url(text)],
    ['base64', (text: string) => Buffer.from(text).toString('base64')],
    ['no code', (text: string) => text],
  ])('writes a readable cursor anew in the same code: %s', (_, encode) => {
    const odd = tampered(probing, [encode('{"shelf":"shelf_7","at":1700}')])
    expect(labelled(odd, 'a cursor rewritten for shelf=shelf_8')).toBe(
      encode('{"shelf":"shelf_8","at":1700}'),
    )
    expect(labelled(odd, 'a cursor that holds a negative number')).toBe(
      encode('{"shelf":"shelf_-1","at":1700}'),
    )
    expect(labelled(odd, 'a cursor that holds null')).toBe(encode('null'))
  })

  test('keeps its form where only the types in it change', () => {
    const odd = tampered(probing, [base64url('{"at":12,"id":"b7","in":{"n":3}}')])
    const read = (label: string) => Buffer.from(labelled(odd, label) ?? '', 'base64url').toString()
    expect(read('a cursor with its numbers as text')).toBe('{"at":"x","id":"b7","in":{"n":"x"}}')
    expect(read('a cursor with its texts as numbers')).toBe('{"at":12,"id":7,"in":{"n":3}}')
    expect(read('a cursor with NUL in its texts')).toBe('{"at":12,"id":"b7\\u0000","in":{"n":3}}')
    expect(read('a cursor with its values null')).toBe('{"at":null,"id":null,"in":{"n":null}}')
  })

  test('is not sent as it is', () => {
    const own = base64url('offset:12')
    expect(cursorsOf(tampered(probing, [own]))).not.toContain(own)
  })

  test('is not rewritten where it does not name its collection', () => {
    const odd = tampered(probing, [base64url('{"at":1700}')])
    expect(odd.some(({ label }) => label.includes('rewritten'))).toBe(false)
  })

  test('takes one cursor of the beginning and one of the middle', () => {
    const odd = tampered(probing, ['first-cursor', 'second-cursor', 'third-cursor'])
    expect(cursorsOf(odd).filter((cursor) => cursor.endsWith('cursorA'))).toEqual([
      'first-cursorA',
      'second-cursorA',
    ])
    expect(tampered(probing, [])).toEqual([])
  })
})

describe('foreignCursors', () => {
  const elsewhere = (there: Probing, collection: Collection = other): Promise<OddCursor[]> =>
    foreignCursors({ ...probing, others: [collection], on: () => there })

  test('takes a cursor that another collection gave out', async () => {
    const there = targetOf((query) => (query.has('cursor') ? booksOf(['b']) : booksOf(['a'], 'x&y'))).probing
    expect(await elsewhere(there)).toMatchObject([
      { kind: 'foreign', encoded: 'x%26y', from: { shelf: 'shelf_8' } },
    ])
  })

  test('asks for one at limit 1 where all items fit one page', async () => {
    const there = targetOf((query) =>
      query.get('limit') === '1' ? booksOf(['a'], 'small') : booksOf(['a', 'b']),
    ).probing
    expect(await elsewhere(there)).toMatchObject([{ encoded: 'small' }])
  })

  test('leaves collections out that give none, or may not be read', async () => {
    const forbidden = targetOf(() => booksOf(['a', 'b'], 'x'))
    const refused = { ...other, expect: { status: 403 } }
    expect(await elsewhere(targetOf(() => booksOf(['a'])).probing)).toEqual([])
    expect(await elsewhere(forbidden.probing, refused)).toEqual([])
    expect(forbidden.sent).toEqual([])
  })
})
