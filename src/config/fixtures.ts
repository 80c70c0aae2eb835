import { usageError } from '../model/failure.ts'
import { choice, flag, type Kind, key, mappingSchema, path, record, texts, valueAt } from './kind.ts'
import { filledIn } from './pagination.ts'
import { mappingOf, readText, readTexts } from './read.ts'
import { childOf, labelOf, type Setting } from './setting.ts'

/** How the suite makes collections of its own; further keys belong to the driver. */
export interface FixturesConfig {
  driver: 'api' | 'command' | 'module'
  /** What the write operations need and the document cannot know. */
  values: Record<string, string>
  /** Outsiders may read what is made: no access verdicts there. */
  open?: boolean
  /** The content of `x-fixtures`, or of several by operation. Only the document can show whether it holds. */
  operations?: Record<string, unknown> | undefined
  [key: string]: unknown
}

/** A command line, or a program and its arguments. */
const command: Kind<string | string[]> = {
  schema: texts.schema,
  read: (setting) => (Array.isArray(setting.value) ? readTexts(setting) : readText(setting)),
}

/** What `x-fixtures` says. */
const operations: Kind<Record<string, unknown>> = {
  schema: { type: 'object', additionalProperties: { type: 'object' } },
  read: (setting) => {
    mappingOf(setting)
    return filledIn(setting) as Record<string, unknown>
  },
}

const ofFixtures = {
  driver: key(
    choice('api', 'command', 'module'),
    'What makes the collections: the write operations of the document, a program, or a module.',
  ),
  values: key(record(), 'What the write operations need and the document cannot know.'),
  open: key(flag, 'True where outsiders may read what the suite makes. Access is not judged there.'),
  operations: key(
    operations,
    'For the driver api: what x-fixtures says beside an operation, or the same under the ids of several.',
  ),
  command: key(command, 'The program of the driver command, with its arguments.'),
  module: key(path, 'The file of the driver module.'),
}

/** The key that a driver needs in addition to `driver` and `values`. */
const needs: Record<FixturesConfig['driver'], 'command' | 'module' | undefined> = {
  api: undefined,
  command: 'command',
  module: 'module',
}

/** How the suite makes collections. `directory` is the config's own, for drivers that start something there. */
export const fixtures: Kind<FixturesConfig> = {
  schema: mappingSchema(ofFixtures, ['driver']),
  read: readFixtures,
}

function readFixtures(setting: Setting): FixturesConfig {
  const keys = Object.keys(mappingOf(setting))
  const driver = valueAt(setting, ofFixtures, 'driver')
  if (!driver) throw usageError(`${labelOf(setting)} has no driver`, 'It is api, command or module.')
  const need = needs[driver]
  const more = driver === 'api' ? 'operations' : need
  const stray = keys.find((key) => !['driver', 'values', 'open', more].includes(key))
  if (stray !== undefined)
    throw usageError(`${labelOf(setting)} has ${stray}, which the driver ${driver} does not read`)
  if (need && !childOf(setting, need))
    throw usageError(`${labelOf(setting)} has no ${need}, which the driver ${driver} needs`)
  return {
    driver,
    values: valueAt(setting, ofFixtures, 'values') ?? {},
    open: valueAt(setting, ofFixtures, 'open') ?? false,
    directory: setting.origin.directory,
    ...(driver === 'api' ? { operations: valueAt(setting, ofFixtures, 'operations') } : {}),
    ...(need ? { [need]: valueAt(setting, ofFixtures, need) } : {}),
  }
}
