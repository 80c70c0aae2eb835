import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pagination from '../../spec/x-pagination.schema.json' with { type: 'json' }
import { fileSchema } from './keys.ts'
import { options } from './option.ts'
import { nameOf } from './options.ts'
import { branchesOf, definitions, type Schema } from './schema.ts'

// What is published of the table of options: a schema for editors, types, and a table in README.

const root = join(import.meta.dirname, '../..')

/** Every file that follows from the table of options, by its path, with the text that it should have. */
export function publishedFiles(): Record<string, string> {
  const types = 'src/config/given.ts'
  const schema = 'spec/config.schema.json'
  return {
    [types]: formatted(types, optionsInterface()),
    [schema]: formatted(schema, JSON.stringify(configSchema())),
    'README.md': withTable(readFileSync(join(root, 'README.md'), 'utf8')),
  }
}

const { 'x-errors': _, ...ofPagination } = pagination.$defs
/** What the schema of a config file refers to. */
const allDefinitions = { ...definitions, ...ofPagination } as Readonly<Record<string, Schema>>

/** The schema of a config file. */
export const configSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:threadcount:config:1',
  title: 'Threadcount configuration',
  description: 'What threadcount.config.yaml, .json, .ts or .js may say. Written by npm run options.',
  ...fileSchema,
  properties: {
    $schema: { description: 'Where an editor finds this schema.', type: 'string' },
    ...fileSchema.properties,
  },
  $defs: allDefinitions,
})

function formatted(file: string, text: string): string {
  const biome = join(root, 'node_modules/.bin/biome')
  const arguments_ = ['format', `--stdin-file-path=${file}`]
  const { status, stdout, stderr } = spawnSync(biome, arguments_, {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`biome cannot format ${file}: ${stderr}`)
  return stdout
}

function optionsInterface(): string {
  const schemas = Object.entries(options).map(([key, { schema }]) => [key, schema] as const)
  return `// Written by \`npm run options\` from the table in options.ts. Do not edit.

/**
 * The options of a run: the keys of the config file. Relative paths are relative to the working directory. A config file is
 * read only where \`config\` names it.
 */
export interface Options {
${members(schemas, [])}}
`
}

function members(schemas: Iterable<readonly [string, Schema]>, required: readonly string[]): string {
  const lines = [...schemas].map(([key, schema]) => {
    const comment = [schema.description, defaultOf(schema)].filter(Boolean).join(' ')
    const type = required.includes(key) ? `: ${typeOf(schema)}` : `?: ${typeOf(schema)} | undefined`
    return `/** ${comment} */\n${key}${type}\n`
  })
  return lines.join('')
}

function defaultOf({ default: value }: Schema): string {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return value === undefined || isEmpty ? '' : `Default: \`${JSON.stringify(value)}\`.`
}

/** The type of what a program may give. References to the environment are for files that cannot read it. */
function typeOf(schema: Schema): string {
  const given = branchesOf(schema).flatMap(givenBy)
  return [...new Set(given.map(typeOfBranch))].join(' | ')
}

function givenBy(schema: Schema): readonly Schema[] {
  const { $ref } = schema
  if ($ref === undefined) return [schema]
  const name = $ref.slice('#/$defs/'.length)
  return name in definitions ? [] : branchesOf(allDefinitions[name] ?? {})
}

function typeOfBranch({
  type,
  enum: names,
  items,
  properties,
  required,
  additionalProperties,
}: Schema): string {
  if (names) return names.map((name) => `'${name}'`).join(' | ')
  if (items) return `readonly (${typeOf(items)})[]`
  if (properties) return `{\n${members(Object.entries(properties), required ?? [])}}`
  if (additionalProperties) return `Readonly<Record<string, ${typeOf(additionalProperties)}>>`
  return [type].flat().join(' | ').replace('integer', 'number')
}

const markers = /(<!-- options: [^>]*-->\n).*?(<!-- \/options -->)/s

function withTable(readme: string): string {
  if (!markers.test(readme)) throw new Error('README.md has no place for the table of options')
  return readme.replace(markers, (_, start: string, end: string) => `${start}\n${table()}\n${end}`)
}

function table(): string {
  const rows = Object.entries(options).map(
    ([key, { flag, description, names = [], isList, shownDefault }]) => [
      flag ? `\`--${nameOf(key)} ${flag[0]}\`` : '–',
      key === 'config' ? '–' : `\`${key}\``,
      [description, isList && names.length > 1 ? `Of ${names.map((name) => `\`${name}\``).join(', ')}.` : '']
        .join(' ')
        .trim(),
      shownDefault ?? '–',
    ],
  )
  const lines = [['option', 'config key', 'meaning', 'default'], ['---', '---', '---', '---'], ...rows]
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('')
}
