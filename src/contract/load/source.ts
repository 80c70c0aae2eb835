import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import { type KnownFailure, usageError } from '../../model/failure.ts'
import { kindOf } from '../../model/file-kind.ts'
import { pointerParts } from '../node.ts'
import { keepLiterals } from './literal.ts'
import { BIG_TEXT, type Positioned, parsePositioned, parseText } from './parse.ts'

/** A file of the document as its author wrote it. */
export interface Source {
  file: string
  text: string
  /** Of the file's bytes, hexadecimal. */
  sha256: string
  value: unknown
  /** Where its nodes stand, once a place was asked for. */
  positions?: Positioned
}

/** A line and a column, both from 1. */
export interface Position {
  line: number
  column: number
}

const NAME_ONE = 'Name an OpenAPI document in YAML or JSON.'
/** Larger documents are refused before they are read. */
const MAX_OCTETS = 64 * 1024 * 1024

/**
 * Reads a YAML or JSON file of a document. Throws a usage error if it cannot be read or parsed.
 *
 * @param amend - changes what the file says, before anything is made of it
 */
export async function readSource(
  file: string,
  amend: (value: unknown) => unknown = (value) => value,
): Promise<Source> {
  const source = await readPlain(file)
  return { ...source, value: keepLiterals(amend(source.value)) }
}

/** Reads any YAML or JSON file, and leaves everything in it. */
export async function readPlain(file: string): Promise<Source> {
  const { size } = await statOf(file)
  if (size > MAX_OCTETS)
    throw usageError(`${file} is larger than 64 MB`, 'Split the document or leave parts out.')
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file, text, sha256, value: parseText(file, text) }
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
function positionOf(source: Source, pointer: string): Position | undefined {
  const { document, counter } = positionsOf(source)
  let at: unknown = document.contents
  let offset = 0
  for (const part of pointerParts(pointer)) {
    const next = step(at, part)
    if (next === undefined) break
    ;({ at, offset } = { at: next.value, offset: next.offset ?? offset })
  }
  const { line, col } = counter.linePos(offset)
  return line > 0 ? { line, column: col } : undefined
}

/** As {@link positionOf}, or `undefined` where the file is too big to be searched lightly. */
export function placeOf(source: Source, pointer: string): Position | undefined {
  return source.text.length > BIG_TEXT ? undefined : positionOf(source, pointer)
}

/** A usage error that begins with file, line and column; with the pointer where the file is too big to be searched. */
export function complaint(source: Source, at: string, message: string, hint?: string): KnownFailure {
  const position = placeOf(source, at)
  const pointer = at === '' ? '' : `#${at}`
  const place = position ? `:${position.line}:${position.column}` : pointer
  return usageError(`${source.file}${place}: ${message}`, hint)
}

function step(node: unknown, part: string): { value: unknown; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(part)]
    return value === undefined ? undefined : { value, offset: rangeStart(value) }
  }
  if (!isMap(node)) return undefined
  // Unquoted keys such as 200 are numbers here.
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
  return pair && { value: pair.value, offset: rangeStart(pair.key) }
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined
}

function positionsOf(source: Source): Positioned {
  source.positions ??= parsePositioned(source.file, source.text)
  return source.positions
}
