import { describe, expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { movedBetween, reshuffledTies, restless } from './restless.ts'

describe('reshuffledTies', () => {
  const times: Record<string, string> = { a: '1', b: '1', c: '2', d: '3', e: '4', f: '4' }
  /** A walk of these items, each with its time beside one that says nothing. */
  const timed = (order: string, bodies = {}) => {
    const walk = walkOf([[...order]], { bodies })
    const [page] = walk.pages
    if (page) page.ties = page.ids.map((id) => `null|${times[id]}`)
    return walk
  }

  test('tells items that changed places among those of their time, here and there', () => {
    expect(reshuffledTies(timed('abcdef'), timed('bacdfe'))).toHaveLength(2)
    expect(reshuffledTies(timed('fedcba'), timed('efdcab'))).toHaveLength(2)
  })

  test.each([
    ['in one place only', timed('bacdef')],
    ['across times', timed('bacdfe'.replace('cd', 'dc'))],
    ['in a list that is not the same', timed('bacdfe', { c: 'touched' })],
    ['not at all', timed('abcdef')],
  ])('tells none that changed %s', (_, later) => {
    expect(reshuffledTies(timed('abcdef'), later)).toEqual([])
  })

  test('tells none where the times are no order, or too few', () => {
    expect(reshuffledTies(timed('caebdf'), timed('cbeadf'))).toEqual([])
    expect(reshuffledTies(timed('abef'), timed('bafe'))).toEqual([])
  })
})

describe('movedBetween', () => {
  const walk = walkOf([
    ['a', 'b'],
    ['c', 'd'],
  ])

  test('names what changed its place although its body did not', () => {
    expect(movedBetween(walk, walkOf([['d', 'a', 'b', 'c']]))).toEqual(['d'])
  })

  test.each([
    ['other page cuts', walkOf([['a'], ['b', 'c', 'd']])],
    ['added and removed items', walkOf([['new', 'a', 'c', 'd']])],
    ['a touched item elsewhere', walkOf([['d', 'a', 'b', 'c']], { bodies: { d: 'changed' } })],
  ])('finds nothing in %s', (_, later) => {
    expect(movedBetween(walk, later)).toEqual([])
  })
})

describe('restless', () => {
  const taken = (...orders: string[]) =>
    orders.map((ids, index) => walkOf([[...ids]], { span: [index * 10, index * 10 + 5] }))
  const found = (settling: number, ...orders: string[]) =>
    [...restless(taken(...orders), settling)].toSorted().join('')

  test.each([
    ['an item added again, which moves to the head for good', ['abcde', 'dabce', 'dabce']],
    ['several of them, one after the other', ['abcde', 'dabce', 'edabc', 'cedab']],
    ['an item that was there again before a replica had settled', ['abcde', 'eabcdf', 'abcdef']],
    ['one of two that were there again before that', ['ab', 'ba', 'abc']],
    ['a list that was turned round once', ['abcd', 'dcba', 'dcba']],
    ['a few of many that were added again, twice', ['abcdefgh', 'ghabcdef', 'efghabcd']],
  ])('is not %s', (_, orders) => {
    expect(found(100, ...orders)).toBe('')
  })

  test.each([
    ['jumped over it, there and elsewhere', ['abpcdr', 'rabpcd', 'abpcrd', 'pabcrd']],
    ['jumped near it, there and elsewhere', ['abpcdr', 'arbpcd', 'abpcrd', 'pabcrd']],
    ['was gone for a while', ['aqbpcd', 'abpcd', 'aqbpcd', 'paqbcd']],
    ['moved and went', ['abpcdq', 'qabpcd', 'abpcd', 'pabcd']],
    ['was passed by it step by step', ['abcpyzdef', 'abcypzdef', 'abcyzpdef', 'pyzabcdef']],
  ])('is no item that moved for good where another %s', (_, orders) => {
    expect(found(5, ...orders)).toBe('')
  })

  test('is no item for where it would be in walks that do not list it', () => {
    expect(found(5, 'abcde', 'abde', 'abdex', 'abde', 'abcde', 'cabde')).toBe('')
  })

  test.each([
    ['at the head', ['xyabcd', 'yxabcd', 'xyabcd', 'abxcdy'], ''],
    ['at the tail', ['abcdxy', 'abcdyx', 'abcdxy', 'xabycd'], ''],
    ['between others', ['abxycd', 'abyxcd', 'abxycd', 'xabcdy'], 'xy'],
  ])('tells neighbours that change places there and back, but not at the ends: %s', (_, orders, ids) => {
    expect(found(5, ...orders)).toBe(ids)
  })

  test('is an item that comes back to where it was beside one that was added there', () => {
    expect(found(5, 'abxcd', 'xabcd', 'abyxcd')).toBe('x')
  })

  test('is no item that was touched on its way, or to come back', () => {
    const walk = (ids: string, at: number, bodies = {}) => walkOf([[...ids]], { bodies, span: [at, at + 1] })
    const touched = { a: 'touched' }
    const onTheWay = [walk('abcde', 0), walk('bcdae', 10, touched), walk('abcde', 20), walk('bacde', 30)]
    expect(restless(onTheWay, 5)).toEqual(new Set())
    const toComeBack = [walk('abcde', 0), walk('bcdae', 10), walk('abcde', 20, touched)]
    expect(restless(toComeBack, 5)).toEqual(new Set())
  })

  test.each([
    [
      'late in a run',
      [
        [10_000, 10_005],
        [10_010, 10_015],
        [10_020, 10_025],
      ],
      'abcd',
    ],
    [
      'within three seconds',
      [
        [0, 100],
        [1400, 3000],
        [4300, 4400],
      ],
      'abcd',
    ],
    [
      'in more than that',
      [
        [0, 100],
        [1400, 3001],
        [4300, 4401],
      ],
      '',
    ],
  ])('tells half of a list that moves twice within moments: %s', (_, spans, ids) => {
    const walks = ['abcd', 'dcba', 'cadb'].map((order, index) =>
      walkOf([[...order]], { span: spans[index] as [number, number] }),
    )
    expect([...restless(walks, 5)].toSorted().join('')).toBe(ids)
  })

  test.each([
    [
      'soon after the first',
      [
        [0, 5],
        [10, 15],
        [30, 35],
      ],
    ],
    [
      'soon before the last',
      [
        [0, 5],
        [30, 35],
        [40, 45],
      ],
    ],
  ])('is no item that a late replica may have shown elsewhere %s', (_, spans) => {
    const walks = (last: string) =>
      ['dabcex', 'abcdex', last].map((order, index) =>
        walkOf([[...order]], { span: spans[index] as [number, number] }),
      )
    expect(restless(walks('dabce'), 7)).toEqual(new Set())
    expect(restless(walks('dabcex'), 7)).toEqual(new Set('d'))
  })

  test('counts a walk that begins right when the one before it ends; without walks there is nothing', () => {
    const walks = ['abcde', 'bcdae', 'abcde'].map((ids, index) =>
      walkOf([[...ids]], { span: [index * 10, index * 10 + 10] }),
    )
    expect(restless(walks, 0)).toEqual(new Set('a'))
    expect(restless([], 0)).toEqual(new Set())
  })

  test.each([
    ['an item that comes back to where it was', ['abcde', 'bcdae', 'abcde'], 'a'],
    ['the same while others write, once all has settled', ['abcde', 'bcdaef', 'abcdef'], 'a'],
    ['half of a list, twice within moments', ['abcd', 'dcba', 'cadb'], 'abcd'],
  ])('is %s', (_, orders, ids) => {
    expect(found(5, ...orders)).toBe(ids)
  })

  test('is no item that a late replica shows in its old place for a moment', () => {
    const orders = ['dabcex', 'abcdex', 'dabce']
    expect(found(5, ...orders)).toBe('d')
    expect(found(7, ...orders)).toBe('')
  })
})
