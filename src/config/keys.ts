import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { optionTable } from './options.ts'
import { labelOf, type Setting } from './setting.ts'

/** The keys that a mapping may have, with those below them. `any`: every key; `each`: a list of mappings. */
type Shape = 'any' | { each: Shape } | { [key: string]: Shape }

const { config: _, ...ofOptions } = optionTable

const shape: Shape = {
  ...Object.fromEntries(Object.keys(ofOptions).map((key) => [key, 'any' as const])),
  implementation: { name: 'any', version: 'any' },
  credentials: { viewer: { command: 'any' }, outsider: { command: 'any' }, editor: { command: 'any' } },
  query: 'any',
  headers: 'any',
  collections: {
    each: {
      operation: 'any',
      params: 'any',
      expect: { count: 'any', ids: 'any', idsFile: 'any', status: 'any' },
      open: 'any',
    },
  },
  fixtures: { driver: 'any', values: 'any', open: 'any', command: 'any', module: 'any' },
}

/** Refuses a key that nothing reads, at any depth. @throws KnownFailure that names the nearest known one */
export function refuseUnknownKeys(setting: Setting, allowed: Shape = shape): void {
  const { value } = setting
  if (allowed === 'any' || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    if (isEach(allowed))
      value.forEach((item, index) => void refuseUnknownKeys(below(setting, index, item), allowed.each))
    return
  }
  if (isEach(allowed)) return
  for (const [key, child] of Object.entries(value)) {
    if (!Object.hasOwn(allowed, key)) throw unknownKey(below(setting, key, child), Object.keys(allowed))
    refuseUnknownKeys(below(setting, key, child), allowed[key])
  }
}

const isEach = (allowed: Exclude<Shape, 'any'>): allowed is { each: Shape } => Object.hasOwn(allowed, 'each')

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
