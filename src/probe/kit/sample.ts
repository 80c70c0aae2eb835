/** A small seeded generator (mulberry32): what a run samples beyond fast-check's own draws is replayed by its seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Rising indices below `length`: all of them, or `most`, the first and the last always among them. Of the others those of
 * the highest rank, and among equals those drawn by seed.
 */
export function sampleIndices(
  length: number,
  most: number,
  seed: number,
  rankOf: (index: number) => number = () => 0,
): number[] {
  const all = Array.from({ length }, (_, index) => index)
  if (length <= most) return all
  const inner = shuffled(all.slice(1, -1), seed)
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, Math.max(0, most - 2))
  return [0, ...inner.sort((a, b) => a - b), length - 1]
}

/** The values in an order drawn by seed. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}
