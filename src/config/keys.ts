import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { mappingSchema } from './kind.ts'
import { options } from './option.ts'
import { branchesOf, type Schema } from './schema.ts'
import { labelOf, type Setting } from './setting.ts'

const { config: _, ...ofFile } = options

/** The schema of a config file. */
export const fileSchema: Schema = mappingSchema(ofFile)

/** Refuses a key that nothing reads, at any depth. @throws KnownFailure that names the nearest known one */
export function refuseUnknownKeys(setting: Setting, schema: Schema = fileSchema): void {
  const { value } = setting
  if (typeof value !== 'object' || value === null) return
  const branches = branchesOf(schema)
  if (Array.isArray(value)) {
    const items = branches.find((branch) => branch.items)?.items
    if (items) value.forEach((item, index) => void refuseUnknownKeys(below(setting, index, item), items))
    return
  }
  const known = branches.find((branch) => branch.properties)?.properties
  if (!known) return
  for (const [key, child] of Object.entries(value)) {
    const allowed = Object.hasOwn(known, key) ? known[key] : undefined
    if (!allowed) throw unknownKey(below(setting, key, child), Object.keys(known))
    refuseUnknownKeys(below(setting, key, child), allowed)
  }
}

/** A child setting with strings left as they are. */
const below = ({ path, origin }: Setting, key: string | number, value: unknown): Setting => ({
  value,
  path: [...path, key],
  origin,
})

function unknownKey(setting: Setting, known: string[]): Error {
  const key = String(setting.path.at(-1))
  return usageError(
    `${labelOf(setting)} is not a known key`,
    didYouMean(key, known) ?? `Known: ${known.join(', ')}.`,
  )
}
