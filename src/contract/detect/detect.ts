import type { Detected } from '../../model/detected.ts'
import type { Loaded } from '../load/loaded.ts'
import { parametersOf } from '../read/parameters.ts'
import { responseFor, responsesOf } from '../read/responses.ts'
import { type Surveyed, survey } from '../read/survey.ts'
import { credentialOf } from './credential.ts'
import { Draft } from './draft.ts'
import { bodyFields, type Field } from './fields.ts'
import { linkIn, tokenHeaderIn } from './headers.ts'
import { findItems, resourcesOf } from './items.ts'
import { pagingParameters, type QueryParameter, queryParameter } from './parameters.ts'
import { type Sighting, writeBlock } from './styles.ts'

/** Every list of a document, in its order, and how each pages. */
export function detectAll(loaded: Loaded): Detected[] {
  const gets = survey(loaded).filter(({ method }) => method === 'get')
  return gets.flatMap((operation) => detect(operation) ?? [])
}

/** How a GET pages, as far as the document shows it; `undefined` where nothing says that it pages. */
function detect(operation: Surveyed): Detected | undefined {
  const seen = look(operation)
  if (!seen) return undefined
  const draft = new Draft()
  const style = writeBlock(seen, draft)
  const { block } = draft
  if (style === 'none' && !(block.limit && block.items !== undefined)) return undefined
  const ours = [block.cursor.parameter, block.limit?.parameter]
  const others = seen.query.filter(({ name, isRequired }) => isRequired && !ours.includes(name))
  return {
    id: operation.id,
    path: operation.path,
    style,
    block,
    sources: draft.sources,
    missing: draft.missing,
    pathParameters: [...operation.path.matchAll(/\{([^/}]+)\}/g)].map(([, name = '']) => name),
    required: others.map(({ name }) => name),
    switches: style === 'token' ? switchesIn(seen.query) : {},
    credential: credentialOf(operation),
  }
}

/** What of an operation has to do with paging; `undefined` where neither its parameters nor its body do. */
function look(operation: Surveyed): Sighting | undefined {
  const { document } = operation
  const query = parametersOf(operation, operation.item, operation.operation)
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => queryParameter(document, parameter))
  const parameters = pagingParameters(query)
  const { cursors, limit, offset, page } = parameters
  const response = responseFor(responsesOf(operation), 200)
  const link = linkIn(operation, query)
  const mayPage = [cursors[0], limit, offset, page, link, parameters.doubtful[0]].some(Boolean)
  if (!mayPage) return undefined
  const fields = response?.schema ? bodyFields(document, response.schema) : []
  const resources = resourcesOf(operation.path, operation.id)
  const items = findItems(document, fields, resources)
  if (fields.length > 1 && !items) return undefined
  if (!limit && items && isOneResource(operation.path, fields)) return undefined
  const tokenHeader = tokenHeaderIn(operation)
  return { document, resources, query, parameters, fields, items, link, tokenHeader }
}

/** What a path with an id at its end names, and what has an id itself, is no list, whatever arrays it has. */
const isOneResource = (path: string, fields: readonly Field[]): boolean =>
  path.endsWith('}') && fields.some(({ pointer }) => pointer === '/id')

/** A parameter that says whether a cursor is used at all has to say that it is. */
function switchesIn(query: readonly QueryParameter[]): Record<string, string> {
  const flags = query.filter(
    ({ key, types }) => types.has('boolean') && /^use_?(cursor|marker|token|keyset)/.test(key),
  )
  return Object.fromEntries(flags.map(({ name }) => [name, 'true']))
}
