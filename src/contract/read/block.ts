import { type KnownFailure, usageError } from '../../model/failure.ts'
import type { PagingSetting } from '../../model/paging-setting.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { descend, isRecord, pointerParts } from '../node.ts'
import { foreignBlocks } from './others.ts'

/** What says how an operation pages, and where it stands. */
export interface Block {
  /** What it is called in a sentence: `x-pagination`, `pagination.listBooks`. */
  name: string
  /** In the form of `x-pagination`, unchecked. */
  value: unknown
  /** A usage error about a part of it, named by a pointer. The message begins with the name of the block. */
  complain(below: string, message: string, hint?: string): KnownFailure
}

/** The block in force: that of the config, else that of the document, else what other tools' extensions say. */
export function blockOf(reading: Reading): Block | undefined {
  const setting = reading.pagination?.find(isFor(reading))
  return setting ? configured(setting) : (ownExtension(reading) ?? foreignBlock(reading))
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

function foreignBlock(reading: Reading): Block | undefined {
  const found = foreignBlocks(reading).find(({ value }) => value !== undefined)
  if (!found) return undefined
  const { name, value } = found
  return { name, value, complain: (_, message, hint) => complain(reading, '', message, hint) }
}

/** Why an operation without a block has none: what other tools' extensions say, and cannot be judged. */
export const whyNoBlock = (reading: Reading): string =>
  foreignBlocks(reading)
    .map(({ name, reason }) => `; ${name} cannot be used: ${reason}`)
    .join('')

/** True where only another tool's extension says that an operation pages. */
export const isForeign = (reading: Reading): boolean =>
  !reading.pagination?.some(isFor(reading)) && !ownExtension(reading)

/** True where the document has an `x-pagination` of another meaning. */
export function hasForeignName(reading: Reading): boolean {
  const { value } = descend(reading.document, reading.operation, 'x-pagination')
  return value !== undefined && !isOwn(value)
}

/** Others have an extension of this name, too: without any of these keys it is theirs. */
const isOwn = (value: unknown): boolean =>
  isRecord(value) && ['cursor', 'items', 'identity'].some((key) => Object.hasOwn(value, key))
