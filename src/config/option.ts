import type { Kind } from './kind.ts'
import { type KindBounds, type KindValues, kinds } from './kinds.ts'
import { type OptionKey, optionTable } from './options.ts'

/** A row of the table of options: a key of the config file, and an option of the command line where it has a flag. */
export interface Row extends KindBounds {
  kind: keyof KindValues
  /** Plain sentences for README and editors. */
  description: string
  /** For help: what stands for the value, and a few words, which are the names to choose from by default. */
  flag?: readonly [value: string, meaning?: string]
  /** Read where nothing is configured; as a config would write it. */
  default?: unknown
  /** What is shown as the default, where that is not the value itself. */
  shown?: string
}

type ValueOf<R extends Row> =
  | (R extends { names: readonly (infer Name)[] } ? Name : KindValues[R['kind']])
  | (R extends { default: unknown } ? never : undefined)

/** The values of all options, by key. */
export type OptionValues = { [Key in OptionKey]: ValueOf<(typeof optionTable)[Key]> }

/** An option with what its kind brings along. */
export interface Option extends Kind<unknown>, Pick<Row, 'description' | 'default' | 'flag'> {
  /** `undefined`: there is none to show. */
  shownDefault: string | undefined
}

const rows: Readonly<Record<OptionKey, Row>> = optionTable

function optionOf(row: Row): Option {
  const kind = kinds[row.kind](row)
  const said = {
    description: row.description,
    ...(row.default === undefined ? {} : { default: row.default }),
  }
  return {
    ...kind,
    schema: { ...said, ...kind.schema },
    description: row.description,
    default: row.default,
    ...(row.flag ? { flag: row.flag } : {}),
    shownDefault: row.shown ?? ([row.default].flat().join() || undefined),
  }
}

/** Every option, in the order of the table. */
export const options: Readonly<Record<OptionKey, Option>> = Object.fromEntries(
  Object.entries(rows).map(([key, row]) => [key, optionOf(row)]),
) as Record<OptionKey, Option>
