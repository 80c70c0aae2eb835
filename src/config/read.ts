import { resolve } from 'node:path'
import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { placeholder } from './placeholder.ts'
import { childOf, labelOf, type Setting, settingAt, shown, wrong, wrongSecret } from './setting.ts'

/** Turns a setting into a checked value. @throws KnownFailure that names the setting and its place */
export type Reader<T> = (setting: Setting) => T

/** A string that is not empty. Numbers and booleans are taken as they are written. */
export const readText: Reader<string> = (setting) => {
  const { value, origin, path } = setting
  if (typeof value === 'number' || typeof value === 'bigint') return origin.written(path) ?? String(value)
  if (typeof value === 'boolean') return origin.written(path) ?? String(value)
  if (typeof value !== 'string') throw wrong(setting, 'a string')
  if (value.trim() === '')
    throw usageError(`${labelOf(setting)} is empty`, 'Give it a value or leave it out.')
  if (value.includes(placeholder)) {
    throw usageError(
      `${labelOf(setting)} still says ${placeholder}`,
      'Replace the placeholder with the value of your target.',
    )
  }
  return value
}

/** As {@link readText}; the value is never shown. */
export const readSecret: Reader<string> = (setting) => {
  if (typeof setting.value === 'object') throw wrongSecret(setting, 'a string')
  const text = readText(setting)
  // What a header cannot carry: control characters and all beyond Latin-1.
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw wrongSecret(
      setting,
      'one line of Latin-1 characters',
      'Look for a line break or a pasted quote mark.',
    )
  }
  return text
}

/** One string or a list of strings. */
export const readTexts: Reader<string[]> = (setting) => {
  if (!Array.isArray(setting.value)) return [readText(setting)]
  return itemsOf(setting).map(readText)
}

/** `a,b`, or a list of such. */
export const readNames: Reader<string[]> = (setting) =>
  readTexts(setting).flatMap((text) => {
    const names = text.split(',').map((name) => name.trim())
    if (!names.includes('')) return names
    throw usageError(`${labelOf(setting)} has an empty name in ${shown(text)}`, 'Remove the extra comma.')
  })

/** `true` or `false`. */
export const readFlag: Reader<boolean> = (setting) => {
  if (setting.value === true || setting.value === 'true') return true
  if (setting.value === false || setting.value === 'false') return false
  throw wrong(setting, 'true or false')
}

/** Bounds of a number, both included unless said otherwise. */
export interface Range {
  atLeast?: number
  above?: number
  atMost?: number
}

/** A decimal number. */
export function readNumber(range: Range): Reader<number> {
  return (setting) => inRange(setting, numeric(setting.value), 'a number', range)
}

/** A whole number. */
export function readInteger(range: Range): Reader<number> {
  return (setting) => {
    const number = numeric(setting.value)
    return inRange(setting, Number.isSafeInteger(number) ? number : undefined, 'a whole number', range)
  }
}

/** One of a few names. */
export function readChoice<T extends string>(...names: readonly T[]): Reader<T> {
  return (setting) => {
    const chosen = names.find((name) => name === setting.value)
    if (chosen !== undefined) return chosen
    const text = readText(setting)
    throw usageError(
      `${labelOf(setting)} has the unknown value ${shown(text)}. Allowed: ${names.join(', ')}`,
      didYouMean(text, names),
    )
  }
}

/** Any number of a few names, once each. */
export function readChoices(names: readonly string[]): Reader<string[]> {
  return (setting) => {
    const chosen = readNames(setting)
    for (const name of chosen) readChoice(...names)({ ...setting, value: name })
    return [...new Set(chosen)]
  }
}

/** A file or directory, made absolute. */
export const readPath: Reader<string> = (setting) => {
  const text = readText(setting)
  if (/^https?:\/\//i.test(text)) {
    throw usageError(`${labelOf(setting)} must be a file on disk, not ${shown(text)}`, 'Download it first.')
  }
  return resolve(setting.origin.directory, text)
}

/** A mapping from names to strings; names without a configured value are left out. */
export function readRecord(readValue: Reader<string> = readText): Reader<Record<string, string>> {
  return (setting) => {
    const names = Object.keys(mappingOf(setting, readValue === readSecret ? wrongSecret : wrong))
    const children = names.map((name) => [name, childOf(setting, name)] as const)
    return Object.fromEntries(children.flatMap(([name, child]) => (child ? [[name, readValue(child)]] : [])))
  }
}

/** The setting's value as a mapping. */
export function mappingOf(setting: Setting, complain: typeof wrong = wrong): object {
  const { value } = setting
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw complain(setting, 'a mapping')
  return value
}

/** The settings of a list. */
export function itemsOf(setting: Setting): Setting[] {
  if (!Array.isArray(setting.value)) throw wrong(setting, 'a list')
  return setting.value.flatMap(
    (item, index) => settingAt(item, [...setting.path, index], setting.origin) ?? [],
  )
}

function numeric(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}

function inRange(setting: Setting, number: number | undefined, kind: string, range: Range): number {
  const { atLeast = -Infinity, above = -Infinity, atMost = Infinity } = range
  if (number !== undefined && number >= atLeast && number > above && number <= atMost) return number
  const bounds = [
    range.atLeast === undefined ? [] : `of at least ${range.atLeast}`,
    range.above === undefined ? [] : `above ${range.above}`,
    number !== undefined && number > atMost ? `of at most ${range.atMost}` : [],
  ].flat()
  throw wrong(setting, [kind, bounds.join(' and ')].filter(Boolean).join(' '))
}
