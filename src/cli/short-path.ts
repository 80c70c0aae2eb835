import { relative } from 'node:path'

/** A path as it is to be shown: from the working directory where it lies below it, else absolute. */
export function shortPath(path: string, cwd: string): string {
  const near = relative(cwd, path)
  return near === '' || near.startsWith('..') ? path : near
}
