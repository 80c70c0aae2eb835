import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionConfig } from '../config/index.ts'
import type { Report } from '../model/report.ts'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { judgeTarget } from './judge-target.ts'
import { configFor, folder, reportIn, threadcount } from './testing.fixture.ts'

let flawed: ReferenceServer
beforeAll(async () => {
  flawed = await startReference({ size: 30, fault: 'wrong-404-code' })
})
afterAll(() => flawed.close())

/** The command line cannot say what is expected of a collection; a config can. */
function configFile({ baseUrl, collections }: ReferenceServer): string {
  const file = join(folder(), 'threadcount.config.json')
  writeFileSync(file, JSON.stringify({ baseUrl, collections, format: 'json' }))
  return file
}

const keys = ({ credentials }: ReferenceServer): NodeJS.ProcessEnv => ({
  THREADCOUNT_API_KEY: credentials.viewer,
  THREADCOUNT_OUTSIDER_API_KEY: credentials.outsider,
})

const outcomes = ({ checks }: Report): string[] =>
  checks.map(({ id, outcome, scored }) => `${id} ${outcome} ${scored}`).toSorted()

describe('shards', () => {
  it('share every check once, and merge into what the whole run says', async () => {
    const whole = await judgeTarget(configFor(flawed), {})
    const files: string[] = []
    for (const index of [1, 2, 3]) {
      const config = configFor(flawed, { shard: { index, of: 3 } })
      const { report } = await judgeTarget(config, {})
      expect(report.run).toMatchObject({ shard: `${index}/3`, deselected: [] })
      files.push(join(config.out, 'report.json'))
    }
    const out = folder()
    const { code } = await threadcount(['merge', ...files, '--out', out, '--format', 'json'])
    const merged = reportIn(out)
    expect(outcomes(merged)).toEqual(outcomes(whole.report))
    expect([merged.verdict, code]).toEqual([whole.report.verdict, whole.exitCode])
    expect([merged.verdict, code]).toEqual(['non-conformant', 1])
  }, 20_000)

  it('hold a list of known failures against all of them together', async () => {
    const list = join(folder(), 'known.yaml')
    writeFileSync(list, '- { check: errors, reason: being mended, owner: team }\n')
    const files: string[] = []
    for (const index of [1, 2]) {
      const changes = { shard: { index, of: 2 }, only: ['errors/*'], knownFailing: list }
      const config = configFor(flawed, changes)
      const { exitCode, report } = await judgeTarget(config, {})
      expect([exitCode, report.run.knownFailing?.[0]?.state]).not.toContain('stale')
      files.push(join(config.out, 'report.json'))
    }
    const out = folder()
    const { code } = await threadcount(['merge', ...files, '--out', out, '--format', 'json'])
    expect(reportIn(out).run.knownFailing).toMatchObject([{ state: 'tolerated' }])
    expect([reportIn(out).verdict, code]).toEqual(['non-conformant', 0])
  })
})

describe('a replay', () => {
  it('takes the seed, the check and the collection of a finding', async () => {
    const config = configFor(flawed, { seed: 77, profile: 'strict' })
    const { report } = await judgeTarget(config, {})
    const failing = report.checks.find(({ outcome }) => outcome === 'fail')
    const replay = `${join(config.out, 'report.json')}#${failing?.id}/1`
    const out = folder()
    const args = ['run', '--config', configFile(flawed), '--replay', replay, '--out', out]
    const { code } = await threadcount(args, { env: keys(flawed) })
    const again = reportIn(out)
    expect(code).toBe(1)
    expect(again.run).toMatchObject({ seed: 77, profile: 'strict' })
    expect(again.checks).toMatchObject([{ id: failing?.id, outcome: 'fail' }])
    expect(again.collections.map(({ params }) => params)).toEqual([failing?.findings[0]?.collection])
    expect(again.run.requests).toBeLessThan(report.run.requests / 2)
  }, 20_000)

  it('leaves the report that it comes from, and writes beside it', async () => {
    const config = configFor(flawed, { only: ['errors/schema-mismatch'] })
    await judgeTarget(config, {})
    const file = join(config.out, 'report.json')
    const before = readFileSync(file, 'utf8')
    const args = ['run', '--config', configFile(flawed), '--replay', `${file}#errors/schema-mismatch/1`]
    const { code, out } = await threadcount([...args, '--out', config.out], { env: keys(flawed) })
    expect([code, out]).toEqual([1, expect.stringContaining(join('replay', 'report.json'))])
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(reportIn(join(config.out, 'replay')).checks).toHaveLength(1)
  }, 20_000)

  it.each([
    ['nowhere.json#errors/schema-mismatch/1', 'there is no file'],
    ['threadcount.config.json#errors/schema-mismatch/1', 'is not a Threadcount report'],
    [
      'report.json#errors/shema-mismatch/1',
      'has no check errors/shema-mismatch. Did you mean errors/schema-mismatch?',
    ],
    ['report.json#walk/missing-items/2', 'has no finding 2 of walk/missing-items. It has none.'],
    ['report.json#errors/schema-mismatch/90', 'has no finding 90 of errors/schema-mismatch. It has'],
  ])('of %s ends 2', async (replay, sentence) => {
    const changes = { out: folder(), only: ['errors/*', 'walk/missing-items'] }
    const { files } = await judgeTarget(configFor(flawed, changes), {})
    writeFileSync(join(changes.out, 'threadcount.config.json'), '{}')
    expect(files).toContain(join(changes.out, 'report.json'))
    const ended = await threadcount(['run', '--replay', replay], { env: keys(flawed), cwd: changes.out })
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('of another document says so, and goes to no other host by itself', async () => {
    const collections: CollectionConfig[] = [
      { params: { space_id: 'space_full' }, expect: {}, isOpen: false },
    ]
    const config = configFor(flawed, { only: ['errors/schema-mismatch'], collections })
    await judgeTarget(config, {})
    const file = join(config.out, 'report.json')
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    report.target.document.sha256 = '0'.repeat(64)
    writeFileSync(file, JSON.stringify(report))
    const replay = `${file}#errors/schema-mismatch/1`
    const options = { env: keys(flawed) }
    const other = await threadcount(['run', '--replay', replay, '--out', folder()], options)
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringContaining('is of another document than openapi.yaml'),
    ])
    report.target.baseUrl = 'https://evil.example.com'
    writeFileSync(file, JSON.stringify(report))
    const elsewhere = await threadcount(['run', '--replay', replay, '--out', folder()], options)
    expect([elsewhere.code, elsewhere.err]).toEqual([
      2,
      expect.stringContaining('Add --base-url https://evil'),
    ])
  })
})
