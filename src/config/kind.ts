import {
  itemsOf,
  type Range,
  type Reader,
  readChoice,
  readChoices,
  readFlag,
  readInteger,
  readNames,
  readNumber,
  readPath,
  readRecord,
  readSecret,
  readText,
  readTexts,
} from './read.ts'
import { reference, type Schema } from './schema.ts'
import { childOf, type Setting } from './setting.ts'

/** A kind of value: how a setting of it is read, and its JSON Schema. */
export interface Kind<T> {
  read: Reader<T>
  schema: Schema
  /** A list, so that its option may be given more than once. */
  isList?: boolean
  /** What it is chosen from, where that is a few names. */
  names?: readonly string[]
}

/** The keys of a mapping, each with its kind. */
export type Keys = Readonly<Record<string, Kind<unknown>>>

/** A key of a mapping. The description is shown by editors. */
export const key = <T>(kind: Kind<T>, description: string): Kind<T> => ({
  ...kind,
  schema: { description, ...kind.schema },
})

/** The schema of a mapping that has these keys and no other. */
export const mappingSchema = (keys: Keys, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(keys).map(([name, { schema }]) => [name, schema])),
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
})

/** The value of a key of a mapping; `undefined` where it is not configured. */
export function valueAt<K extends Keys, Name extends keyof K & string>(
  setting: Setting,
  keys: K,
  name: Name,
): ReturnType<K[Name]['read']> | undefined {
  const child = childOf(setting, name)
  return child && (keys[name]?.read(child) as ReturnType<K[Name]['read']>)
}

const nonEmpty: Schema = { type: 'string', pattern: String.raw`\S` }

/** A text that people may also write as a number: `version: 2.10`. */
export const scalar: Kind<string> = {
  read: readText,
  schema: { type: ['string', 'number', 'boolean'], pattern: String.raw`\S` },
}

export const text: Kind<string> = { read: readText, schema: nonEmpty }

/** A text that no message shows. */
export const secret: Kind<string> = { read: readSecret, schema: scalar.schema }

/** A file or folder. */
export const path: Kind<string> = { read: readPath, schema: nonEmpty }

/** Files or folders, in their order. */
export const paths: Kind<string[]> = {
  read: (setting) => (Array.isArray(setting.value) ? itemsOf(setting).map(readPath) : [readPath(setting)]),
  schema: { anyOf: [nonEmpty, { type: 'array', items: nonEmpty }] },
  isList: true,
}

export const texts: Kind<string[]> = {
  read: readTexts,
  schema: { anyOf: [nonEmpty, { type: 'array', items: nonEmpty }] },
  isList: true,
}

/** As {@link texts}; one text may hold several, with commas between them. */
export const names: Kind<string[]> = { ...texts, read: readNames }

export const flag: Kind<boolean> = {
  read: readFlag,
  schema: { anyOf: [{ type: 'boolean' }, reference] },
}

const bounds = ({ atLeast, above, atMost }: Range): Schema => ({
  ...(atLeast === undefined ? {} : { minimum: atLeast }),
  ...(above === undefined ? {} : { exclusiveMinimum: above }),
  ...(atMost === undefined ? {} : { maximum: atMost }),
})

export const integer = (range: Range): Kind<number> => ({
  read: readInteger(range),
  schema: { anyOf: [{ type: 'integer', ...bounds(range) }, reference] },
})

export const number = (range: Range): Kind<number> => ({
  read: readNumber(range),
  schema: { anyOf: [{ type: 'number', ...bounds(range) }, reference] },
})

export const choice = <T extends string>(...names: readonly T[]): Kind<T> => ({
  read: readChoice(...names),
  schema: { anyOf: [{ enum: names }, reference] },
  names,
})

/** Any number of a few names, as a list or as `a,b`. */
export function choices<T extends string>(names: readonly T[]): Kind<T[]> {
  const one = `(${names.join('|')})`
  return {
    read: readChoices(names) as Reader<T[]>,
    schema: {
      anyOf: [
        { type: 'array', items: { enum: names } },
        { type: 'string', pattern: String.raw`^\s*${one}(\s*,\s*${one})*\s*$|\$\{` },
      ],
    },
    isList: true,
    names,
  }
}

/** Names and what each is given. */
export const record = (kind: Kind<string> = scalar): Kind<Record<string, string>> => ({
  read: readRecord(kind.read),
  schema: { type: 'object', additionalProperties: kind.schema },
})
