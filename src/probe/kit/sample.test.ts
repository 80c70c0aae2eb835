import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleIndices, seeded, shuffled } from './sample.ts'

test('a seed draws the same numbers each time, another seed others', () => {
  const draw = (seed: number): number[] => Array.from({ length: 20 }, seeded(seed))
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  expect(draw(-1).every((number) => number >= 0 && number < 1)).toBe(true)
  expect(new Set(draw(7)).size).toBe(20)
})

describe('sampleIndices', () => {
  test('takes the highest ranks first, and both ends', () => {
    const rankOf = (index: number): number => (index === 30 ? 2 : index === 70 ? 1 : 0)
    expect(sampleIndices(100, 4, 1, rankOf)).toEqual([0, 30, 70, 99])
    expect(sampleIndices(100, 3, 1, rankOf)).toEqual([0, 30, 99])
  })

  test('rises from the first to the last, each once, no more than asked for', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 2, max: 50 }), fc.integer(), (length, most, seed) => {
        const indices = sampleIndices(length, most, seed)
        expect(indices).toHaveLength(Math.min(length, most))
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b))
        if (length > 0) expect([indices[0], indices.at(-1)]).toEqual([0, length - 1])
        expect(sampleIndices(length, most, seed)).toEqual(indices)
      }),
    )
  })

  test('is drawn by the seed', () => {
    expect(sampleIndices(1000, 10, 1)).not.toEqual(sampleIndices(1000, 10, 2))
  })
})

describe('shuffled', () => {
  test('keeps every value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), (values, seed) => {
        expect(shuffled(values, seed).toSorted()).toEqual(values.toSorted())
        expect(shuffled(values, seed)).toEqual(shuffled(values, seed))
      }),
    )
  })

  test('changes their order, and not the list it was given', () => {
    const values = Array.from({ length: 30 }, (_, index) => index)
    expect(shuffled(values, 1)).not.toEqual(values)
    expect(shuffled(values, 1)).not.toEqual(shuffled(values, 2))
    expect(values[29]).toBe(29)
  })
})
