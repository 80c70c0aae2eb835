import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinOrders, longestRising } from './snapshot.ts'

const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })

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
