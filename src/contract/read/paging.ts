import { didYouMean } from '../../model/nearest.ts'
import type { Paging } from '../../model/operation.ts'
import { UNSTATED } from '../../model/paging.ts'
import type { Reading } from '../load/loaded.ts'
import { type DocumentNode, joinPointer, pointerParts } from '../node.ts'
import { itemsOf, mayBe, parts } from '../schema/shape.ts'
import { type Block, hasForeignName } from './block.ts'
import { boundsOf } from './bounds.ts'
import { type PaginationExtension, readPagination } from './extension.ts'
import { findField } from './fields.ts'
import { type Parameter, schemaOf } from './parameters.ts'

/** Paging as the block and the parameters say. Throws a usage error where they do not fit the operation. */
export function pagingOf(
  reading: Reading,
  block: Block,
  parameters: readonly Parameter[],
  body: DocumentNode,
): Paging {
  const { document } = reading
  const said = readPagination(block)
  queryParameter(block, 'cursor', said.cursor.parameter, parameters)
  const limit = queryParameter(block, 'limit', said.limit.parameter, parameters)
  checkPointers(document, block, said, body)
  const { cursor, items, times = [] } = said
  return {
    source: block.name,
    cursor: { parameter: cursor.parameter, next: { pointer: cursor.next } },
    limit: { ...boundsOf(document, schemaOf(document, limit)), ...said.limit },
    items,
    mayLackItems: isOptional(document, body, items),
    identity: [said.identity].flat(),
    hasMore: flagOf(said),
    times,
    promises: { ...UNSTATED, ...(said.promises as Partial<Paging['promises']>) },
    unjudged: [
      ...unjudgedIn(said),
      ...(hasForeignName(reading) ? ["the document's x-pagination, which has another meaning"] : []),
    ],
  }
}

function flagOf({ hasMore }: PaginationExtension): Paging['hasMore'] {
  if (hasMore === undefined) return undefined
  return typeof hasMore === 'string'
    ? { pointer: hasMore, isNegated: false }
    : { pointer: hasMore.not, isNegated: true }
}

/** What may be said, and is not judged yet. */
function unjudgedIn({ ends, total, previous, promises = {} }: PaginationExtension): string[] {
  return [
    ...(ends === undefined ? [] : ['ends']),
    ...(total === undefined ? [] : ['total']),
    ...(previous === undefined ? [] : ['previous']),
    ...(promises.total === undefined || promises.total === 'unstated' ? [] : ['promises.total']),
  ]
}

/** True for a place that values of the schema may lack. */
function isOptional(document: unknown, body: DocumentNode, pointer: string): boolean {
  let above = [body]
  return pointerParts(pointer).some((name) => {
    const isRequired = parts(document, above).some(({ value }) => {
      const { required } = value as Record<string, unknown>
      return Array.isArray(required) && required.includes(name)
    })
    above = findField(document, above, joinPointer('', name)).schemas
    return !isRequired
  })
}

/** The parameter of this role. */
export function parameterNamed(parameters: readonly Parameter[], name: string): Parameter | undefined {
  return parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)
}

function queryParameter(
  block: Block,
  role: 'cursor' | 'limit',
  name: string,
  parameters: readonly Parameter[],
): Parameter {
  const found = parameterNamed(parameters, name)
  if (found) return found
  const message = `${block.name}.${role}.parameter is ${name}, and the operation has no such query parameter`
  const names = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name)
  const list = names.length > 0 ? `There are ${names.join(', ')}.` : undefined
  throw block.complain(`/${role}/parameter`, message, didYouMean(name, names) ?? list)
}

function checkPointers(document: unknown, block: Block, said: PaginationExtension, body: DocumentNode): void {
  const { cursor, items, identity, hasMore, ends = {}, times = [] } = said
  const check = (key: string, pointer: string | undefined, schemas: DocumentNode[]): DocumentNode[] =>
    pointer === undefined ? [] : checkPointer(document, block, key, [pointer, schemas])
  check('cursor/next', cursor.next, [body])
  if (typeof hasMore === 'object') check('hasMore/not', hasMore.not, [body])
  else check('hasMore', hasMore, [body])
  for (const end of ['first', 'last'] as const) check(`ends/${end}`, ends[end], [body])
  const list = check('items', items, [body])
  if (list.length > 0 && !mayBe(document, list, 'array'))
    throw block.complain('/items', `${block.name}.items is ${items || '""'}, which is no array`)
  const item = itemsOf(document, list)
  if (typeof identity === 'string') check('identity', identity, item)
  else for (const [i, pointer] of identity.entries()) check(`identity/${i}`, pointer, item)
  for (const [i, time] of times.entries()) check(`times/${i}`, time, item)
}

/** The schemas at the pointer; none where the schema leaves it open. */
function checkPointer(
  document: unknown,
  block: Block,
  key: string,
  [pointer, schemas]: [string, DocumentNode[]],
): DocumentNode[] {
  const found = findField(document, schemas, pointer)
  if (!found.missing) return found.schemas
  const name = [block.name, ...key.split('/')].join('.')
  const last = pointerParts(found.missing.pointer).at(-1)
  const message = `${name} is ${pointer}, and the schema of the 200 body has no ${last} there`
  throw block.complain(`/${key}`, message, found.missing.hint)
}
