// Holds the type of a report against its schema: the schema is written out as a type, and the compiler compares the two.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reportSchema, type Schema } from './report-schema.fixture.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'threadcount-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the type of a report and its schema say the same', async () => {
  expect(await complaintsAbout(reportSchema)).toBe('')
})

const changed = (change: (schema: Schema) => void): Schema => {
  const schema = structuredClone(reportSchema)
  change(schema)
  return schema
}

const differing: [name: string, schema: Schema, member: string][] = [
  [
    'lists a member more',
    changed(({ $defs }) => Object.assign($defs?.check?.properties ?? {}, { later: {} })),
    'later',
  ],
  [
    'lacks an optional member',
    changed(({ $defs }) => Reflect.deleteProperty($defs?.check?.properties ?? {}, 'source')),
    'source',
  ],
  ['requires an optional member', changed(({ $defs }) => $defs?.check?.required?.push('source')), 'source'],
  [
    'lets no null through',
    changed(({ $defs }) => Object.assign($defs?.check?.properties?.reason ?? {}, { type: 'string' })),
    'reason',
  ],
  ['has a choice more', changed(({ properties }) => properties?.verdict?.enum?.push('fine')), 'verdict'],
]

test.each(differing)('a schema that %s is noticed', async (_, schema, member) => {
  expect(await complaintsAbout(schema)).toContain(`'${member}'`)
})

/** What the compiler has to say where each must do for the other, with optional members as they are and with all of them. */
async function complaintsAbout(schema: Schema): Promise<string> {
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, one]) => `type ${name} = ${typeOf(one)}`)
  const text = `import type { Report } from ${JSON.stringify(join(root, 'src/model/report.ts'))}
${definitions.join('\n')}
type Written = ${typeOf(schema)}
type Whole<T> = T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T
declare const report: Report
declare const written: Written
declare const wholeReport: Whole<Report>
declare const wholeWritten: Whole<Written>
export const all: [Written, Report, Whole<Written>, Whole<Report>] = [report, written, wholeReport, wholeWritten]
`
  writeFileSync(join(folder, 'report.mts'), text)
  const files = { rootDir: '/', allowImportingTsExtensions: true, rewriteRelativeImportExtensions: false }
  const compilerOptions = { ...files, noEmit: true, types: [] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['report.mts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  return new Promise((done) => {
    const tsc = join(root, 'node_modules/.bin/tsc')
    execFile(tsc, ['-p', folder, '--pretty', 'false'], (_, out) => done(out))
  })
}

function typeOf(schema: Schema): string {
  const { $ref, type, const: only, enum: choices, if: condition } = schema
  if ($ref !== undefined) return $ref.replace('#/$defs/', '')
  if (only !== undefined) return JSON.stringify(only)
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ')
  const plain = [type ?? (schema.properties ? 'object' : 'unknown')].flat()
  const base = plain.map((name) => typeNamed(name, schema)).join(' | ')
  if (!condition) return base
  const cases = [[condition, schema.then], [schema.else]].map((parts) =>
    parts.flatMap((part) => (part ? [`(${typeOf(part)})`] : [])).join(' & '),
  )
  const possible = cases
    .filter((each) => each !== '')
    .map((each) => `(${each})`)
    .join(' | ')
  return schema.properties ? `(${base}) & (${possible})` : possible
}

function typeNamed(name: string, schema: Schema): string {
  if (name === 'integer') return 'number'
  if (name === 'array') return arrayType(schema)
  return name === 'object' ? objectType(schema) : name
}

function arrayType({ prefixItems, items }: Schema): string {
  return prefixItems ? `[${prefixItems.map(typeOf).join(', ')}]` : `(${items ? typeOf(items) : 'unknown'})[]`
}

function objectType({ properties, required = [], additionalProperties: others }: Schema): string {
  if (typeof others === 'object') return `Record<string, ${typeOf(others)}>`
  const lines = Object.entries(properties ?? {}).map(
    ([name, one]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(one)}`,
  )
  return `{ ${lines.join('; ')} }`
}
