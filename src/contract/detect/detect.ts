import type { Detected, DetectedBlock } from '../../model/detected.ts'
import type { Loaded } from '../load/loaded.ts'
import { type Block, blockOf } from '../read/block.ts'
import { readPagination } from '../read/extension.ts'
import { type Parameter, parametersOf } from '../read/parameters.ts'
import { responseFor, responsesOf } from '../read/responses.ts'
import { type Surveyed, survey } from '../read/survey.ts'
import { credentialOf } from './credential.ts'
import { Draft } from './draft.ts'
import { bodyFields, type Field } from './fields.ts'
import { linkIn, tokenHeaderIn } from './headers.ts'
import { findItems, resourcesOf } from './items.ts'
import { neededHeaders, neededQuery, switchesAmong } from './needed.ts'
import { pagingParameters, queryParameter } from './parameters.ts'
import { type Sighting, writeBlock } from './styles.ts'

/** Every list of a document, in its order, and how each pages. */
export function detectAll(loaded: Loaded): Detected[] {
  return getsOf(loaded).flatMap((operation) => detect(operation) ?? [])
}

/** Every GET of a document. One whose id another operation has, too, is called `GET /path`. */
export function getsOf(loaded: Loaded): Surveyed[] {
  const all = survey(loaded)
  const times = Map.groupBy(all, ({ id }) => id)
  return all
    .filter(({ method }) => method === 'get')
    .map((get) => ((times.get(get.id)?.length ?? 0) > 1 ? { ...get, id: `GET ${get.path}` } : get))
}

/** How a GET pages, as far as the document shows it; `undefined` where nothing says that it pages. */
function detect(operation: Surveyed): Detected | undefined {
  const seen = look(operation)
  const stated = blockOf(operation)
  if (stated) return describe(operation, seen, stated.name, statedIn(stated))
  if (!mayPage(seen, operation)) return undefined
  const draft = new Draft()
  const style = writeBlock(seen, draft)
  if (style === 'none' && !(draft.block.limit && draft.block.items !== undefined)) return undefined
  return describe(operation, seen, undefined, { style, ...draft })
}

/** What is detected of a GET, whether or not it looks like a list. */
export function detectAnyway(operation: Surveyed): Detected {
  const draft = new Draft()
  const seen = look(operation)
  return (
    detect(operation) ?? describe(operation, seen, undefined, { style: writeBlock(seen, draft), ...draft })
  )
}

type Paged = Pick<Detected, 'style' | 'block' | 'sources' | 'missing'>

function describe(
  operation: Surveyed,
  { parameters, all }: Look,
  extension: string | undefined,
  paged: Paged,
): Detected {
  const { cursor, limit } = paged.block
  return {
    id: operation.id,
    path: operation.path,
    style: paged.style,
    block: paged.block,
    extension,
    sources: paged.sources,
    missing: paged.missing,
    pathParameters: [...operation.path.matchAll(/\{([^/}]+)\}/g)].map(([, name = '']) => name),
    query: {
      ...neededQuery(operation.document, all, [cursor.parameter, limit?.parameter]),
      ...(parameters.cursors.length > 0 && switchesAmong(operation.document, all)),
    },
    headers: neededHeaders(operation.document, all),
    credential: credentialOf(operation),
  }
}

/** The paging that a block states. */
const statedIn = (block: Block): Paged => ({
  style: 'token',
  block: readPagination(block) as DetectedBlock,
  sources: {},
  missing: [],
})

interface Look extends Sighting {
  all: Parameter[]
  /** Parameters or headers speak of pages. */
  speaks: boolean
}

/** What of an operation has to do with paging. */
function look(operation: Surveyed): Look {
  const { document } = operation
  const all = parametersOf(operation, operation.item, operation.operation)
  const query = all
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => queryParameter(document, parameter))
  const parameters = pagingParameters(query)
  const link = linkIn(operation, query)
  const speaks =
    link !== undefined ||
    Object.values(parameters)
      .flat()
      .some((hint) => hint !== undefined)
  const schema = speaks ? responseFor(responsesOf(operation), 200)?.schema : undefined
  const fields = schema ? bodyFields(document, schema) : []
  const resources = resourcesOf(operation.path, operation.id)
  return {
    document,
    all,
    resources,
    query,
    parameters,
    speaks,
    fields,
    items: findItems(document, fields, resources),
    link,
    tokenHeader: tokenHeaderIn(operation),
  }
}

/** True where parameters or headers speak of pages, and the body is no single resource. */
function mayPage({ speaks, parameters, fields, items }: Look, { path }: Surveyed): boolean {
  if (!speaks || (fields.length > 1 && !items)) return false
  return parameters.limit !== undefined || !isOneResource(path, fields)
}

/** What a path with an id at its end names, and what has an id itself, is no list, whatever arrays it has. */
const isOneResource = (path: string, fields: readonly Field[]): boolean =>
  path.endsWith('}') && fields.some(({ pointer }) => pointer === '/id')
