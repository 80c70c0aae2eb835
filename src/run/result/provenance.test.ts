import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { parseReport } from '../../report/index.ts'
import { fitsStrictly } from '../../report/report-schema.fixture.ts'
import { folder, reportIn, threadcount } from '../testing.fixture.ts'

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 120 })
})
afterAll(() => server.close())

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

async function judged(changes: object = {}) {
  const cwd = folder()
  const collections = [{ params: { space_id: 'space_full' } }]
  const config = {
    baseUrl: server.baseUrl,
    collections,
    only: 'envelope/schema-mismatch',
    format: 'json',
    ...changes,
  }
  writeFileSync(join(cwd, 'threadcount.config.json'), JSON.stringify(config))
  const env = { THREADCOUNT_API_KEY: server.credentials.viewer }
  expect(await threadcount(['run', '--out', 'out'], { cwd, env })).toMatchObject({ code: 0 })
  return { cwd, report: reportIn(join(cwd, 'out')) }
}

it('a report says what it was made with, by digests that anybody can check', async () => {
  const { cwd, report } = await judged()
  const { environment, config, suite } = report.run
  expect(environment?.node).toMatch(/^\d+\.\d+/)
  expect(environment?.os).toContain(process.arch)
  const file = sha256(join(cwd, 'threadcount.config.json'))
  expect(config?.files).toEqual([{ name: 'threadcount.config.json', sha256: file }])
  expect(suite?.sha256).toMatch(/^[0-9a-f]{64}$/)
  const document = join(import.meta.dirname, '../../../spec/openapi.yaml')
  expect(report.target.document).toMatchObject({ file: 'openapi.yaml', sha256: sha256(document) })
  const [operation] = report.target.operations ?? []
  const line = readFileSync(document, 'utf8').split('\n')[(operation?.line ?? 0) - 1]
  expect([operation?.id, line?.trim()]).toEqual(['listSpaceThreads', 'get:'])
})

it('fits its schema and reads back', async () => {
  const { report } = await judged()
  expect([fitsStrictly(report), fitsStrictly.errors]).toEqual([true, null])
  expect(parseReport(JSON.stringify(report), 'report.json')).toEqual(report)
})

it('the digest of the settings follows what bears on the result, and nothing else', async () => {
  const digest = async (changes?: object): Promise<string | undefined> =>
    (await judged(changes)).report.run.config?.sha256
  const first = await digest()
  expect(await digest({ format: ['json', 'markdown'] })).toBe(first)
  expect(await digest({ seed: 7 })).not.toBe(first)
})
