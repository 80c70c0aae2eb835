import { resolve } from 'node:path'
import { usageError } from '../model/failure.ts'
import { integer, type Kind, key, mappingSchema, scalar, valueAt } from './kind.ts'
import { readText } from './read.ts'
import { reference } from './schema.ts'
import { labelOf, type Setting, wrong } from './setting.ts'

/** A whole number, or `random`, which is drawn here. */
export const seed: Kind<number> = {
  schema: { anyOf: [{ enum: ['random'] }, { type: 'integer' }, reference] },
  read(setting) {
    if (setting.value === 'random') return drawn()
    try {
      return integer({}).read(setting)
    } catch {
      throw wrong(setting, 'a whole number or random')
    }
  },
}

/** Share `index`, counted from 1, of `of` shares. */
export interface Shard {
  index: number
  of: number
}

/** Finding `index`, counted from 1, of a check in a report. */
export interface Replay {
  file: string
  check: string
  index: number
}

/** The target, as the report names it. */
export interface Implementation {
  name: string
  version: string
}

/** From 0 to 2^31 - 1. Not by `node:crypto`, which takes longer to load than help takes to show. */
const drawn = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1

/** `I/N`: share I of N. */
export const shard: Kind<Shard> = {
  schema: { type: 'string', pattern: String.raw`^\d{1,6}/\d{1,6}$|\$\{` },
  read(setting) {
    const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(readText(setting))?.map(Number) ?? []
    if (index === undefined || of === undefined || index < 1 || index > of) {
      throw wrong(setting, 'I/N with I from 1 to N, such as 1/3')
    }
    return { index, of }
  },
}

/** `FILE#CHECK/N`: finding N, counted from 1, of a check in a report. */
export const replay: Kind<Replay> = {
  schema: { type: 'string', pattern: String.raw`^.+#[^#]+/\d+$|\$\{` },
  read(setting) {
    const [, file, check, index] = /^(.+)#([^#]+)\/(\d+)$/.exec(readText(setting)) ?? []
    if (file === undefined || check === undefined || Number(index) < 1) {
      throw wrong(setting, 'FILE#CHECK/N with N from 1, such as report.json#walk/duplicate-items/1')
    }
    return { file: resolve(setting.origin.directory, file), check, index: Number(index) }
  },
}

const ofImplementation = {
  name: key(scalar, 'The name of the implementation.'),
  version: key(scalar, 'Its version.'),
}

/** `NAME@VERSION`, or a mapping of both. */
export const implementation: Kind<Implementation> = {
  schema: {
    anyOf: [
      { type: 'string', pattern: String.raw`.@.|\$\{` },
      mappingSchema(ofImplementation, ['name', 'version']),
    ],
  },
  read: (setting) =>
    typeof setting.value === 'object' && setting.value !== null ? mapped(setting) : apart(setting),
}

function mapped(setting: Setting): Implementation {
  const name = valueAt(setting, ofImplementation, 'name')
  const version = valueAt(setting, ofImplementation, 'version')
  if (name === undefined || version === undefined)
    throw usageError(`${labelOf(setting)} needs both name and version`)
  return { name, version }
}

function apart(setting: Setting): Implementation {
  const text = readText(setting)
  // The last one: names of packages may begin with an @.
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1) throw wrong(setting, 'NAME@VERSION, such as acme-lists@2.3.1')
  return { name: text.slice(0, at), version: text.slice(at + 1) }
}
