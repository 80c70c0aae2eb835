import { describe, expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { stillBetween } from './still.ts'

describe('stillBetween', () => {
  const before = walkOf([['a', 'b'], ['c']])

  test('keeps everything where both sides agree, however pages are cut', () => {
    const still = stillBetween([before], [walkOf([['a'], ['b'], ['c']])])
    expect(still.order).toEqual(['a', 'b', 'c'])
    expect(still.place.get('c')).toBe(2)
    expect(still.isUnchanged).toBe(true)
  })

  test.each([
    ['an item was added', walkOf([['a', 'new', 'b', 'c']]), ['a', 'b', 'c']],
    ['an item was removed', walkOf([['a', 'c']]), ['a', 'c']],
    ['a body changed', walkOf([['a', 'b', 'c']], { bodies: { b: 'changed' } }), ['a', 'c']],
    ['an item moved', walkOf([['b', 'c', 'a']]), ['b', 'c']],
    ['nothing is left', walkOf([[]]), []],
  ])('is not whole where %s', (_, after, order) => {
    const still = stillBetween([before], [after])
    expect(still.order).toEqual(order)
    expect(still.isUnchanged).toBe(false)
  })

  test('lets one walk of a side have what another one lost', () => {
    const still = stillBetween([walkOf([['a', 'c']]), before], [before, walkOf([['b', 'c']])])
    expect(still).toMatchObject({ order: ['a', 'b', 'c'], isUnchanged: true })
  })

  test('the first walk of a side gives order and bodies, a later one only what it lacks', () => {
    const touched = walkOf([['a', 'b', 'c']], { bodies: { b: 'changed' } })
    expect(stillBetween([before], [before, touched]).order).toEqual(['a', 'b', 'c'])
    expect(stillBetween([before], [touched, before]).order).toEqual(['a', 'c'])
    const turned = walkOf([['x', 'c', 'b', 'a']])
    const still = stillBetween([before, turned], [before, turned])
    expect(still).toMatchObject({ order: ['x', 'a', 'b', 'c'], isUnchanged: true })
    expect(stillBetween([turned, before], [turned]).order).toEqual(['x', 'c', 'b', 'a'])
  })

  test('an item is seen with the body of the first walk that lists it', () => {
    const twice = walkOf([['a'], ['a', 'b']])
    const [first, again] = twice.pages
    if (first && again) Object.assign(again, { digests: ['changed', 'body'] })
    expect(stillBetween([twice], [before]).order).toEqual(['a', 'b'])
    expect(stillBetween([twice], [before]).digests.get('a')).toBe('body')
  })

  test('an empty list that stays empty is whole, one that was never looked at is not', () => {
    expect(stillBetween([walkOf([[]])], [walkOf([[]])]).isUnchanged).toBe(true)
    expect(stillBetween([], [walkOf([[]])]).isUnchanged).toBe(false)
    expect(stillBetween([walkOf([[]])], []).isUnchanged).toBe(false)
  })
})

describe('where others write', () => {
  const references = { within: [], outside: [] }
  const long = [...'abcdefghijklmnopqrstuvwxyz']
  const still = (after: string[], bodies = {}): string[] => [
    ...stillBetween([walkOf([long])], [walkOf([after], { bodies })], references).order,
  ]

  test('of two neighbours that changed places neither is still: one was added again', () => {
    expect(still(['b', 'a', ...long.slice(2)])).toEqual(long.slice(2))
    expect(still([...long.slice(0, -2), 'z', 'y'])).toEqual(long.slice(0, -2))
  })

  test('of two neighbours that changed places one is still where nobody writes', () => {
    const after = ['b', 'a', ...long.slice(2)]
    expect(stillBetween([walkOf([long])], [walkOf([after])]).order).toEqual(long.slice(1))
  })

  test('what was touched or added says nothing of those beside it', () => {
    expect(still(['b', 'a', ...long.slice(2)], { a: 'changed' })).toEqual(long.slice(1))
    expect(still(['a', 'new', ...long.slice(1)])).toEqual(long)
  })

  test('so few that made way for more are in doubt with them', () => {
    expect(still(['b', 'c', 'd', 'a', ...long.slice(4)])).toEqual(long.slice(4))
    expect(still(['b', 'c', 'd', 'e', 'a', ...long.slice(5)])).toEqual(long.slice(5))
    expect(still(['b', 'c', 'd', 'e', 'f', 'a', ...long.slice(6)])).toEqual(long.slice(1))
  })

  test('one that jumped over many moved, and they did not', () => {
    expect(still(['z', ...long.slice(0, -1)])).toEqual(long.slice(0, -1))
  })
})

describe('references of a bracket', () => {
  const outer = walkOf([[...'abcd']])
  const still = (within: string[], early: string[] = []) =>
    stillBetween([outer], [outer], {
      within: within.map((ids) => walkOf([[...ids]])),
      outside: [early.map((ids) => walkOf([[...ids]])), []],
    }).order.join('')

  test.each([
    ['an item that stood elsewhere meanwhile', ['bcda'], [], 'bcd'],
    ['nothing that was only left out', ['bcd', 'acd'], [], 'abcd'],
    ['an item that was not yet there a second before', [], ['bcd'], 'bcd'],
    ['an item that only one of two earlier walks left out', [], ['bcd', 'abc'], 'abcd'],
  ])('keeps back %s', (_, within, early, kept) => {
    expect(still(within, early)).toBe(kept)
  })
})
