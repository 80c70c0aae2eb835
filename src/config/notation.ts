import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { usageError } from '../model/failure.ts'
import type { Config } from './config.ts'
import { type Reader, readInteger, readText } from './read.ts'
import { childOf, labelOf, wrong } from './setting.ts'

/** A whole number, or `random`, which is drawn here. */
export const readSeed: Reader<number> = (setting) => {
  if (setting.value === 'random') return randomInt(0, 2 ** 31)
  try {
    return readInteger({})(setting)
  } catch {
    throw wrong(setting, 'a whole number or random')
  }
}

/** `I/N`: share I of N. */
export const readShard: Reader<Config['shard']> = (setting) => {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(readText(setting))?.map(Number) ?? []
  if (index === undefined || of === undefined || index < 1 || index > of) {
    throw wrong(setting, 'I/N with I from 1 to N, such as 1/3')
  }
  return { index, of }
}

/** `FILE#CHECK/N`: finding N, counted from 1, of a check in a report. */
export const readReplay: Reader<Config['replay']> = (setting) => {
  const [, file, check, index] = /^(.+)#([^#]+)\/(\d+)$/.exec(readText(setting)) ?? []
  if (file === undefined || check === undefined || Number(index) < 1) {
    throw wrong(setting, 'FILE#CHECK/N with N from 1, such as report.json#walk/duplicate-items/1')
  }
  return { file: resolve(setting.origin.directory, file), check, index: Number(index) }
}

/** `NAME@VERSION`, or a mapping of both. */
export const readImplementation: Reader<Config['implementation']> = (setting) => {
  if (typeof setting.value === 'object' && setting.value !== null) {
    const [name, version] = [childOf(setting, 'name'), childOf(setting, 'version')]
    if (!name || !version) throw usageError(`${labelOf(setting)} needs both name and version`)
    return { name: readText(name), version: readText(version) }
  }
  const text = readText(setting)
  // The last one: names of packages may begin with an @.
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1) throw wrong(setting, 'NAME@VERSION, such as acme-lists@2.3.1')
  return { name: text.slice(0, at), version: text.slice(at + 1) }
}
