import { type Stats, statSync } from 'node:fs'
import { usageError } from './failure.ts'

/** What a name stands for that is no regular file: `a FIFO`. */
export function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return 'a symbolic link'
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a FIFO'
  return stats.isSocket() ? 'a socket' : 'a device'
}

/**
 * Refuses what is there and is no regular file: reading a FIFO or a device may never end.
 *
 * @param name What messages call it.
 * @throws KnownFailure
 */
export function refuseIrregular(path: string, name: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats && !stats.isFile())
    throw usageError(`${name} is ${kindOf(stats)}, not a file`, 'Name a regular file.')
}
