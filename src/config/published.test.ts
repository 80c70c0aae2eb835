// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a config's own notation.
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { detectLists } from '../contract/index.ts'
import { resolveConfig } from './index.ts'
import { fileSchema } from './keys.ts'
import { configSchema, publishedFiles } from './published.fixture.ts'
import { starterConfig } from './starter/starter.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configSchema())
const isValid = (config: unknown): boolean => validate(config)
const problemsOf = (config: unknown): unknown => (isValid(config) ? [] : validate.errors)

it.each(Object.entries(publishedFiles()))(
  '%s says what the table of options says: npm run options',
  (file, text) => {
    expect(textOf(file)).toBe(text)
  },
)

const bundled = await detectLists(join(root, 'spec/openapi.yaml'))

describe('the schema of the config file', () => {
  it('has a sentence for every key, at any depth', () => {
    const undescribed = JSON.stringify(fileSchema.properties).match(/"\w+":\{"(?:type|anyOf)"/g)
    expect(undescribed?.filter((found) => !/^"(items|additionalProperties)"/.test(found)) ?? []).toEqual([])
  })

  it('is where the package exports it', () => {
    const { exports: exported, files } = JSON.parse(textOf('package.json'))
    expect(JSON.parse(textOf(exported['./config.schema.json']))).toEqual(configSchema())
    expect(files).toContain('spec')
  })

  const shown = globSync(['README.md', 'docs/*.md'], { cwd: root }).flatMap((file) => {
    const blocks = [...textOf(file).matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
    const spans = [...textOf(file).matchAll(/`(fixtures: \{.*?\})`/gs)].map(([, text = '']) => text)
    return [...blocks, ...spans].map((text) => [file, text] as const)
  })
  const isConfig = (text: string): boolean =>
    Object.keys(parse(text) ?? {}).some((key) => Object.hasOwn(fileSchema.properties ?? {}, key))
  const documented = shown.filter(([, text]) => isConfig(text))
  const { text: started } = starterConfig({
    lists: bundled.lists,
    servers: bundled.servers,
    spec: undefined,
    baseUrl: undefined,
  })
  const configs: (readonly [string, string])[] = [
    ...documented,
    ...globSync('examples/**/threadcount.config.yaml', { cwd: root }).map(
      (file) => [file, textOf(file)] as const,
    ),
    ['init', started],
  ]

  it('is tried with the examples of the documentation', () => {
    expect(documented.length).toBeGreaterThanOrEqual(6)
  })

  it.each(configs)('accepts the example of %s: %s', (_, text) => {
    expect(problemsOf(parse(text))).toEqual([])
  })

  it.each([
    { baseUrl: 'https://${HOST}/v1' },
    { concurrency: '${PARALLEL:-4}', failOn: '${STRICT:-}', seed: 'random', format: 'json, html' },
    { implementation: 'acme@1', only: 'walk/*', skip: [], rate: 0.5, $schema: './a.json' },
    { credentials: { viewer: { command: ['print-token'] }, editor: '${KEY:-}' } },
    {
      collections: [
        { params: {}, open: true },
        { params: { a: 1 }, expect: { ids: [1, 'b'] } },
      ],
    },
  ])('accepts %j', (config) => {
    expect(problemsOf(config)).toEqual([])
  })
})

const cwd = mkdtempSync(join(tmpdir(), 'threadcount-published-'))

/** True where the program takes a config. */
async function isTaken(config: unknown): Promise<boolean> {
  writeFileSync(join(cwd, 'config.json'), JSON.stringify(config))
  return resolveConfig({ flags: { config: 'config.json' }, env: {}, cwd }).then(
    () => true,
    () => false,
  )
}

describe('schema and program', () => {
  it.each([
    { baseUrl: 'host:3000' },
    { concurency: 1 },
    { config: 'a.yaml' },
    { concurrency: 'eight' },
    { only: null },
    { profile: ' ' },
    { format: ['htm'] },
    { format: 'json,htm' },
    { implementation: { name: 'a' } },
    { shard: '1' },
    { query: { a: [] } },
    { credentials: { vewer: 'a' } },
    { credentials: { viewer: { command: [] } } },
    { collections: { params: {} } },
    { collections: [{}] },
    { collections: [{ params: {}, expct: {} }] },
    { collections: [{ params: {}, expect: { count: -1 } }] },
    { collections: [{ params: {}, expect: { status: 99 } }] },
    { collections: [{ params: {}, open: 'perhaps' }] },
    { fixtures: {} },
    { fixtures: { driver: 'apo' } },
  ])('both refuse %j', async (config) => {
    expect([isValid(config), await isTaken(config)]).toEqual([false, false])
  })

  const keys = [
    'concurrency',
    'rate',
    'timeout',
    'maxRequests',
    'maxDuration',
    'wait',
    'seed',
    'failOn',
    'only',
  ]
  const values = fc.oneof(
    fc.integer(),
    fc.constantFrom(
      0,
      -1,
      1,
      0.5,
      2 ** 31 - 1,
      2 ** 31,
      2_147_483,
      2_147_484,
      true,
      null,
      'random',
      'warn',
      [],
      {},
    ),
    fc.string().filter((text) => !/\$\{|CHANGE-ME|^[+-]?[\d.]+$|^(true|false)$/.test(text)),
  )

  it.each(keys)('agree on any value of %s', async (key) => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        // A text may be written as a number; the schema does not invite to it.
        const isNumberForText = key === 'only' && ['number', 'boolean'].includes(typeof value)
        // An empty name between commas is the program's to refuse.
        const hasCommas = key === 'only' && typeof value === 'string' && value.includes(',')
        fc.pre(!isNumberForText && !hasCommas)
        expect(await isTaken({ [key]: value })).toBe(isValid({ [key]: value }))
      }),
    )
  })
})
