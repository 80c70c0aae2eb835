import { randomBytes } from 'node:crypto'
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { usageError } from '../../model/failure.ts'
import { unwritable } from '../../model/unwritable.ts'
import { type Claim, takeLock } from './folder-lock.ts'

/** A file to be written: its name, its text, and whether it holds what a target answered. */
export interface OutFile {
  file: string
  text: string
  holdsExchanges?: boolean
}

/**
 * Takes a folder, which is made where it is missing, for one run, until the claim is released.
 * @throws KnownFailure where it cannot be written to, belongs to another run, or has something else than a file under one of
 *   the names
 */
export function claimFolder(directory: string, names: readonly string[]): Claim {
  makeFolder(directory)
  for (const name of names) refuseOdd(join(directory, name))
  return takeLock(directory)
}

/**
 * Writes a file into a folder, which is made where it is missing, and hands over its path. It appears whole or not at all; a link
 * under its name is replaced, not followed.
 * @throws KnownFailure where that cannot be
 */
export function writeInto(directory: string, { file, text, holdsExchanges = false }: OutFile): string {
  makeFolder(directory)
  const path = join(directory, file)
  refuseOdd(path)
  const aside = join(directory, `.${file}.${randomBytes(8).toString('hex')}`)
  try {
    const descriptor = openSync(aside, 'wx', holdsExchanges ? 0o600 : 0o666)
    try {
      writeFileSync(descriptor, text)
    } finally {
      closeSync(descriptor)
    }
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw unwritable(path, error)
  }
  return path
}

/** Makes a folder and those above it, one by one: the system's own way hangs in `/proc` and hides why it failed. */
function makeFolder(directory: string): void {
  if (isFolder(directory)) return
  const parent = dirname(directory)
  if (parent !== directory) makeFolder(parent)
  try {
    mkdirSync(directory)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!isFolder(directory)) throw unwritable(directory, error)
  }
}

/** @throws KnownFailure where something else is there, or cannot be looked at */
function isFolder(path: string): boolean {
  try {
    if (statSync(path).isDirectory()) return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw unwritable(path, error)
  }
  throw unwritable(path, { code: 'EEXIST' })
}

/** Folders, pipes and devices are no place for a file; a pipe would wait for a reader for ever. */
function refuseOdd(path: string): void {
  const found = lookAt(path)
  if (!found || found.isFile() || found.isSymbolicLink()) return
  throw usageError(
    `Cannot write to ${path}: it is ${found.isDirectory() ? 'a folder' : 'a pipe or a device'}, not a file.`,
    'Name another folder with --out.',
  )
}

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw unwritable(path, error)
  }
}
