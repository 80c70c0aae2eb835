import type { Paging } from '../../model/operation.ts'
import { complain, complainOfName, type Reading } from '../load/loaded.ts'
import { type DocumentNode, pointerParts } from '../node.ts'
import { itemsOf, mayBe } from '../schema/shape.ts'
import { boundsOf } from './bounds.ts'
import type { PaginationExtension } from './extension.ts'
import { findField } from './fields.ts'
import { type Parameter, schemaOf } from './parameters.ts'

/** Paging as the extension and the parameters say. Throws a usage error where they do not fit the operation. */
export function pagingOf(
  reading: Reading,
  extension: PaginationExtension,
  parameters: readonly Parameter[],
  body: DocumentNode,
): Paging {
  queryParameter(reading, 'cursor', extension.cursor.parameter, parameters)
  const limit = queryParameter(reading, 'limit', extension.limit.parameter, parameters)
  checkPointers(reading, extension, body)
  const { promises } = extension
  return {
    cursor: extension.cursor,
    limit: { ...boundsOf(reading.document, schemaOf(reading.document, limit)), ...extension.limit },
    items: extension.items,
    identity: extension.identity,
    hasMore: extension.hasMore,
    times: extension.times ?? [],
    promises: { ...UNSTATED, ...(promises as Partial<Paging['promises']>) },
  }
}

/** The parameter of this role. */
export function parameterNamed(parameters: readonly Parameter[], name: string): Parameter | undefined {
  return parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)
}

const UNSTATED: Paging['promises'] = {
  // The lesser promise: an empty page may follow `true`.
  hasMore: 'hint',
  outOfRange: 'unstated',
  badCursor: 'unstated',
  changedLimit: 'unstated',
  shortPages: 'unstated',
}

function queryParameter(
  reading: Reading,
  role: 'cursor' | 'limit',
  name: string,
  parameters: readonly Parameter[],
): Parameter {
  const found = parameterNamed(parameters, name)
  if (found) return found
  const message = `x-pagination.${role}.parameter is ${name}, and the operation has no such query parameter`
  const names = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name)
  throw complainOfName(reading, `/x-pagination/${role}/parameter`, message, [name, names])
}

function checkPointers(reading: Reading, extension: PaginationExtension, body: DocumentNode): void {
  const { cursor, items, identity, hasMore, times = [] } = extension
  checkPointer(reading, 'cursor/next', cursor.next, [body])
  if (hasMore !== undefined) checkPointer(reading, 'hasMore', hasMore, [body])
  const list = checkPointer(reading, 'items', items, [body])
  if (list.length > 0 && !mayBe(reading.document, list, 'array')) {
    throw complain(reading, '/x-pagination/items', `x-pagination.items is ${items}, which is no array`)
  }
  const item = itemsOf(reading.document, list)
  checkPointer(reading, 'identity', identity, item)
  for (const [i, time] of times.entries()) checkPointer(reading, `times/${i}`, time, item)
}

/** The schemas at the pointer; none where the schema leaves it open. */
function checkPointer(
  reading: Reading,
  key: string,
  pointer: string,
  schemas: DocumentNode[],
): DocumentNode[] {
  const found = findField(reading.document, schemas, pointer)
  if (!found.missing) return found.schemas
  const name = ['x-pagination', ...key.split('/')].join('.')
  const last = pointerParts(found.missing.pointer).at(-1)
  const message = `${name} is ${pointer}, and the schema of the 200 body has no ${last} there`
  throw complain(reading, `/x-pagination/${key}`, message, found.missing.hint)
}
