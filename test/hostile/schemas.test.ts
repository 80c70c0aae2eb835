import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { check, failed, type Judged, judge } from './judge.fixture.ts'
import { documentWith, firstStep, ladder, withFile } from './schemas.fixture.ts'
import { type Deviation, KEY, SPACE, startTarget } from './target.fixture.ts'

type Json = Record<string, unknown>

const TITLE = '/components/schemas/Thread/properties/title'
const CATASTROPHE = { type: 'string', pattern: '^(a+)+$' }

/** A target whose titles are all this one. */
const titled = (title: unknown): Deviation => ({ item: (item) => ({ ...item, title }) })

const judgedBy = (document: Json, deviation: Deviation, options: Json = {}): Promise<Judged> =>
  withFile(document, (spec) => judge(deviation, { spec, only: ['envelope/*', 'item/*'], ...options }))

const slow = `${'a'.repeat(40)}!`
const deep = (levels: number): unknown => (levels === 0 ? 1 : { next: deep(levels - 1) })

test.each<[string, Json, Json, unknown, string]>([
  ['pattern', CATASTROPHE, {}, slow, TITLE],
  ['pattern of names', { patternProperties: { '(x+x+)+y': {} } }, {}, { ['x'.repeat(60)]: 1 }, TITLE],
  ['pattern in a choice', { oneOf: [CATASTROPHE, { type: 'null' }] }, {}, slow, `${TITLE}/oneOf/0`],
  ['pattern denied', { not: CATASTROPHE }, {}, slow, `${TITLE}/not`],
  [
    'ladder of anyOf',
    firstStep,
    ladder((next) => ({ anyOf: [next, { allOf: [next] }] })),
    1,
    '/components/schemas/Step0',
  ],
  [
    'ladder of allOf',
    firstStep,
    ladder((next) => ({ allOf: [next, next] })),
    'a',
    '/components/schemas/Step0',
  ],
  [
    'ladder of oneOf',
    firstStep,
    ladder((next) => ({ oneOf: [next, { allOf: [next] }] })),
    1,
    '/components/schemas/Step0',
  ],
  [
    'levels that double',
    { $ref: '#/components/schemas/Twice' },
    {
      Twice: {
        allOf: [
          { properties: { next: { $ref: '#/components/schemas/Twice' } } },
          { properties: { next: { $ref: '#/components/schemas/Twice' } } },
        ],
      },
    },
    deep(60),
    '/components/schemas/',
  ],
])('a %s that takes too long: 4, and the reason names it', async (_, title, schemas, value, pointer) => {
  const judged = await judgedBy(documentWith(title, schemas), titled(value))
  expect(failed(judged)).toEqual([])
  const { outcome, reason } = check(judged, 'envelope/schema-mismatch')
  expect(outcome).toBe('inconclusive')
  expect(reason).toContain(`The schema at ${pointer}`)
  expect(reason).toMatch(/of exchange \d+; it was not judged further\./)
  expect(judged.exitCode).toBe(4)
})

test('what else is wrong is found beside a schema that takes too long', async () => {
  const judged = await judgedBy(documentWith(CATASTROPHE), {
    item: (item) => ({ ...item, title: slow, status: 7 }),
  })
  expect(judged.exitCode).toBe(1)
  expect(failed(judged)).toEqual(['envelope/schema-mismatch'])
  expect(check(judged, 'envelope/schema-mismatch').findings.map(({ message }) => message)).toEqual([
    'The value at /data/*/status breaks its schema: it must be string.',
  ])
})

test('a long list is compared for equal items in a moment', async () => {
  const list = Array.from({ length: 30_000 }, (_, id) => ({ id, name: `n${id}` }))
  const unique = documentWith({ type: 'array', uniqueItems: true })
  const item = (title: unknown): Deviation => ({
    item: (one, at) => ({ ...one, title: at === 3 ? title : [] }),
  })
  expect((await judgedBy(unique, item(list))).exitCode).toBe(0)
  expect(failed(await judgedBy(unique, item([...list, { name: 'n7', id: 7 }])))).toEqual([
    'envelope/schema-mismatch',
  ])
})

test.each<[string, Json, Json]>([
  [
    'itself',
    { $ref: '#/components/schemas/R' },
    { R: { anyOf: [{ $ref: '#/components/schemas/R' }, { type: 'object' }] } },
  ],
  [
    'itself by way of another',
    { $ref: '#/components/schemas/R' },
    {
      R: { allOf: [{ $ref: '#/components/schemas/S' }] },
      S: { if: { type: 'object' }, else: { not: { $ref: '#/components/schemas/R' } } },
    },
  ],
  ['a dynamic anchor', { $dynamicRef: '#x' }, { X: { $dynamicAnchor: 'x' } }],
  ['nothing known', { not: { $recursiveRef: '#' } }, {}],
])('a schema that refers to %s accuses nobody', async (_, title, schemas) => {
  const judged = await judgedBy(documentWith(title, schemas), titled(deep(3)))
  expect([failed(judged), judged.exitCode]).toEqual([[], 0])
})

test('an interrupt ends a run that a schema holds up, with its report', async () => {
  const target = await startTarget(titled(slow))
  const out = mkdtempSync(join(tmpdir(), 'threadcount-interrupted-'))
  try {
    await withFile(documentWith(CATASTROPHE), async (spec) => {
      const cli = join(import.meta.dirname, '../../src/cli.ts')
      const args = [
        'run',
        '--spec',
        spec,
        '--base-url',
        target.baseUrl,
        '--param',
        `space_id=${SPACE}`,
        '--out',
        out,
      ]
      const env = { PATH: process.env.PATH, THREADCOUNT_API_KEY: KEY }
      const child = spawn(process.execPath, [cli, ...args], { cwd: out, env, stdio: 'ignore' })
      while (!existsSync(join(out, 'exchanges.ndjson'))) await setTimeout(50)
      while (readFileSync(join(out, 'exchanges.ndjson'), 'utf8') === '') await setTimeout(50)
      const start = performance.now()
      child.kill('SIGINT')
      await once(child, 'close')
      expect(performance.now() - start).toBeLessThan(8000)
      const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
      expect(report.run.interrupted).toBe(true)
    })
  } finally {
    await target.close()
    rmSync(out, { recursive: true })
  }
})
