import { realpath } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KnownFailure, usageError } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import { atPointer } from '../../model/pointer.ts'
import { isRecord, joinPointer, pointerParts, refPointer } from '../node.ts'
import { complaint, readSource, type Source } from './source.ts'

/** A file that the bundler wants to read. */
export interface WantedFile {
  url: string
  /** The `$ref` as written. */
  reference?: string
  /** The file that has the `$ref`. */
  baseUrl?: string
}

/** A `$ref` and the pointer of the object that has it. */
export interface Reference {
  ref: string
  pointer: string
}

const CONFINED = 'A document may refer only to files in its own folder or below it.'

/** Reads a file that a `$ref` names, if its real path lies in the folder of the document. */
export async function readConfined(root: Source, wanted: WantedFile): Promise<unknown> {
  const ref = wanted.reference ?? wanted.url
  const path = localPath(wanted.url)
  if (path === undefined) {
    throw await refusal(root, wanted, `$ref ${ref} is not a file, and nothing is fetched over the network`)
  }
  const folder = await realpath(dirname(root.file))
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined)
    throw await refusal(root, wanted, `$ref ${ref} names a file that does not exist`, '')
  if (!real.startsWith(folder + sep))
    throw await refusal(root, wanted, `$ref ${ref} leaves the document's folder`)
  return (await readSource(real)).value
}

/** Every `$ref` of a value, in the order of the file. Literal values hold none: they are masked. */
function referencesIn(value: unknown, pointer = '', seen: Set<unknown> = new Set()): Reference[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const own = isRecord(value) && typeof value.$ref === 'string' ? [{ ref: value.$ref, pointer }] : []
  const below = Object.entries(value).flatMap(([key, member]) =>
    referencesIn(member, joinPointer(pointer, key), seen),
  )
  return [...own, ...below]
}

/** The first `$ref` of a file that points to nothing in that file, as a usage error. */
export function deadReference(source: Source): KnownFailure | undefined {
  for (const { ref, pointer } of referencesIn(source.value)) {
    const target = refPointer(ref)
    if (target === undefined) continue
    if (isEndless(source.value, target)) return complaint(source, pointer, `$ref ${ref} leads back to itself`)
    if (atPointer(source.value, target) !== undefined) continue
    return complaint(source, pointer, `$ref ${ref} points to nothing`, nearestTarget(source.value, target))
  }
  return undefined
}

function isEndless(document: unknown, start: string): boolean {
  const seen = new Set<string>()
  let at: string | undefined = start
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const value = atPointer(document, at)
    at = isRecord(value) ? refPointer(value.$ref) : undefined
  }
  return at !== undefined
}

/** The usage error of ours in a chain of causes, or one made of the bundler's own words. */
export function bundlingFailure(source: Source, error: unknown): KnownFailure {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof KnownFailure) return at
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError) {
    return usageError(`${source.file}: the $refs of the document form a chain too long to be followed`)
  }
  const known = /Missing \$ref pointer "([^"]*)"/.exec(message)?.[1]
  const file = (error as { source?: string }).source
  if (known && file) return usageError(`${shown(source, file)} has no ${known}, which a $ref names`)
  return usageError(`${source.file}: the $refs of the document do not resolve: ${message.split('\n')[0]}`)
}

async function refusal(
  root: Source,
  wanted: WantedFile,
  message: string,
  hint = CONFINED,
): Promise<KnownFailure> {
  const base = localPath(wanted.baseUrl?.split('#')[0] ?? '')
  const source = base === undefined || base === root.file ? root : await readSource(base).catch(() => root)
  const place = referencesIn(source.value).find(
    ({ ref }) => ref.split('#')[0] === wanted.reference?.split('#')[0],
  )
  return complaint(
    { ...source, file: shown(root, source.file) },
    place?.pointer ?? '',
    message,
    hint || undefined,
  )
}

function nearestTarget(document: unknown, target: string): string | undefined {
  const parts = pointerParts(target)
  const last = parts.pop() ?? ''
  const parent = atPointer(document, parts.reduce(joinPointer, ''))
  return isRecord(parent) ? didYouMean(last, Object.keys(parent)) : undefined
}

function localPath(url: string): string | undefined {
  if (/^file:/i.test(url)) return fileURLToPath(url)
  if (/^[a-z][a-z\d+.-]+:/i.test(url) || url.startsWith('//')) return undefined
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** A file as the user would name it: relative to the document. */
function shown(root: Source, file: string): string {
  const real = localPath(file) ?? file
  if (real === root.file) return file
  const below = relative(dirname(root.file), real)
  return below.startsWith('..') ? real : `${dirname(root.file)}${sep}${below}`
}
