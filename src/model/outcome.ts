/** How one check ended on the whole target. See `interface.md` in the README for the meaning of each. */
export type Outcome =
  | 'pass'
  | 'fail'
  | 'warn'
  | 'note'
  | 'inconclusive'
  | 'untested'
  | 'inapplicable'
  | 'error'

/** Every outcome, in the order reports list them: what needs action first. */
export const OUTCOMES: readonly Outcome[] = [
  'fail',
  'error',
  'warn',
  'note',
  'inconclusive',
  'pass',
  'untested',
  'inapplicable',
]

/** A check's outcome on one collection; `doubt` marks an inconclusive result that a pass elsewhere cannot outweigh. */
export interface PartialOutcome {
  outcome: Outcome
  doubt: boolean
}

const rank = ({ outcome, doubt }: PartialOutcome): number => {
  const order: Outcome[] = [
    'inapplicable',
    'untested',
    'inconclusive',
    'pass',
    'note',
    'warn',
    'error',
    'fail',
  ]
  return outcome === 'inconclusive' && doubt ? order.indexOf('note') + 0.5 : order.indexOf(outcome)
}

/**
 * Joins a check's outcomes over collections: shown once is shown, failed once is failed.
 *
 * An empty list means that nothing was judged: `untested`.
 */
export function mergeOutcomes<T extends PartialOutcome>(parts: readonly T[]): T | undefined {
  return parts.reduce<T | undefined>(
    (worst, part) => (worst && rank(worst) >= rank(part) ? worst : part),
    undefined,
  )
}
