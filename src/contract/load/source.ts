import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { type KnownFailure, usageError } from '../../model/failure.ts'
import { kindOf } from '../../model/file-kind.ts'
import { pointerParts } from '../node.ts'
import { keepLiterals } from './literal.ts'
import { parseText } from './parse.ts'
import { Places, type Position } from './places.ts'
import { pointerInSwagger } from './swagger.ts'

/** A file of the document as its author wrote it. */
export interface Source {
  file: string
  text: string
  /** Of the file's bytes, hexadecimal. */
  sha256: string
  value: unknown
  /** It is Swagger 2.0: pointers are those of the converted document. */
  isConverted?: boolean
  /** Where its nodes stand, once a place was asked for. */
  places?: Places
}

const NAME_ONE = 'Name an OpenAPI document in YAML or JSON.'
/** Larger documents are refused before they are read. */
const MAX_OCTETS = 64 * 1024 * 1024

/**
 * Reads a YAML or JSON file of a document. Throws a usage error if it cannot be read or parsed.
 *
 * @param amend - changes what the file says, before anything is made of it
 * @param shown - its name in complaints
 */
export async function readSource(
  file: string,
  amend: (value: unknown) => unknown = (value) => value,
  shown: string = file,
): Promise<Source> {
  const source = await readPlain(file, shown)
  return { ...source, value: keepLiterals(amend(source.value)) }
}

/** Reads any YAML or JSON file, and leaves everything in it. */
export async function readPlain(file: string, shown: string = file): Promise<Source> {
  const { size } = await statOf(file)
  if (size > MAX_OCTETS)
    throw usageError(`${file} is larger than 64 MB`, 'Split the document or leave parts out.')
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file: shown, text, sha256, value: parseText(shown, text) }
}

/** Only regular files are opened: reading a FIFO would wait for its writer. */
async function statOf(file: string): Promise<Stats> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  if (found.isFile()) return found
  throw usageError(`${file} cannot be read: it is ${kindOf(found)}, not a file`, NAME_ONE)
}

function unreadable(file: string, error: NodeJS.ErrnoException): KnownFailure {
  const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message
  return usageError(`${file} cannot be read: ${reason}`, NAME_ONE)
}

/** Where a pointer, or the nearest ancestor that the file has itself, stands in the file. */
export function placeOf(source: Source, pointer: string): Position {
  source.places ??= new Places(source.text)
  return source.places.of(pointerParts(source.isConverted ? pointerInSwagger(pointer) : pointer))
}

/** A usage error that begins with file, line and column. */
export function complaint(source: Source, at: string, message: string, hint?: string): KnownFailure {
  const { line, column } = placeOf(source, at)
  return usageError(`${source.file}:${line}:${column}: ${message}`, hint)
}
