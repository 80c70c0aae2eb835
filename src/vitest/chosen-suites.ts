import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'

/**
 * The checks of the named suites, or of all, by suite; `skip` names the suites that are left out.
 * @throws KnownFailure for a name that is not a suite's
 */
export function chosenSuites<T extends { id: string }>(
  checks: readonly T[],
  names: readonly string[] | undefined,
): { chosen: Map<string, T[]>; skip: string[] } {
  const bySuite = Map.groupBy(checks, ({ id }) => id.split('/', 1)[0] ?? id)
  const known = [...bySuite.keys()]
  const unknown = names?.find((name) => !bySuite.has(name))
  if (unknown !== undefined) {
    throw usageError(
      `there is no suite ${unknown}`,
      didYouMean(unknown, known) ?? `There are ${known.join(', ')}.`,
    )
  }
  if (names?.length === 0) throw usageError('suites is empty', 'Leave it out for all suites.')
  const isChosen = (name: string): boolean => names === undefined || names.includes(name)
  return {
    chosen: new Map([...bySuite].filter(([name]) => isChosen(name))),
    skip: known.filter((name) => !isChosen(name)),
  }
}
