import { usageError } from '../model/failure.ts'
import type { FixturesConfig } from './config.ts'
import {
  mappingOf,
  type Reader,
  readChoice,
  readFlag,
  readPath,
  readRecord,
  readText,
  readTexts,
} from './read.ts'
import { childOf, labelOf } from './setting.ts'

/** The key that a driver needs besides `driver` and `values`. */
const needs: Record<FixturesConfig['driver'], { key: string; read: Reader<unknown> } | undefined> = {
  api: undefined,
  command: {
    key: 'command',
    read: (setting) => (Array.isArray(setting.value) ? readTexts(setting) : readText(setting)),
  },
  module: { key: 'module', read: readPath },
}

/** How the suite makes collections. `directory` is the config's own, for drivers that start something there. */
export const readFixtures: Reader<FixturesConfig> = (setting) => {
  const keys = Object.keys(mappingOf(setting))
  const driverSetting = childOf(setting, 'driver')
  if (!driverSetting) throw usageError(`${labelOf(setting)} has no driver`, 'It is api, command or module.')
  const driver = readChoice('api', 'command', 'module')(driverSetting)
  const need = needs[driver]
  const stray = keys.find((key) => !['driver', 'values', 'open', need?.key].includes(key))
  if (stray !== undefined)
    throw usageError(`${labelOf(setting)} has ${stray}, which the driver ${driver} does not read`)
  const own = need && childOf(setting, need.key)
  if (need && !own)
    throw usageError(`${labelOf(setting)} has no ${need.key}, which the driver ${driver} needs`)
  const [values, open] = [childOf(setting, 'values'), childOf(setting, 'open')]
  return {
    driver,
    values: values ? readRecord()(values) : {},
    open: open ? readFlag(open) : false,
    directory: setting.origin.directory,
    ...(need && own ? { [need.key]: need.read(own) } : {}),
  }
}
