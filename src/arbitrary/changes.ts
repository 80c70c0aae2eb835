import * as fc from 'fast-check'

/** Which item a change is made to, as one of the walks sees it when its turn comes. */
export type Aim = 'anchor' | 'served' | 'next' | 'last'

/** One thing that happens while a list is walked. `walk` is 0 or 1. */
export type HistoryStep =
  | { do: 'page'; walk: number }
  | { do: 'insert' }
  | { do: 'remove' | 'touch'; item: Aim; walk: number }

/** What happens to a collection while it is walked. The first walk has its first page before the first step. */
export interface History {
  /** Items that the collection is made with. */
  size: number
  /** The limit of each walk. */
  limits: [number, number]
  steps: HistoryStep[]
}

/** Histories of a small collection. Shrinks to few items, small limits and few steps of the first walk. */
export function changeHistory({ minimum }: { minimum: number }): fc.Arbitrary<History> {
  const limit = fc.integer({ min: minimum, max: minimum + 2 })
  // What comes first is shrunk first.
  return fc.record({
    steps: fc.array(historyStep, { maxLength: 8, size: 'max' }),
    size: fc.integer({ min: minimum + 1, max: 3 * minimum + 5 }),
    limits: fc.tuple(limit, limit),
  })
}

const walk = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) })

const aim = fc.oneof(
  ...(['anchor', 'anchor', 'anchor', 'served', 'next', 'last'] as const).map((one) => fc.constant<Aim>(one)),
)

const change = (what: 'remove' | 'touch'): fc.Arbitrary<HistoryStep> =>
  fc.record({ do: fc.constant(what), item: aim, walk })

const historyStep: fc.Arbitrary<HistoryStep> = fc.oneof(
  { weight: 5, arbitrary: change('remove') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page' as const), walk }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('insert' as const) }) },
  { weight: 2, arbitrary: change('touch') },
)
