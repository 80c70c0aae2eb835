import { usageError } from '../model/failure.ts'

/**
 * Share `index` (from 1) of `of`, by turns: neighbours in a suite cost about the same, so that shares do too.
 * @throws KnownFailure where nothing falls to this share
 */
export function takeShard<T>(checks: readonly T[], shard: { index: number; of: number } | undefined): T[] {
  if (!shard) return [...checks]
  const { index, of } = shard
  const mine = checks.filter((_, place) => place % of === index - 1)
  if (mine.length > 0) return mine
  throw usageError(
    `Shard ${index}/${of} has no check: there are only ${checks.length} to share.`,
    `Use --shard I/N with N up to ${checks.length}.`,
  )
}
