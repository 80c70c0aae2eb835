import type { ChangeEffects, Sighting } from '../../src/probe/change/effects.ts'

/** An addition that showed in the first walk, with differences. */
export const sighting = (given: Partial<Sighting> = {}): Sighting => ({
  kind: 'addition',
  ids: ['a'],
  delayMs: 3,
  looks: 1,
  exchanges: [7, 8],
  ...given,
})

/** A change that no walk showed. */
export const never = (kind: Sighting['kind']): Sighting => sighting({ kind, delayMs: undefined, looks: 14 })

/** What was seen on collections, a list for each. */
export const effects = (
  trials: Sighting[][],
  given: Partial<ChangeEffects> = {},
): { changeEffects: ChangeEffects } => ({
  changeEffects: { hasDriver: true, trials, trouble: undefined, ...given },
})
