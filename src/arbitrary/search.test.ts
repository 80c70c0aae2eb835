import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interleaving, limitSchedule, replayOrder } from './limits.ts'
import { type SearchOptions, search } from './search.ts'

const numbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })

const options = (overrides: Partial<SearchOptions<number[]>> = {}): SearchOptions<number[]> => ({
  seed: 42,
  draws: 20,
  mostShrinks: 500,
  holds: async () => true,
  ...overrides,
})

/** The value that fast-check draws for a seed and a path. */
async function replayed(seed: number, path: string): Promise<unknown> {
  const values: unknown[] = []
  await fc.check(
    fc.property(numbers, (value) => {
      values.push(value)
    }),
    { seed, path, numRuns: 1 },
  )
  return values[0]
}

test('a property that holds gives no counterexample', async () => {
  expect(await search(numbers, options())).toEqual({ drawn: 20, counterexample: undefined })
})

test('asks the draws side by side, each value that fast-check draws', async () => {
  const [asked, stages]: [number[][], string[]] = [[], []]
  let [open, most] = [0, 0]
  await search(
    numbers,
    options({
      holds: async (value, mode) => {
        asked.push(value)
        stages.push(mode)
        most = Math.max(most, ++open)
        await Promise.resolve()
        open -= 1
        return true
      },
    }),
  )
  expect(asked).toEqual(fc.sample(numbers, { seed: 42, numRuns: 20 }))
  expect(new Set(stages)).toEqual(new Set(['draw']))
  expect(most).toBe(20)
})

test('shrinks to the least that fails, and seed and path draw it again', async () => {
  const { counterexample } = await search(
    numbers,
    options({ holds: async (value) => value.every((number) => number < 500) }),
  )
  expect(counterexample?.value).toEqual([500])
  expect(await replayed(42, counterexample?.path ?? '')).toEqual([500])
})

test('of any seed the value, the seed and the path belong together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 900 }), async (seed, bound) => {
      const holds = async (value: number[]): Promise<boolean> => value.every((number) => number < bound)
      const { counterexample } = await search(numbers, options({ seed, holds }))
      const isDrawn = !(await Promise.all(fc.sample(numbers, { seed, numRuns: 20 }).map(holds))).every(
        Boolean,
      )
      expect(counterexample !== undefined).toBe(isDrawn)
      if (!counterexample) return
      expect(Math.max(...counterexample.value)).toBe(bound)
      expect(await replayed(counterexample.seed, counterexample.path)).toEqual(counterexample.value)
    }),
    { numRuns: 50 },
  )
})

describe('the value that is shrunk', () => {
  test('is the first of the drawn ones that failed', async () => {
    const values = fc.sample(numbers, { seed: 42, numRuns: 20 })
    const failing = [values[7], values[3]].map((value) => JSON.stringify(value))
    const shrunk: number[][] = []
    await search(
      numbers,
      options({
        mostShrinks: 1,
        holds: async (value, mode) => {
          if (mode === 'shrink') shrunk.push(value)
          return !failing.includes(JSON.stringify(value))
        },
      }),
    )
    expect(shrunk[0]).toEqual(values[3])
  })

  test('stays as it was drawn where it does not fail again', async () => {
    const { counterexample } = await search(numbers, options({ holds: async (_, mode) => mode !== 'draw' }))
    expect(counterexample).toEqual({
      value: fc.sample(numbers, { seed: 42, numRuns: 1 })[0],
      seed: 42,
      path: '0',
    })
    expect(await replayed(42, '0')).toEqual(counterexample?.value)
  })

  test.each([0, 1, 5, 20])('is asked about no more than %i times beyond the first', async (mostShrinks) => {
    let asked = 0
    const { counterexample } = await search(
      numbers,
      options({
        mostShrinks,
        holds: async (value, mode) => {
          asked += mode === 'shrink' ? 1 : 0
          return value.every((number) => number < 2)
        },
      }),
    )
    expect(asked).toBeLessThanOrEqual(mostShrinks + 1)
    expect(await replayed(42, counterexample?.path ?? '')).toEqual(counterexample?.value)
  })
})

test('what is thrown while drawing is not taken for a counterexample', async () => {
  const holds = (): Promise<boolean> => Promise.reject(new Error('stopped'))
  await expect(search(numbers, options({ holds }))).rejects.toThrow('stopped')
})

describe('arbitraries', () => {
  const bounds = { minimum: 3, maximum: 40 }

  test('stay within the bounds', () => {
    fc.assert(
      fc.property(limitSchedule(bounds), interleaving(bounds), replayOrder(5), (limits, two, order) => {
        for (const limit of [...limits, two.first, two.second]) {
          expect(limit).toBeGreaterThanOrEqual(3)
          expect(limit).toBeLessThanOrEqual(40)
        }
        expect(limits.length * two.turns.length * order.length).toBeGreaterThan(0)
        for (const index of order) expect(index).toBeLessThan(5)
      }),
    )
  })

  test('limits shrink to the largest, which makes the shortest walk', async () => {
    const result = await search(limitSchedule(bounds), {
      seed: 1,
      draws: 5,
      mostShrinks: 200,
      holds: async () => false,
    })
    expect(result.counterexample?.value).toEqual([40])
  })
})
