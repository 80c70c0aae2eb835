import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { completeReport } from '../report/complete-report.fixture.ts'
import { main } from './main.ts'
import { terminalOf } from './terminal.ts'

/** Whatever a file may hold in the place of what belongs there. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 53, '', ' ', '..', '\u0000', '%zz', '$', 'http://[::1'),
  fc.constantFrom('\ud800', '\u001b[0m', '__proto__', '2026-99-99', 'a'.repeat(3000)),
  fc.array(fc.constantFrom(null, '', 1, {}), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('__proto__', '$ref', 'params', 'a'), fc.constantFrom('', 1, {}, []), {
    maxKeys: 2,
  }),
)

type Path = string[]

/** The places of all values in a value. */
function placesIn(value: unknown, at: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [at, ...inner.flatMap(([key, one]) => placesIn(one, [...at, key]))]
}

/** A copy with another value at a place. */
function withValue(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const copy = structuredClone(whole) as Record<string, unknown>
  copy[key] = withValue(copy[key], rest, value)
  return copy
}

/** A value that is wrong in one place or two. */
function damaged(whole: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.constantFrom(...placesIn(whole).slice(1)), hostile)
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) =>
    changes.reduce((value, [place, other]) => {
      const isThere = placesIn(value).some((one) => one.join('\n') === place.join('\n'))
      return isThere ? withValue(value, place, other) : value
    }, whole),
  )
}

const baseUrl = 'http://127.0.0.1:1/v1'

const config = {
  baseUrl,
  operation: ['listSpaceThreads'],
  implementation: { name: 'a', version: '1' },
  query: { a: 'b' },
  headers: { 'x-a': 'b' },
  collections: [{ params: { space_id: 's' }, expect: { count: 0, status: 200 }, open: true }],
  fixtures: { driver: 'api', values: { organization_id: 'o' } },
  only: ['envelope/*'],
  seed: 1,
  concurrency: 2,
  rate: 100,
  timeout: 1,
  maxRequests: 20,
  maxDuration: 1,
  format: ['json'],
  shard: '1/1',
}

const schema = { type: 'object', properties: { data: { type: 'array', items: { type: 'object' } } } }
const document = {
  openapi: '3.1.0',
  info: { title: 'Books', version: '1' },
  paths: {
    '/books/{shelf}': {
      get: {
        operationId: 'listBooks',
        parameters: [
          { name: 'shelf', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } },
        ],
        responses: { 200: { description: 'A page.', content: { 'application/json': { schema } } } },
        'x-pagination': {
          cursor: { parameter: 'cursor', next: '/next' },
          limit: { parameter: 'limit' },
          items: '/data',
          identity: '/id',
        },
      },
    },
  },
}

const at = 'listSpaceThreads'
const label = 'Threadcount fixture 9f86d081884c-1'
const journal = [
  { place: { driver: 'api', baseUrl, operation: at } },
  { asked: { kind: 'item', params: {}, of: {}, label }, at },
  { made: { kind: 'collection', params: { space_id: 'a' }, of: { space_id: 'a' }, label }, at },
]

const json = (value: unknown): string => JSON.stringify(value) ?? 'null'
const lines = (value: unknown): string =>
  Array.isArray(value) ? value.map((line) => `${json(line)}\n`).join('') : json(value)

const sweepFile = 'fixtures.json'
const replay = ['run', '--replay', 'file.json#walk/duplicate-items/1', '--max-requests', '1', '--out', 'out']

const kinds: [kind: string, whole: unknown, text: (value: unknown) => string, calls: string[][]][] = [
  ['report', completeReport(), json, [['report', 'file.json', '--out', 'out'], replay]],
  ['report beside another', completeReport(), json, [['compare', 'file.json', 'good.json']]],
  ['configuration', config, json, [['doctor', '--config', 'file.json']]],
  ['document', document, json, [['doctor', '--spec', 'file.json', '--base-url', baseUrl, '--timeout', '1']]],
  ['journal', journal, lines, [['sweep', 'file.json', '--config', sweepFile]]],
]

async function outcome(args: string[], cwd: string): Promise<{ code: number; said: string }> {
  let said = ''
  const stream = {
    write(text: string) {
      said += text
    },
  }
  const env = { THREADCOUNT_API_KEY: 'ak_hush_1234567890' }
  const code = await main(args, terminalOf({ write: () => undefined }, stream, { env, cwd }))
  return { code, said }
}

it.each(kinds)(
  'a %s that is damaged anywhere is told in a sentence, and is never a bug',
  async (_, whole, text, calls) => {
    const cwd = mkdtempSync(join(tmpdir(), 'threadcount-hostile-'))
    const place = (words: string[]): string[] =>
      words.map((word) => (/^(file|good|fixtures)\.json|^out$/.test(word) ? join(cwd, word) : word))
    writeFileSync(join(cwd, 'good.json'), json(completeReport()))
    // Nothing answers there, so a sweep is not to wait.
    writeFileSync(join(cwd, sweepFile), json({ ...config, maxDuration: 0.1 }))
    const isFine = async (value: unknown): Promise<void> => {
      writeFileSync(join(cwd, 'file.json'), text(value))
      for (const call of calls) {
        const { code, said } = await outcome(place(call), cwd)
        expect([code, said]).not.toEqual([70, said])
        expect(said).not.toMatch(/\n {4}at /)
        if (code === 2) expect(said).toMatch(/^threadcount: [^\n]+[.?!…]\n$/)
      }
    }
    await fc.assert(fc.asyncProperty(damaged(whole), isFine), {
      numRuns: 40,
      interruptAfterTimeLimit: 20_000,
    })
  },
)
