import type { KnownFailure } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { PagingSetting } from '../../model/paging-setting.ts'
import type { DocumentNode } from '../node.ts'
import type { Defects } from './defects.ts'
import { complaint, type Source } from './source.ts'

/** A document at work: as its author wrote it, and bundled. */
export interface Loaded {
  source: Source
  /** The whole document with every `$ref` pointing into itself. */
  document: Record<string, unknown>
  /** Sentences about overlays that changed nothing. */
  warnings?: readonly string[]
  /** What the config says of the paging of operations. */
  pagination?: readonly PagingSetting[]
  /** What is wrong with it, wherever it stands: asked for once the judged operations are known. */
  defects?: () => Defects
}

/** An operation that is being read. */
export interface Reading extends Loaded {
  id: string
  /** Path template. */
  path: string
  /** Path item, `$ref`s followed. */
  item: DocumentNode
  operation: DocumentNode
  /** Pointer by which the author finds the operation: below `paths`. */
  pointer: string
}

/** A usage error about a part of an operation. */
export function complain(reading: Reading, below: string, message: string, hint?: string): KnownFailure {
  return complaint(reading.source, reading.pointer + below, `${reading.id}: ${message}`, hint)
}

/** A usage error about a name that nothing has, with the nearest that something has. */
export function complainOfName(
  reading: Reading,
  below: string,
  message: string,
  [name, known]: [string, Iterable<string>],
): KnownFailure {
  const all = [...known]
  const list = all.length > 0 ? `There are ${all.join(', ')}.` : undefined
  return complain(reading, below, message, didYouMean(name, all) ?? list)
}
