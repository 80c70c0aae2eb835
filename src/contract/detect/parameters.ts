import type { DocumentNode } from '../node.ts'
import { type Parameter, schemaOf } from '../read/parameters.ts'
import { type Field, fieldOf } from './fields.ts'
import { keyOf } from './words.ts'

/** A query parameter with what can be known of its values. */
export interface QueryParameter extends Pick<Field, 'key' | 'types' | 'format' | 'prose'> {
  name: string
  /** {@link Field.key} without a leading `page`, `paging` or `pagination`. */
  bare: string
  isRequired: boolean
  schema: DocumentNode
}

/** The query parameters of an operation that play a part in its paging. */
export interface PagingParameters {
  /** For a cursor, the likeliest first. */
  cursors: QueryParameter[]
  /** For a cursor only if the body shows one: `page`, `offset`, `token`, and those that are said to be times. */
  doubtful: QueryParameter[]
  limit: QueryParameter | undefined
  offset: QueryParameter | undefined
  page: QueryParameter | undefined
}

const TOKENS = [
  /(^|_)(cursor|marker|bookmark)$/,
  /^((page|paging|pagination|next|next_page|continuation|continue|skip|list|resume)_)token$/,
  /^(\w+_)?continuation(_(token|key))?$/,
  /^continue$/,
  /^(starting|start|search|resume)_after$/,
  /^(page_)?after(_(id|key))?$/,
  /^next(_page)?(_\w*(key|id|token|page|position))?$/,
  /^(max|since)_id$/,
  /^(scroll_id|page_state|stream_position|exclusive_start_key)$/,
  /^last_(id|key|evaluated_key|seen_id|item_id)$/,
]
const DOUBTFUL =
  /^(page|offset|token|position|start|start_(key|id)|from|from_(id|key)|since|seq|sequence|key)$/
/** The way back; taken for a cursor only where there is none for the way on. */
const BACK = /^(page_)?before(_(id|key))?$|^(ending|end)_before$|^(prev|previous)(_|$)|^(min|until)_id$/
const LIMITS = [
  /^(page_)?limit$/,
  /^page_size$/,
  /^(items_|results_)?per_page$/,
  /^max_(results|items|keys|records|entries|page_size|count|per_page|size)$/,
  /^page_(len|length|count)$|^batch_size$|^(number|num)_of_\w+$|^num_(results|items)$/,
]
/** Names that say other things, too: they count for a whole number alone. */
const DOUBTFUL_LIMIT = /^(size|top|first|take|count|rows|length|n|num|max|results)$/
const OFFSET = /^(page_)?(offset|skip|start|start_index|start_at|from)$/
const PAGE = /^(page|page_(number|no|num|index|nr)|p|pagenum|pageno)$/
const TIME = /\b(date|time|timestamp|iso[ -]?8601|rfc[ -]?3339|unix|epoch|milliseconds)\b/i

/** Sorts the query parameters of an operation by the part that they play. */
export function pagingParameters(query: readonly QueryParameter[]): PagingParameters {
  const texts = query.filter(mayBeCursor)
  const strong = TOKENS.flatMap((word) => texts.filter(({ key, bare }) => word.test(key) || word.test(bare)))
  const back = texts.filter(({ key }) => BACK.test(key))
  const doubtful = texts.filter(({ key, bare }) => DOUBTFUL.test(key) || DOUBTFUL.test(bare))
  const said = doubtful.filter(({ prose }) =>
    /\b(cursor|opaque|(offset|pag(e|ination|ing)|continuation) token)\b/i.test(prose),
  )
  const forward = [...new Set(strong.length + said.length > 0 ? [...strong, ...said] : back)]
  const cursors = forward.filter((parameter) => !isTime(parameter))
  return {
    cursors,
    doubtful: [...forward.filter(isTime), ...doubtful.filter((each) => !cursors.includes(each))],
    limit: limitAmong(query),
    offset: query.find(({ key, types }) => OFFSET.test(key) && isCount(types)),
    page: query.find((parameter) => PAGE.test(parameter.key) && isCount(parameter.types)),
  }
}

/** A query parameter of a document. */
export function queryParameter(document: unknown, parameter: Parameter): QueryParameter {
  const schema = schemaOf(document, parameter)
  const { types, format, prose } = fieldOf(document, [schema])
  const { description, required } = parameter.node.value as Record<string, unknown>
  const key = keyOf(parameter.name)
  return {
    name: parameter.name,
    key,
    bare: key.replace(/^(page|paging|pagination)_(?=.)/, ''),
    types,
    format,
    prose: [description, prose].filter((text) => typeof text === 'string').join(' '),
    isRequired: required === true,
    schema,
  }
}

function limitAmong(query: readonly QueryParameter[]): QueryParameter | undefined {
  const counts = query.filter(({ types }) => isCount(types) || types.has('string'))
  for (const word of LIMITS) {
    const found = counts.find(({ key }) => word.test(key))
    if (found) return found
  }
  return query.find(
    ({ key, bare, types }) => (DOUBTFUL_LIMIT.test(key) || DOUBTFUL_LIMIT.test(bare)) && isCount(types),
  )
}

const mayBeCursor = ({ types }: QueryParameter): boolean =>
  types.size === 0 || ['string', 'integer', 'number'].some((type) => types.has(type))

const isCount = (types: ReadonlySet<string>): boolean =>
  types.size === 0 || types.has('integer') || types.has('number')

const isTime = ({ key, format, prose }: QueryParameter): boolean =>
  !/cursor|token|marker|_id$/.test(key) &&
  (/^date/.test(format) || (TIME.test(prose) && !/cursor|token|page/i.test(prose)))
