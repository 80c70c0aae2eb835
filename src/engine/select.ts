import type { CheckMeta } from '../model/check.ts'
import { usageError } from '../model/failure.ts'
import { matchesGlob } from '../model/glob.ts'
import { didYouMean } from '../model/nearest.ts'

/** Checks that a run judges, and the ids of those that filters left out. */
export interface Selection<T> {
  selected: T[]
  deselected: string[]
}

/**
 * Applies `--only` and `--skip`.
 * @throws KnownFailure for a glob that matches nothing, and where nothing is left
 */
export function selectChecks<T extends CheckMeta>(
  checks: readonly T[],
  only: readonly string[],
  skip: readonly string[],
): Selection<T> {
  const ids = checks.map(({ id }) => id)
  for (const glob of [...only, ...skip]) {
    if (!ids.some((id) => matchesGlob(glob, id))) {
      throw usageError(
        `No check matches ${glob}.`,
        didYouMean(glob, ids) ?? 'threadcount list names every check.',
      )
    }
  }
  const isSelected = ({ id }: T): boolean =>
    (only.length === 0 || only.some((glob) => matchesGlob(glob, id))) &&
    !skip.some((glob) => matchesGlob(glob, id))
  const selected = checks.filter(isSelected)
  if (selected.length === 0)
    throw usageError('No check is selected.', 'Remove a check of --only from --skip.')
  return { selected, deselected: ids.filter((id) => !selected.some((check) => check.id === id)) }
}
