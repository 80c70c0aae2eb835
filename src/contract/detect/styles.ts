import type { NextPlace, PagingStyle } from '../../model/detected.ts'
import { boundsOf } from '../read/bounds.ts'
import type { Draft } from './draft.ts'
import { findEnds, findHasMore, findTotal } from './end.ts'
import { type Field, itemSchemas } from './fields.ts'
import { findIdentity } from './identity.ts'
import type { FoundItems } from './items.ts'
import { type FoundNext, findNext, findRels } from './next.ts'
import type { PagingParameters, QueryParameter } from './parameters.ts'
import { boundsInProse } from './prose.ts'
import { singular } from './words.ts'

/** What of an operation has to do with paging. */
export interface Sighting {
  document: unknown
  /** What the list may be named after. */
  resources: readonly string[]
  query: readonly QueryParameter[]
  parameters: PagingParameters
  /** Of the 200 body; none where it has no schema. */
  fields: readonly Field[]
  items: FoundItems | undefined
  /** From what is known that there is a Link header. */
  link: string | undefined
  /** A response header that holds the next cursor. */
  tokenHeader: string | undefined
}

/** Writes all that is seen into the draft, and names the style. */
export function writeBlock(seen: Sighting, draft: Draft): PagingStyle {
  writeItems(seen, draft)
  const outside = fieldsOutside(seen)
  writeEnd(outside, draft)
  const style = writeCursor(seen, outside, draft)
  writeLimit(seen, draft)
  return style
}

/** The fields of the body that are no part of its items, nor of another array. */
const fieldsOutside = ({ fields, items }: Sighting): Field[] =>
  fields.filter(({ pointer }) => pointer !== '' && pointer !== items?.field.pointer)

function writeItems({ document, items, resources }: Sighting, draft: Draft): void {
  if (!items) {
    draft.lack('items', 'the 200 response has no schema with an array')
    return
  }
  const { block } = draft
  block.items = items.field.pointer
  draft.note(
    'items',
    block.items === '' ? 'the 200 body, which is an array' : 'an array of the 200 body',
    items.isCertain,
  )
  const found = findIdentity(document, itemSchemas(document, items.field), [
    singular(items.field.key.replaceAll('_', '')),
    ...resources,
  ])
  if (!found) {
    draft.lack('identity', 'the schema of an item shows no field with its identity')
    return
  }
  block.identity = found.identity
  draft.note('identity', found.identity === '' ? 'the item itself' : 'the schema of an item', found.isCertain)
}

function writeEnd(outside: readonly Field[], draft: Draft): void {
  const found = { hasMore: findHasMore(outside), ends: findEnds(outside), total: findTotal(outside) }
  for (const [member, value] of Object.entries(found)) {
    if (value === undefined) continue
    Object.assign(draft.block, { [member]: value })
    draft.note(member, 'the 200 body', true)
  }
}

function writeLimit({ document, parameters: { limit } }: Sighting, draft: Draft): void {
  if (!limit) return
  draft.block.limit = { parameter: limit.name }
  draft.note('limit.parameter', parameterText(limit), true)
  const own = boundsOf(document, limit.schema)
  for (const [member, value] of Object.entries(boundsInProse(limit.prose))) {
    if (own[member as keyof typeof own] !== undefined) continue
    Object.assign(draft.block.limit, { [member]: value })
    draft.note(`limit.${member}`, `the description of ${limit.name}`, false)
  }
}

/** Tries the places of a next position, the surest first. */
function writeCursor(seen: Sighting, outside: readonly Field[], draft: Draft): PagingStyle {
  const { parameters, link, tokenHeader } = seen
  const next = findNext(outside, parameters)
  if (next?.kind === 'token') return writeToken(next, parameters, draft)
  const [cursor] = parameters.cursors
  const rels = findRels(seen.document, seen.fields)
  const counted = parameters.page ?? parameters.offset
  const taken = next?.parameter ?? cursor ?? counted
  if (next)
    return writeNext(
      'url',
      { url: next.field.pointer },
      `${next.field.pointer} of the 200 body`,
      taken,
      seen,
      draft,
    )
  if (link !== undefined) return writeNext('link', { link: 'next' }, link, taken, seen, draft)
  if (rels) return writeNext('rel', rels, 'an array of links in the 200 body', taken, seen, draft)
  if (tokenHeader !== undefined && taken)
    return writeNext(
      'header',
      { header: tokenHeader },
      `the response header ${tokenHeader}`,
      taken,
      seen,
      draft,
    )
  if (cursor) return writeLastItem(cursor, outside, draft)
  return writeCounted(parameters, draft)
}

function writeToken(
  { field, parameter, weight }: FoundNext,
  parameters: PagingParameters,
  draft: Draft,
): PagingStyle {
  if (!parameter) throw new Error('a token has a parameter')
  writeParameter(parameter, weight >= 6, draft)
  draft.block.cursor.next = field.pointer
  draft.note('cursor.next', `${field.pointer} of the 200 body`, weight >= 7)
  const { page, offset } = parameters
  const counts = parameter === page ? 'pages' : parameter === offset ? 'items' : undefined
  if (counts) draft.block.cursor.counts = counts
  return 'token'
}

function writeNext(
  style: PagingStyle,
  place: NextPlace,
  from: string,
  parameter: QueryParameter | undefined,
  { parameters: { page, offset, cursors } }: Sighting,
  draft: Draft,
): PagingStyle {
  if (parameter) writeParameter(parameter, cursors.includes(parameter), draft)
  draft.block.cursor.next = place
  draft.note('cursor.next', from, true)
  const counts =
    parameter === undefined
      ? undefined
      : parameter === page
        ? 'pages'
        : parameter === offset
          ? 'items'
          : undefined
  if (counts) draft.block.cursor.counts = counts
  return style
}

/** A cursor that no answer shows: the last item has it, or its id in the body. */
function writeLastItem(cursor: QueryParameter, outside: readonly Field[], draft: Draft): PagingStyle {
  writeParameter(cursor, true, draft)
  const { identity, ends } = draft.block
  if (ends?.last !== undefined) {
    draft.block.cursor.next = ends.last
    draft.note('cursor.next', `${ends.last} of the 200 body`, true)
    return 'token'
  }
  if (!namesAnItem(cursor)) {
    draft.lack('cursor.next', `no field of the 200 body holds the next value of ${cursor.name}`)
    return 'token'
  }
  if (identity === undefined)
    draft.lack('cursor.next', `the identity of the last item, which ${cursor.name} takes`)
  else draft.block.cursor.next = { lastItem: identity }
  draft.note(
    'cursor.next',
    `the name of ${cursor.name}`,
    outside.length > 0 && draft.block.hasMore !== undefined,
  )
  return 'lastItem'
}

/** True for a parameter that takes the id of an item: by its name, or by its description. */
const namesAnItem = ({ key, prose }: QueryParameter): boolean =>
  /(^|_)(after|before|id)$/.test(key) ||
  /\b(id|name|key) of the last\b|\blast (item|object|id|key|name)\b/i.test(prose)

function writeCounted({ page, offset, doubtful, limit }: PagingParameters, draft: Draft): PagingStyle {
  const counted = page ?? offset
  if (!counted) {
    const [doubt] = doubtful
    if (doubt) draft.lack('cursor', `${doubt.name} may be one, and nothing in the 200 body says so`)
    else
      draft.lack('cursor', `no query parameter${limit ? ` beside ${limit.name}` : ''} asks for another page`)
    return 'none'
  }
  const first = startOf(counted, counted === page ? 1 : 0)
  writeParameter(counted, true, draft)
  draft.block.cursor.next = counted === page ? { page: first } : { offset: first }
  draft.note('cursor.next', `the query parameter ${counted.name}`, true)
  return counted === page ? 'page' : 'offset'
}

/** From what a parameter counts. */
function startOf({ schema, prose }: QueryParameter, usual: number): number {
  const { default: own, minimum } = (schema.value ?? {}) as Record<string, unknown>
  if (own === 0 || own === 1) return own
  if (/\b(0|zero)[- ]?(based|indexed)|(start|begin)\w* (at|from|with) (0|zero)\b/i.test(prose)) return 0
  if (/\b(1|one)[- ]?(based|indexed)|(start|begin)\w* (at|from|with) (1|one)\b/i.test(prose)) return 1
  return minimum === 0 || minimum === 1 ? minimum : usual
}

function writeParameter(parameter: QueryParameter, isCertain: boolean, draft: Draft): void {
  draft.block.cursor.parameter = parameter.name
  draft.note('cursor.parameter', parameterText(parameter), isCertain)
}

const parameterText = ({ name }: QueryParameter): string => `the query parameter ${name}`
