import { parseDocument, Scalar, stringify } from 'yaml'
import { usageError } from '../model/failure.ts'

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
}

/** A config to begin with, and what its writer should be told. */
export interface Starter {
  text: string
  /** Judged from the start: `listOrders (GET /orders)`. */
  paginated: string[]
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
  const settings = {
    baseUrl: baseUrl ?? serverOf(root) ?? 'https://CHANGE-ME.example.com',
    ...(spec === undefined ? {} : { spec }),
    ...(root.security || mapping(root.components).securitySchemes ? { credentials } : {}),
    collections: paginated.map(collectionOf),
  }
  const heading = [
    ' Written by threadcount init. Replace every CHANGE-ME.',
    ...paginated.map((get) => ` Judged: ${titleOf(get)}`),
    ...candidates.map((title) => ` Not judged, for want of x-pagination in the document: ${title}`),
  ]
  const comment = heading.map((line) => `#${line}\n`).join('')
  return { text: `${comment}\n${stringify(settings)}`, paginated: paginated.map(titleOf), candidates }
}

/** What a starter is written from. */
export interface StarterInput {
  /** The document's name, for messages. */
  file: string
  /** As the config is to name the document; `undefined`: the bundled one. */
  spec: string | undefined
  baseUrl: string | undefined
}

const reference = (name: string, fallback = ''): Scalar => new Scalar(`\u0024{${name}${fallback}}`)

const credentials = {
  viewer: reference('THREADCOUNT_API_KEY'),
  outsider: reference('THREADCOUNT_OUTSIDER_API_KEY', ':-'),
  editor: reference('THREADCOUNT_EDITOR_API_KEY', ':-'),
}

function getsOf(root: Mapping): Get[] {
  return Object.entries(mapping(root.paths)).flatMap(([path, item]) => {
    const { get, parameters: shared } = mapping(item)
    if (get === undefined) return []
    const { operationId, parameters: own } = mapping(get)
    const parameters = [...list(shared), ...list(own)].map((parameter) => dereferenced(root, parameter))
    const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => String(name))
    const name = typeof operationId === 'string' ? operationId : `GET ${path}`
    return [{ name, path, query, isPaginated: mapping(get)['x-pagination'] !== undefined }]
  })
}

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
  const params = Object.fromEntries(names.map((parameter) => [parameter, 'CHANGE-ME']))
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
