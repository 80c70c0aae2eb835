import type { NextPlace } from '../../model/detected.ts'
import { type Field, fieldOf, fieldsBelow, itemSchemas } from './fields.ts'
import type { PagingParameters, QueryParameter } from './parameters.ts'

/** A place of the body that says how to go on. */
export interface FoundNext {
  field: Field
  kind: 'token' | 'url'
  /** Why it is taken for one; the greatest counts. */
  weight: number
  parameter: QueryParameter | undefined
}

const BACKWARD = /(^|_)(prev|previous|before|first|self|last|current|back|start)(_|$)/
const NEXT =
  /^(next|next_\w+|\w+_next|after|end_cursor|last_cursor|forward_cursor|starting_after|continue|last_evaluated_key)$/
const TOKEN =
  /(^|_)(cursor|marker|bookmark|continuation|skip_token|scroll_id|page_state|last_evaluated_key)$|^(continue|continuation_\w+|page_token|pagination_token|continuation_token|end_cursor|starting_after|next|after)$/
const NEXT_TOKEN =
  /(^|_)next_?(\w*_)?(cursor|token|marker|key|id|offset|position|page|start|after|continuation|value|link|url|uri|href)?$|^next/
const URL_NAME = /(^|_)(url|uri|href|link)$/
const URL_PROSE = /\b(ur[li]s?|link|hyperlink|href)\b/i

/** The place of the next cursor or URL in a body, and the parameter that takes it. */
export function findNext(fields: readonly Field[], parameters: PagingParameters): FoundNext | undefined {
  const scalars = fields.filter(isText)
  const all = scalars.flatMap((field) => found(field, parameters) ?? [])
  return all.toSorted((a, b) => b.weight - a.weight)[0]
}

/** An array of link objects: `[{ rel: next, href: … }]`. */
export function findRels(document: unknown, fields: readonly Field[]): NextPlace | undefined {
  const arrays = fields.filter(({ key, types }) => types.has('array') && /link/.test(key))
  const links = arrays.find((field) => {
    const keys = fieldsBelow(document, fieldOf(document, itemSchemas(document, field))).map(({ key }) => key)
    return keys.includes('rel') && keys.includes('href')
  })
  return links && { rel: 'next', in: links.pointer }
}

function found(field: Field, parameters: PagingParameters): FoundNext | undefined {
  const names = [...field.above, field.key]
  if (
    names.some(
      (name) =>
        BACKWARD.test(name) && !/^(starting_after|start_after|last_evaluated_key|last_id)$/.test(name),
    )
  )
    return undefined
  const isUrl = isUrlField(field)
  const isBelowNext = field.above.some((name) => NEXT.test(name))
  const isNext = NEXT_TOKEN.test(field.key) || isBelowNext
  const match = parameterFor(field, parameters, isNext)
  if (isUrl) return isNext ? { field, kind: 'url', weight: 5 + (match ? 1 : 0), parameter: match } : undefined
  const isToken = TOKEN.test(field.key)
  if (match) return { field, kind: 'token', weight: (isNext ? 12 : 10) + (isToken ? 2 : 0), parameter: match }
  if (parameters.cursors.length === 0) return undefined
  if (!isNext && !isToken) return undefined
  return {
    field,
    kind: 'token',
    weight: (isNext ? 7 : 6) + (isToken ? 1 : 0),
    parameter: parameters.cursors[0],
  }
}

/** The parameter whose name is that of the field, or that of the field without its `next`. */
function parameterFor(
  field: Field,
  { cursors, doubtful }: PagingParameters,
  isNext: boolean,
): QueryParameter | undefined {
  const key = field.key
  const names = [key, key.replace(/^next_(?=.)/, ''), key.replace(/_next$/, '')]
  const fits = ({ key: own, bare }: QueryParameter): boolean =>
    names.includes(own) || names.includes(bare) || (key === 'next_page' && own === 'page_token')
  const strong = cursors.find(fits)
  if (strong) return strong
  // A page or an offset of the same name is the one that was asked for, unless it is said to be the next.
  const isCursors = field.above.some((name) => /cursor/.test(name))
  if (isNext || isCursors) return doubtful.find(fits)
  return undefined
}

/** True for a field that holds a URL, by its format, its name, its description or those around it. */
function isUrlField({ key, above, format, prose }: Field): boolean {
  if (/^ur[il]|^iri/.test(format) || URL_NAME.test(key)) return true
  if (/(cursor|token|marker|offset)$/.test(key)) return false
  if (above.some((name) => /(^|_)links?$/.test(name))) return true
  return URL_PROSE.test(prose) && !/\b(cursor|token)\b/i.test(prose)
}

const isText = ({ types, pointer }: Field): boolean =>
  pointer !== '' &&
  (types.size === 0 || ['string', 'integer', 'number'].some((type) => types.has(type))) &&
  !types.has('array')
