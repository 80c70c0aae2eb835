import { type KnownFailure, usageError } from '../../model/failure.ts'
import type { PagingSetting } from '../../model/paging-setting.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { descend, isRecord, pointerParts } from '../node.ts'

/** What says how an operation pages, and where it stands. */
export interface Block {
  /** What it is called in a sentence: `x-pagination`, `pagination.listBooks`. */
  name: string
  /** In the form of `x-pagination`, unchecked. */
  value: unknown
  /** A usage error about a part of it, named by a pointer. The message begins with the name of the block. */
  complain(below: string, message: string, hint?: string): KnownFailure
}

/** The block in force: that of the config, else that of the document. `undefined` where there is none. */
export function blockOf(reading: Reading): Block | undefined {
  const setting = reading.pagination?.find(isFor(reading))
  return setting ? configured(setting) : ownExtension(reading)
}

/** True for what the config says of an operation: by its id, or by method and path. */
export const isFor =
  ({ id, path }: Pick<Reading, 'id' | 'path'>) =>
  ({ operation }: Pick<PagingSetting, 'operation'>): boolean =>
    operation === id || operation === `GET ${path}`

function configured({ name, block, place }: PagingSetting): Block {
  const complainOf: Block['complain'] = (below, message, hint) =>
    usageError(`${place(pointerParts(below).map(asKey))}${message}`, hint)
  return { name, value: block, complain: complainOf }
}

/** Lists are counted, and keys of a config are texts. */
const asKey = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)

function ownExtension(reading: Reading): Block | undefined {
  const { value } = descend(reading.document, reading.operation, 'x-pagination')
  if (!isOwn(value)) return undefined
  return {
    name: 'x-pagination',
    value,
    complain: (below, message, hint) => complain(reading, `/x-pagination${below}`, message, hint),
  }
}

/** Others have an extension of this name, too: without any of these keys it is theirs. */
const isOwn = (value: unknown): boolean =>
  isRecord(value) && ['cursor', 'items', 'identity'].some((key) => Object.hasOwn(value, key))
