import { Document, parseDocument, Scalar, type ToStringOptions, visit } from 'yaml'
import { usageError } from '../model/failure.ts'
import { inLine, printable } from '../model/unseen.ts'
import { placeholder } from './placeholder.ts'

interface Mapping {
  [key: string]: unknown
}

/** A GET of an OpenAPI document. */
interface Get {
  name: string
  path: string
  /** Names of its query parameters. */
  query: string[]
  isPaginated: boolean
  /** Query parameters that it insists on, apart from those of its pages. */
  insistsOn: string[]
}

/** A config to begin with, and what its author should know. */
export interface Starter {
  text: string
  /** Judged from the start: `listOrders (GET /orders)`. */
  paginated: string[]
  /** Paginated, and wanting a query parameter that the others do without: there as a comment. */
  commented: string[]
  /** Looks paginated and has no `x-pagination`. */
  candidates: string[]
}

/** Writes a config for the paginated operations of an OpenAPI document. @throws KnownFailure where it has none */
export function starterConfig(text: string, { file, spec, baseUrl }: StarterInput): Starter {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw usageError(`${file} cannot be read: ${error.message.split('\n', 1)[0]}`)
  const root = mapping(document.toJS())
  if (root.openapi === undefined)
    throw usageError(`${file} is no OpenAPI 3 document: it has no openapi version`)
  const gets = getsOf(root)
  const paginated = gets.filter((get) => get.isPaginated)
  const candidates = gets.filter((get) => !get.isPaginated && looksPaginated(get)).map(titleOf)
  if (paginated.length === 0) throw noPaginated(file, candidates)
  const eager = paginated.filter(({ insistsOn }) => insistsOn.length === 0)
  const [judged, later] =
    eager.length > 0 ? [eager, paginated.filter((get) => !eager.includes(get))] : [paginated, []]
  const query = queryOf(judged)
  const settings = {
    baseUrl: baseUrl ?? serverOf(root) ?? `https://${placeholder}.example.com`,
    ...(spec === undefined ? {} : { spec }),
    ...(root.security || mapping(root.components).securitySchemes ? { credentials } : {}),
    ...(Object.keys(query).length > 0 ? { query } : {}),
    collections: judged.map(collectionOf),
  }
  const heading = [
    `Written by threadcount init. Replace every ${placeholder}.`,
    ...judged.map((get) => `Judged: ${titleOf(get)}`),
    ...candidates.map((title) => `Not judged, for want of x-pagination in the document: ${title}`),
  ]
  const comments = [...moreCollections(judged), ...later.flatMap(laterOn)]
  return {
    text: `${comment(heading)}\n${yamlOf(settings)}${comment(comments, '  # ')}`,
    paginated: judged.map(titleOf),
    commented: later.map(titleOf),
    candidates,
  }
}

const comment = (lines: readonly string[], mark = '# '): string =>
  lines.map((line) => `${`${mark}${inLine(line)}`.trimEnd()}\n`).join('')

/** YAML of settings in which every text of the document can be seen: what cannot is escaped within double quotes. */
function yamlOf(settings: unknown, options: ToStringOptions = {}): string {
  const document = new Document(settings)
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && inLine(scalar.value) !== scalar.value)
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return printable(document.toString({ ...options, lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }))
}

/** What else is worth naming, as far as parameters distinguish collections. */
function moreCollections(judged: readonly Get[]): string[] {
  const [params] = judged
    .map((get) => mapping(collectionOf(get).params))
    .filter((each) => Object.keys(each)[0])
  if (!params) return []
  const another = `- params: ${yamlOf(params, { collectionStyle: 'flow' }).trim()}`
  return [
    'The one above shows most if it has more items than the largest page holds. Two more show more:',
    `${another}  # an empty one`,
    '  expect: { count: 0 }',
    `${another}  # one that the viewer may not see`,
    '  expect: { status: 403 }',
  ]
}

/** What would let an operation be judged that wants a query parameter of its own. */
function laterOn(get: Get): string[] {
  return [
    '',
    `${titleOf(get)} insists on ${get.insistsOn.join(', ')}, which would go with every request. To judge it too:`,
    `- ${yamlOf(collectionOf(get), { collectionStyle: 'flow' }).trim()}`,
    `and, beside collections:`,
    `query: ${yamlOf(queryOf([get]), { collectionStyle: 'flow' }).trim()}`,
  ]
}

const queryOf = (gets: readonly Get[]): Mapping =>
  Object.fromEntries(gets.flatMap(({ insistsOn }) => insistsOn.map((name) => [name, placeholder])))

/** What a starter is written from. */
export interface StarterInput {
  /** The document's name, for messages. */
  file: string
  /** As the config is to name the document; `undefined`: the bundled one. */
  spec: string | undefined
  baseUrl: string | undefined
}

const reference = (name: string, comment: string): Scalar =>
  Object.assign(new Scalar(`\u0024{${name}}`), { comment: ` ${comment}` })

const credentials = {
  viewer: reference('THREADCOUNT_API_KEY', 'may list the collections below'),
  outsider: reference('THREADCOUNT_OUTSIDER_API_KEY:-', 'a valid key that may not; optional'),
  editor: reference(
    'THREADCOUNT_EDITOR_API_KEY:-',
    'makes collections where fixtures are configured; optional',
  ),
}

function getsOf(root: Mapping): Get[] {
  return Object.entries(mapping(root.paths)).flatMap(([path, item]) => {
    const { get, parameters: shared } = mapping(item)
    if (get === undefined) return []
    const { operationId, parameters: among } = mapping(get)
    const parameters = [...list(shared), ...list(among)].map((parameter) => dereferenced(root, parameter))
    const inQuery = parameters.filter((parameter) => parameter.in === 'query')
    const paging = mapping(get)['x-pagination']
    const ofPages = [mapping(mapping(paging).cursor).parameter, mapping(mapping(paging).limit).parameter]
    const own = inQuery.filter(({ required, name }) => required === true && !ofPages.includes(name))
    return [
      {
        name: typeof operationId === 'string' ? operationId : `GET ${path}`,
        path,
        query: namesOf(inQuery),
        isPaginated: paging !== undefined,
        insistsOn: namesOf(own),
      },
    ]
  })
}

const namesOf = (parameters: readonly Mapping[]): string[] => parameters.map(({ name }) => String(name))

/** A parameter, or the one that it refers to in this document. */
function dereferenced(root: Mapping, parameter: unknown): Mapping {
  const { $ref } = mapping(parameter)
  if (typeof $ref !== 'string') return mapping(parameter)
  const parts = $ref.replace(/^#\//, '').split('/')
  return parts.reduce<Mapping>((at, part) => mapping(at[part]), root)
}

const looksPaginated = ({ query }: Get): boolean =>
  query.some((name) => /cursor|page_?token|starting_?after|^after$|continuation/i.test(name))

function collectionOf({ path, name }: Get): Mapping {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter = '']) => parameter)
  const params = Object.fromEntries(names.map((parameter) => [parameter, placeholder]))
  return names.length === 0 ? { operation: name, params } : { params }
}

function noPaginated(file: string, candidates: string[]): Error {
  const hint = candidates[0] === undefined ? 'Add it to a GET.' : `Add it to ${candidates.join(' or ')}.`
  return usageError(`${file} has no GET with x-pagination`, hint)
}

const titleOf = ({ name, path }: Get): string => (name.startsWith('GET ') ? name : `${name} (GET ${path})`)

function serverOf(root: Mapping): string | undefined {
  const urls = list(root.servers).map((server) => mapping(server).url)
  return urls.find((url): url is string => typeof url === 'string' && /^https?:\/\//.test(url))
}

const mapping = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
