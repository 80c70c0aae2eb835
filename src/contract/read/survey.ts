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
}

/** Says what to do where nothing says how lists page, or how one operation does. */
type HowTo = (loaded: Loaded, operation?: Surveyed) => string

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** Every operation of a document. One without an id is called `GET /path`. */
export function survey(loaded: Loaded): Surveyed[] {
  const root: DocumentNode = { value: loaded.document, pointer: '' }
  const paths = descend(loaded.document, root, 'paths')
  return members(paths)
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path]) => operationsOf(loaded, path, descend(loaded.document, paths, path)))
}

/** The paginated GETs, or those of them that are named. Throws a usage error where there are none of these. */
export function chosen(loaded: Loaded, ids: readonly string[] | undefined, howTo: HowTo): Surveyed[] {
  const all = survey(loaded)
  refuseDuplicates(all)
  for (const setting of loaded.pagination ?? []) refuseStray(setting, all)
  if (ids && ids.length > 0) return [...new Set(ids)].map((id) => named(loaded, all, id, howTo))
  const paginated = all.filter(({ method, isPaginated }) => method === 'get' && isPaginated)
  if (paginated.length > 0) return paginated
  throw complaint(loaded.source, '/paths', 'no GET of the document has x-pagination', howTo(loaded))
}

function named(loaded: Loaded, all: readonly Surveyed[], id: string, howTo: HowTo): Surveyed {
  const found = all.find((operation) => operation.id === id)
  if (!found) throw unknownOperation(loaded, all, id, howTo)
  if (found.method !== 'get') {
    throw complain(found, '', `is a ${found.method.toUpperCase()}, and only GETs are judged`)
  }
  if (!found.isPaginated)
    throw complain(found, '', `the operation has no x-pagination${whyNoBlock(found)}`, howTo(loaded, found))
  return found
}

function unknownOperation(loaded: Loaded, all: readonly Surveyed[], id: string, howTo: HowTo): KnownFailure {
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

function refuseDuplicates(all: readonly Surveyed[]): void {
  const seen = new Map<string, Surveyed>()
  for (const operation of all) {
    const first = seen.get(operation.id)
    const message = `the operationId is that of ${first?.method.toUpperCase()} ${first?.path} too`
    if (first) throw complain(operation, '/operationId', message, 'Give each operation an id of its own.')
    seen.set(operation.id, operation)
  }
}

function operationsOf(loaded: Loaded, path: string, item: DocumentNode): Surveyed[] {
  const methods = members(item).filter(([method, { value }]) => METHODS.has(method) && isRecord(value))
  return methods.map(([method, operation]) => {
    const { operationId } = operation.value as Record<string, unknown>
    const id =
      typeof operationId === 'string' && operationId ? operationId : `${method.toUpperCase()} ${path}`
    const pointer = joinPointer(joinPointer('/paths', path), method)
    const reading = { ...loaded, id, path, item, operation, pointer }
    return { ...reading, method, isPaginated: method === 'get' && blockOf(reading) !== undefined }
  })
}
