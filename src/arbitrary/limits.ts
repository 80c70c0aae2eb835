import * as fc from 'fast-check'

/** Limits for the pages of one walk, used in turn. Shrinks to few and large ones: the shortest walk. */
export function limitSchedule(bounds: { minimum: number; maximum: number }): fc.Arbitrary<number[]> {
  return fc.array(limitIn(bounds), { minLength: 1, maxLength: 8 })
}

/** A limit in range. Shrinks to the largest, which makes the shortest walk. */
function limitIn({ minimum, maximum }: { minimum: number; maximum: number }): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: maximum - minimum }).map((below) => maximum - below)
}

/** Two walks, each at one limit, and whose turn it is, page by page. */
export interface Interleaving {
  first: number
  second: number
  turns: boolean[]
}

/** Interleavings of two walks. */
export function interleaving(bounds: { minimum: number; maximum: number }): fc.Arbitrary<Interleaving> {
  const limit = limitIn(bounds)
  const turns = fc.array(fc.boolean(), { minLength: 2, maxLength: 12 })
  return fc.record({ first: limit, second: limit, turns })
}

/** Indices of pages in the order in which they are asked for again. */
export function replayOrder(pages: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(pages - 1), { minLength: 1, maxLength: 8 })
}
