import { readFileSync } from 'node:fs'
import { usageError } from '../model/failure.ts'
import { refuseIrregular } from '../model/file-kind.ts'
import {
  flag,
  integer,
  type Kind,
  key,
  mappingSchema,
  path,
  record,
  scalar,
  text,
  texts,
  valueAt,
} from './kind.ts'
import { itemsOf, mappingOf, readPath, readTexts } from './read.ts'
import { childOf, labelOf, type Setting, shown, wrong } from './setting.ts'

/** A list that already exists on the target. */
export interface CollectionConfig {
  /** Needed only where the params fit several operations. */
  operation?: string
  params: Record<string, string>
  /** Sent with its requests, beside the query of all requests. */
  query?: Record<string, string>
  /** What is known of it beforehand; `idsFile` is already read into `ids`. */
  expect: { count?: number; ids?: string[]; status?: number }
  isOpen: boolean
}

const ids: Kind<string[]> = {
  schema: { type: 'array', items: scalar.schema },
  read(setting) {
    if (!Array.isArray(setting.value)) throw wrong(setting, 'a list')
    return readTexts(setting)
  },
}

const ofExpectation = {
  count: key(integer({ atLeast: 0 }), 'The number of its items.'),
  ids: key(ids, 'The ids of all its items.'),
  idsFile: key(path, 'A text file with the ids of all its items, one a line.'),
  status: key(
    integer({ atLeast: 100, atMost: 599 }),
    'The status that the viewer gets, such as 403 where the viewer may not see the collection.',
  ),
}

const expectation: Kind<CollectionConfig['expect']> = {
  schema: mappingSchema(ofExpectation),
  read: readExpectation,
}

const ofCollection = {
  operation: key(text, 'The operation that lists it. Needed only where the params fit several operations.'),
  params: key(record(), 'The values of the path parameters.'),
  query: key(
    record(),
    'Query parameters of its own, sent with its requests beside the query of all requests.',
  ),
  expect: key(expectation, 'What is known of the collection before the run.'),
  open: key(flag, 'True where outsiders may read the collection. Access is not judged there.'),
}

/** The collections of a config. One of whose parameters is not configured is itself not configured. */
export const collections: Kind<CollectionConfig[]> = {
  schema: { type: 'array', items: mappingSchema(ofCollection, ['params']) },
  read(setting) {
    const read = new Map<string, CollectionConfig>()
    for (const item of itemsOf(setting)) {
      const collection = readCollection(item)
      if (!collection) continue
      const name = nameOf(collection)
      if (read.has(name)) throw usageError(`${labelOf(item)} is listed twice`)
      read.set(name, collection)
    }
    return [...read.values()]
  },
}

/** The same for two entries that name one collection. */
const nameOf = ({ operation, params, query = {} }: CollectionConfig): string =>
  JSON.stringify([operation ?? null, ...[params, query].map((each) => Object.entries(each).toSorted())])

function readCollection(setting: Setting): CollectionConfig | undefined {
  const named = mappingOf(setting)
  if (!Object.hasOwn(named, 'params'))
    throw usageError(`${labelOf(setting)} has no params`, 'Write params: {} where the path has none.')
  const params = wholeAt(setting, 'params')
  const query = wholeAt(setting, 'query')
  if (!params || !query) return undefined
  const operation = valueAt(setting, ofCollection, 'operation')
  return {
    ...(operation === undefined ? {} : { operation }),
    params,
    ...(Object.keys(query).length > 0 && { query }),
    expect: valueAt(setting, ofCollection, 'expect') ?? {},
    isOpen: valueAt(setting, ofCollection, 'open') ?? false,
  }
}

/** A mapping whose values are all configured; `undefined` where one is not. */
function wholeAt(setting: Setting, key: 'params' | 'query'): Record<string, string> | undefined {
  const written = childOf(setting, key)
  const read = valueAt(setting, ofCollection, key) ?? {}
  const isWhole = !written || Object.keys(read).length === Object.keys(mappingOf(written)).length
  return isWhole ? read : undefined
}

function readExpectation(setting: Setting): CollectionConfig['expect'] {
  mappingOf(setting)
  const count = valueAt(setting, ofExpectation, 'count')
  const ids = readIds(setting)
  const status = valueAt(setting, ofExpectation, 'status')
  if (ids && count !== undefined && ids.length !== count) {
    throw usageError(`${labelOf(setting)} has count ${count}, but lists ${ids.length} ids`)
  }
  if (status !== undefined && status >= 300 && (ids || count !== undefined)) {
    throw usageError(`${labelOf(setting)} has status ${status}, so it cannot also have items`)
  }
  return {
    ...(count === undefined ? {} : { count }),
    ...(ids ? { ids } : {}),
    ...(status === undefined ? {} : { status }),
  }
}

function readIds(setting: Setting): string[] | undefined {
  const [listed, idsFile] = [childOf(setting, 'ids'), childOf(setting, 'idsFile')]
  if (listed && idsFile) throw usageError(`${labelOf(setting)} has both ids and idsFile`, 'Keep one of them.')
  const source = listed ?? idsFile
  if (!source) return undefined
  const read = listed ? ids.read(listed) : linesOf(source)
  const seen = new Set<string>()
  const again = read.find((id) => seen.size === seen.add(id).size)
  if (again !== undefined) throw usageError(`${labelOf(source)} has ${shown(again)} twice`)
  return read
}

function linesOf(setting: Setting): string[] {
  const path = readPath(setting)
  refuseIrregular(path, path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw usageError(
      `${labelOf(setting)} ${code === 'ENOENT' ? `names ${path}, which does not exist` : message}`,
    )
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const ids = lines.map((line) => line.trim()).filter(Boolean)
  if (ids.length === 0)
    throw usageError(`${labelOf(setting)} names ${path}, which is empty`, 'An empty list is count: 0.')
  return ids
}

/** The collections of `NAME=VALUE` pairs: all form one, a repeated NAME begins another. */
export const params: Kind<CollectionConfig[]> = { schema: texts.schema, read: readParams, isList: true }

function readParams(setting: Setting): CollectionConfig[] {
  const collections: CollectionConfig[] = []
  for (const pair of readTexts(setting)) {
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (at < 1) throw usageError(`${labelOf(setting)} must be NAME=VALUE, not ${shown(pair)}`)
    if (value.trim() === '') throw usageError(`${labelOf(setting)} sets ${name} to an empty value`)
    const last = collections.at(-1)
    if (last && !Object.hasOwn(last.params, name)) last.params[name] = value
    else collections.push({ params: { [name]: value }, expect: {}, isOpen: false })
  }
  return collections
}
