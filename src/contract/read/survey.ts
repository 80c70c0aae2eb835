import { type KnownFailure, usageError } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { PagingSetting } from '../../model/paging-setting.ts'
import type { Loaded, Reading } from '../load/loaded.ts'
import { complain } from '../load/loaded.ts'
import { complaint } from '../load/source.ts'
import { type DocumentNode, descend, isRecord, joinPointer, members } from '../node.ts'
import { blockOf, isFor, whyNoBlock } from './block.ts'

/** An operation of the document, of any method. */
export interface Surveyed extends Reading {
  method: string
  isPaginated: boolean
  /** The operationId, where another GET has it too. */
  sharedId?: string
}

/** Says what to do where nothing says how lists page, or how one operation does. */
type HowTo = (loaded: Loaded, operation?: Surveyed) => string

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** Every operation of a document. One without an id of its own is called `GET /path`. */
export function survey(loaded: Loaded): Surveyed[] {
  const root: DocumentNode = { value: loaded.document, pointer: '' }
  const paths = descend(loaded.document, root, 'paths')
  const all = members(paths)
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path]) => operationsOf(loaded, path, descend(loaded.document, paths, path)))
  return withOwnIds(all)
}

/** Ids that tell GETs apart: what two of them share names neither. */
function withOwnIds(all: readonly Surveyed[]): Surveyed[] {
  const ids = all.filter(({ method }) => method === 'get').map(({ id }) => id)
  const shared = new Set(ids.filter((id, index) => ids.indexOf(id) < index))
  return all.map((operation) =>
    operation.method === 'get' && shared.has(operation.id)
      ? { ...operation, id: nameOf(operation), sharedId: operation.id }
      : operation,
  )
}

const nameOf = ({ method, path }: Pick<Surveyed, 'method' | 'path'>): string =>
  `${method.toUpperCase()} ${path}`

/** The paginated GETs, or those of them that are named. Throws a usage error where there are none of these. */
export function chosen(loaded: Loaded, ids: readonly string[] | undefined, howTo: HowTo): Surveyed[] {
  const all = survey(loaded)
  for (const setting of loaded.pagination ?? []) refuseStray(setting, all)
  if (ids && ids.length > 0) return [...new Set(ids)].map((id) => named(loaded, all, id, howTo))
  const paginated = all.filter(({ method, isPaginated }) => method === 'get' && isPaginated)
  if (paginated.length > 0) return paginated
  throw complaint(loaded.source, '/paths', 'no GET of the document has x-pagination', howTo(loaded))
}

function named(loaded: Loaded, all: readonly Surveyed[], id: string, howTo: HowTo): Surveyed {
  // A GET before another method of the same id.
  const [found] = all
    .filter((operation) => [operation.id, nameOf(operation)].includes(id))
    .sort((a, b) => Number(b.method === 'get') - Number(a.method === 'get'))
  if (!found) throw unknownOperation(loaded, all, id, howTo)
  if (found.method !== 'get') {
    throw complain(found, '', `is a ${found.method.toUpperCase()}, and only GETs are judged`)
  }
  if (!found.isPaginated)
    throw complain(found, '', `the operation has no x-pagination${whyNoBlock(found)}`, howTo(loaded, found))
  return found
}

function unknownOperation(loaded: Loaded, all: readonly Surveyed[], id: string, howTo: HowTo): KnownFailure {
  const [first, ...others] = all.filter(({ sharedId }) => sharedId === id)
  if (first) {
    const names = [first, ...others].map(nameOf)
    return complain(
      first,
      '/operationId',
      `the operationId is that of ${names.join(' and ')}`,
      `Name one of them by method and path: ${first.id}.`,
    )
  }
  const gets = all.filter(({ method }) => method === 'get')
  const paginated = gets.filter(({ isPaginated }) => isPaginated).map((operation) => operation.id)
  const near =
    didYouMean(id, paginated) ??
    didYouMean(
      id,
      gets.map((operation) => operation.id),
    )
  const hint = near ?? (paginated.length > 0 ? `Paginated are ${paginated.join(', ')}.` : howTo(loaded))
  return complaint(loaded.source, '/paths', `the document has no operation ${id}`, hint)
}

/** What the config says of an operation that cannot be judged would say nothing. */
function refuseStray({ operation, name, place }: PagingSetting, all: readonly Surveyed[]): void {
  const gets = all.filter(({ method }) => method === 'get')
  if (gets.some((get) => isFor(get)({ operation }))) return
  const other = all.find(({ id, method, path }) =>
    [id, `${method.toUpperCase()} ${path}`].includes(operation),
  )
  if (other)
    throw usageError(`${place([])}${name} is a ${other.method.toUpperCase()}, and only GETs are judged`)
  const known = gets.flatMap(({ id, path }) => [id, `GET ${path}`])
  const hint = didYouMean(operation, known) ?? 'Write its operationId, or GET and its path.'
  throw usageError(`${place([])}${name}: the document has no operation ${operation}`, hint)
}

function operationsOf(loaded: Loaded, path: string, item: DocumentNode): Surveyed[] {
  const methods = members(item).filter(([method, { value }]) => METHODS.has(method) && isRecord(value))
  return methods.map(([method, operation]) => {
    const { operationId } = operation.value as Record<string, unknown>
    const id = typeof operationId === 'string' && operationId ? operationId : nameOf({ method, path })
    const pointer = joinPointer(joinPointer('/paths', path), method)
    const reading = { ...loaded, id, path, item, operation, pointer }
    return { ...reading, method, isPaginated: method === 'get' && blockOf(reading) !== undefined }
  })
}
