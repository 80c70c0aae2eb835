import { reportSchema, type Schema } from './report-schema.fixture.ts'

/** A value of a report, where it stands, and the schemas that say what it may be. */
export interface Place {
  pointer: string
  schema: Schema
  value: unknown
  /** Puts another value there. */
  set(value: unknown): void
}

/** A schema, or the one that it refers to. */
export function resolved({ $ref, ...schema }: Schema): Schema {
  const name = $ref?.replace('#/$defs/', '')
  return name === undefined ? schema : resolved({ ...reportSchema.$defs?.[name], ...schema })
}

/** Every value of a report that the schema says something about, the report itself left out. */
export function placesIn(value: unknown, schema: Schema = reportSchema, pointer = ''): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const within = value as Record<string, unknown>
  return Object.keys(value).flatMap((key) => {
    const inner = schemaOf(resolved(schema), key, within)
    if (inner === undefined) return []
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const place = { pointer: at, schema: resolved(inner), value: within[key], set: setter(within, key) }
    return [place, ...placesIn(within[key], inner, at)]
  })
}

const setter =
  (within: Record<string, unknown>, key: string) =>
  (value: unknown): void => {
    within[key] = value
  }

function schemaOf(schema: Schema, key: string, within: Record<string, unknown>): Schema | undefined {
  if (Array.isArray(within)) return schema.prefixItems?.[Number(key)] ?? schema.items
  const { additionalProperties: others } = schema
  const own = members(schema)[key]
  return own ?? (typeof others === 'object' ? others : undefined)
}

/** The members of an object, those that it has in some cases alone included. */
export function members({ properties, then: yes, else: no }: Schema): Record<string, Schema> {
  return { ...(yes && members(yes)), ...(no && members(no)), ...properties }
}

/** Every schema of the report's schema once, with what names it. */
export function schemasIn(schema: Schema = reportSchema, name = ''): [name: string, schema: Schema][] {
  const inner: [string, Schema][] = Object.entries(members(schema)).map(([key, one]) => [
    `${name}/${key}`,
    one,
  ])
  for (const [key, one] of Object.entries(schema.$defs ?? {})) inner.push([`$defs/${key}`, one])
  if (schema.items) inner.push([`${name}/*`, schema.items])
  return [[name, schema], ...inner.flatMap(([key, one]) => schemasIn(one, key))]
}
