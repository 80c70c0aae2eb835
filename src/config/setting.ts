import { type KnownFailure, usageError } from '../model/failure.ts'

/** Where settings come from: the command line, or a file. */
export interface Origin {
  /** Directory that relative paths are relative to. */
  directory: string
  /** How a setting is called in a sentence: `--rate`, or `threadcount.config.yaml:3: rate`. */
  label(path: readonly (string | number)[]): string
  /** Where a setting stands, as a sentence begins: `threadcount.config.yaml:3: `. Empty on the command line. */
  place(path: readonly (string | number)[]): string
  /** The value as it is written, where that is known: `2.10` is not `2.1`. */
  written(path: readonly (string | number)[]): string | undefined
  /** Fills in what a string asks for; `undefined`: asked for and not configured. */
  expand(text: string, label: string): string | undefined
}

/** One value of a configuration together with its place. Strings are filled in when they are read. */
export interface Setting {
  value: unknown
  path: readonly (string | number)[]
  origin: Origin
}

/** The setting's name with its place, as sentences begin. */
export function labelOf({ origin, path }: Setting): string {
  return origin.label(path)
}

/** A setting below another; `undefined` where there is none or it is not configured. */
export function childOf(parent: Setting, key: string | number): Setting | undefined {
  const { value } = parent
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return settingAt((value as Record<string | number, unknown>)[key], [...parent.path, key], parent.origin)
}

/** A setting with its string filled in; `undefined` where nothing is configured. */
export function settingAt(value: unknown, path: Setting['path'], origin: Origin): Setting | undefined {
  const asks = typeof value === 'string' && value.includes('${')
  const expanded = asks ? origin.expand(value, origin.label(path)) : value
  return expanded === undefined ? undefined : { value: expanded, path, origin }
}

/** What must hold and does not: `--concurrency must be a whole number of at least 1, not 0`. */
export function wrong(setting: Setting, must: string, hint?: string): KnownFailure {
  return usageError(`${labelOf(setting)} must be ${must}, not ${shown(setting.value)}`, hint)
}

/** As {@link wrong}, without the value, which may be a secret. */
export function wrongSecret(setting: Setting, must: string, hint?: string): KnownFailure {
  return usageError(`${labelOf(setting)} must be ${must}`, hint)
}

/** A value in a few characters. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  if (typeof value === 'function') return 'a function'
  const isPlain = typeof value !== 'string' || /^[+-]?[\d.]+$/.test(value)
  const text = isPlain ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** A path of keys as people write it: `collections[1].expect`. */
export function pathName(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name === '' ? key : `${name}.${key}`
  }, '')
}
