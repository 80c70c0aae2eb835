import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { usageError } from '../model/failure.ts'
import type { CollectionConfig } from './config.ts'
import {
  itemsOf,
  mappingOf,
  type Reader,
  readFlag,
  readInteger,
  readPath,
  readRecord,
  readText,
  readTexts,
} from './read.ts'
import { childOf, labelOf, type Setting, shown, wrong } from './setting.ts'

/** The collections of a config. One of whose parameters is not configured is itself not configured. */
export const readCollections: Reader<CollectionConfig[]> = (setting) => {
  const read: CollectionConfig[] = []
  for (const item of itemsOf(setting)) {
    const collection = readCollection(item)
    if (!collection) continue
    if (read.some((other) => isSame(other, collection))) throw usageError(`${labelOf(item)} is there twice`)
    read.push(collection)
  }
  return read
}

const isSame = (a: CollectionConfig, b: CollectionConfig): boolean =>
  a.operation === b.operation && isDeepStrictEqual(a.params, b.params)

function readCollection(setting: Setting): CollectionConfig | undefined {
  const named = mappingOf(setting)
  const [operation, params, expect, open] = ['operation', 'params', 'expect', 'open'].map((key) =>
    childOf(setting, key),
  )
  if (!Object.hasOwn(named, 'params'))
    throw usageError(`${labelOf(setting)} has no params`, 'Write params: {} where the path has none.')
  const values = params ? readRecord()(params) : {}
  if (params && Object.keys(values).length < Object.keys(mappingOf(params)).length) return undefined
  return {
    ...(operation ? { operation: readText(operation) } : {}),
    params: values,
    expect: expect ? readExpectation(expect) : {},
    isOpen: open ? readFlag(open) : false,
  }
}

function readExpectation(setting: Setting): CollectionConfig['expect'] {
  mappingOf(setting)
  const [count, status] = [childOf(setting, 'count'), childOf(setting, 'status')]
  const ids = readIds(setting)
  const expect = {
    ...(count ? { count: readInteger({ atLeast: 0 })(count) } : {}),
    ...(ids ? { ids } : {}),
    ...(status ? { status: readInteger({ atLeast: 100, atMost: 599 })(status) } : {}),
  }
  if (ids && expect.count !== undefined && ids.length !== expect.count) {
    throw usageError(`${labelOf(setting)} says count ${expect.count} and names ${ids.length} ids`)
  }
  if (expect.status !== undefined && expect.status >= 300 && (ids || count)) {
    throw usageError(`${labelOf(setting)} says status ${expect.status}, so it cannot say what is in the list`)
  }
  return expect
}

function readIds(setting: Setting): string[] | undefined {
  const [ids, idsFile] = [childOf(setting, 'ids'), childOf(setting, 'idsFile')]
  if (ids && idsFile) throw usageError(`${labelOf(setting)} has both ids and idsFile`, 'Keep one of them.')
  const source = ids ?? idsFile
  if (!source) return undefined
  if (ids && !Array.isArray(ids.value)) throw wrong(ids, 'a list')
  const read = ids ? readTexts(ids) : linesOf(source)
  const seen = new Set<string>()
  const again = read.find((id) => seen.size === seen.add(id).size)
  if (again !== undefined) throw usageError(`${labelOf(source)} has ${shown(again)} twice`)
  return read
}

function linesOf(setting: Setting): string[] {
  const path = readPath(setting)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw usageError(
      `${labelOf(setting)} ${code === 'ENOENT' ? `names ${path}, which is not there` : message}`,
    )
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const ids = lines.map((line) => line.trim()).filter(Boolean)
  if (ids.length === 0)
    throw usageError(`${labelOf(setting)} names ${path}, which is empty`, 'An empty list is count: 0.')
  return ids
}

/** The collections of `NAME=VALUE` pairs: all form one, a repeated NAME begins another. */
export const readParams: Reader<CollectionConfig[]> = (setting) => {
  const collections: CollectionConfig[] = []
  for (const pair of readTexts(setting)) {
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (at < 1) throw usageError(`${labelOf(setting)} must be NAME=VALUE, not ${shown(pair)}`)
    if (value.trim() === '') throw usageError(`${labelOf(setting)} gives ${name} an empty value`)
    const last = collections.at(-1)
    if (last && !Object.hasOwn(last.params, name)) last.params[name] = value
    else collections.push({ params: { [name]: value }, expect: {}, isOpen: false })
  }
  return collections
}
