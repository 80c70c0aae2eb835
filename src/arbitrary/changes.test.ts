import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeHistory } from './changes.ts'
import { search } from './search.ts'

test('histories stay within bounds', () => {
  fc.assert(
    fc.property(changeHistory({ minimum: 3 }), ({ size, limits, steps }) => {
      for (const limit of limits) expect([3, 4, 5]).toContain(limit)
      expect(size).toBeGreaterThan(3)
      expect(size).toBeLessThanOrEqual(14)
      expect(steps.length).toBeLessThanOrEqual(8)
    }),
  )
})

test('histories shrink to one step of the first walk on few items', async () => {
  const { counterexample } = await search(changeHistory({ minimum: 1 }), {
    seed: 42,
    draws: 20,
    mostShrinks: 200,
    holds: async ({ steps }) => !steps.some((step) => step.do === 'remove'),
  })
  expect(counterexample?.value).toEqual({
    size: 2,
    limits: [1, 1],
    steps: [{ do: 'remove', item: 'anchor', walk: 0 }],
  })
})
