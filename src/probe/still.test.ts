import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinOrders, longestRising, movedBetween, reshuffledTies, restless, stillBetween } from './still.ts'
import { walkOf } from './testing.fixture.ts'

const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })

describe('stillBetween', () => {
  const before = walkOf([['a', 'b'], ['c']])

  test('keeps everything where both sides agree, however pages are cut', () => {
    const still = stillBetween([before], [walkOf([['a'], ['b'], ['c']])])
    expect(still.order).toEqual(['a', 'b', 'c'])
    expect(still.place.get('c')).toBe(2)
    expect(still.isWhole).toBe(true)
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
    expect(still.isWhole).toBe(false)
  })

  test('lets one walk of a side have what another one lost', () => {
    const still = stillBetween([walkOf([['a', 'c']]), before], [before, walkOf([['b', 'c']])])
    expect(still).toMatchObject({ order: ['a', 'b', 'c'], isWhole: true })
  })

  test('the first walk of a side gives order and bodies, a later one only what it lacks', () => {
    const touched = walkOf([['a', 'b', 'c']], { bodies: { b: 'changed' } })
    expect(stillBetween([before], [before, touched]).order).toEqual(['a', 'b', 'c'])
    expect(stillBetween([before], [touched, before]).order).toEqual(['a', 'c'])
    const turned = walkOf([['x', 'c', 'b', 'a']])
    const still = stillBetween([before, turned], [before, turned])
    expect(still).toMatchObject({ order: ['x', 'a', 'b', 'c'], isWhole: true })
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
    expect(stillBetween([walkOf([[]])], [walkOf([[]])]).isWhole).toBe(true)
    expect(stillBetween([], [walkOf([[]])]).isWhole).toBe(false)
    expect(stillBetween([walkOf([[]])], []).isWhole).toBe(false)
  })
})

describe('where others write', () => {
  const company = { within: [], outside: [] }
  const long = [...'abcdefghijklmnopqrstuvwxyz']
  const still = (after: string[], bodies = {}): string[] => [
    ...stillBetween([walkOf([long])], [walkOf([after], { bodies })], company).order,
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

describe('joinOrders', () => {
  test('puts the new behind its neighbour, or in front', () => {
    expect(joinOrders(['a', 'b', 'c'], ['x', 'a', 'y', 'z', 'c', 'w'])).toEqual([...'xayzbcw'])
    expect(joinOrders([], ['b', 'a'])).toEqual(['b', 'a'])
  })

  test('keeps the first order whole and adds each other item once', () => {
    fc.assert(
      fc.property(letters, letters, (order, other) => {
        const joined = joinOrders(order, other)
        expect(joined.filter((id) => order.includes(id))).toEqual(order)
        expect(joined.toSorted()).toEqual([...new Set([...order, ...other])].toSorted())
      }),
    )
  })

  test('keeps the order of parts that were cut from one list', () => {
    const parts = letters.chain((whole) =>
      fc.tuple(fc.constant(whole), fc.subarray(whole), fc.subarray(whole)),
    )
    fc.assert(
      fc.property(parts, ([whole, first, second]) => {
        expect(joinOrders(first, whole)).toEqual(whole)
        const joined = joinOrders(first, second)
        for (const part of [first, second]) expect(joined.filter((id) => part.includes(id))).toEqual(part)
      }),
    )
  })
})

describe('longestRising', () => {
  test('is rising, a subsequence, and as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 25 }), (places) => {
        const values = places.map((place, index) => ({ place, index }))
        const rising = longestRising(values, ({ place }) => place)
        for (const [at, value] of rising.slice(1).entries()) {
          expect(value.place).toBeGreaterThan(rising[at]?.place ?? Number.POSITIVE_INFINITY)
          expect(value.index).toBeGreaterThan(rising[at]?.index ?? Number.POSITIVE_INFINITY)
        }
        expect(rising).toHaveLength(lengthOfRising(places))
      }),
      { numRuns: 1000 },
    )
  })
})

/** The quadratic way: for each place the longest that ends there. */
function lengthOfRising(places: readonly number[]): number {
  const lengths: number[] = []
  for (const [index, place] of places.entries()) {
    const before = lengths.filter((_, other) => (places[other] ?? 0) < place)
    lengths[index] = Math.max(0, ...before) + 1
  }
  return Math.max(0, ...lengths)
}

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

describe('company of a bracket', () => {
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
