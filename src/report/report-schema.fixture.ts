// The schema of report.json for tests, and `npm run schema`, which writes the reader's validator anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

/** A JSON Schema, as far as `report.schema.json` makes use of it. */
export interface Schema {
  [keyword: string]: unknown
  type?: string | string[]
  const?: string
  enum?: string[]
  $ref?: string
  required?: string[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  prefixItems?: Schema[]
  if?: Schema
  then?: Schema
  else?: Schema
  $defs?: Record<string, Schema>
}

/** `reports/report.schema.json`. */
export const reportSchema: Schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../reports/report.schema.json'), 'utf8'),
)

/** What readers are promised: members that the schema does not know are let through. */
export const fitsSchema: ValidateFunction = new Ajv2020({ allowUnionTypes: true }).compile(reportSchema)

/** What a report of this release is held to: it has no member that the schema does not list. */
export const fitsStrictly: ValidateFunction = new Ajv2020({ allowUnionTypes: true }).compile({
  ...mapped(reportSchema, closed),
  $id: 'urn:threadcount:report:1:strict',
})

function closed({ additionalProperties, ...schema }: Schema): Schema {
  if (additionalProperties === true) return { ...schema, unevaluatedProperties: false }
  return additionalProperties === undefined ? schema : { ...schema, additionalProperties }
}

/** Where the validator is committed: a checkout has no build step, and compiling at run time takes longer than all of `report`. */
export const validatorFile: string = join(import.meta.dirname, 'report-validator.js')

/** The code of the reader's validator, as `report-validator.d.ts` declares it. */
export function validatorCode(): string {
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  })
  ajv.addSchema(mapped(reportSchema, structure), 'report')
  const code = standalone.default(ajv, { fitsReport: 'report' })
  return `// Made from reports/report.schema.json by \`npm run schema\`. Change the schema instead.\n${code}`
}

/**
 * What a reader does without: words for people, and bounds of a value. Renderers escape every text and draw any number, so a
 * report is not refused for these.
 */
const NOT_READ = ['title', 'description', 'pattern', 'minLength', 'minimum', 'maximum', 'propertyNames']

const structure = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !NOT_READ.includes(keyword)))

/** A schema with a change made to it and to every schema in it. */
function mapped(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    return typeof value === 'object' && value !== null ? mapped(value as Schema, change) : value
  }
  const entries = Object.entries(change(schema)).map(([keyword, value]) => [
    keyword,
    keyword === 'properties' || keyword === '$defs'
      ? Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, inside(one)]))
      : inside(value),
  ])
  return Object.fromEntries(entries)
}

if (import.meta.main) writeFileSync(validatorFile, validatorCode())
