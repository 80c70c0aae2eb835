import { type KnownFailure, usageError } from './failure.ts'

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it is a file or a broken link, not a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ENOENT: 'nothing can be made there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path has a link that leads back to itself',
}

/** A place of reports that cannot be used, with the reason that the system gives. */
export function unwritable(place: string, error: unknown): KnownFailure {
  const { code = '', message } = error as NodeJS.ErrnoException
  return usageError(
    `Cannot write to ${place}: ${REASONS[code] ?? message}.`,
    'Name another folder with --out.',
  )
}
