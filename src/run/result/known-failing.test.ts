import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { folder, reportIn, threadcount } from '../testing.fixture.ts'

let flawed: ReferenceServer
beforeAll(async () => {
  flawed = await startReference({ size: 10, fault: 'wrong-404-code' })
})
afterAll(() => flawed.close())

async function run(list: string | undefined, args: string[] = [], only = ['--only', 'errors']) {
  const cwd = folder()
  const out = join(cwd, 'out')
  if (list !== undefined) writeFileSync(join(cwd, 'known.yaml'), list)
  const target = ['--base-url', flawed.baseUrl, '--param', 'space_id=space_full', '--out', out]
  const env = { THREADCOUNT_API_KEY: flawed.credentials.viewer }
  const known = ['--known-failing', 'known.yaml']
  const ended = await threadcount(['run', ...target, ...known, ...only, ...args], { env, cwd })
  const report = existsSync(join(out, 'report.json')) ? reportIn(out) : undefined
  return { ...ended, report, list: join(cwd, 'known.yaml') }
}

const entry = (check: string, more = ''): string =>
  `- { check: ${check}, reason: being mended, owner: team${more} }\n`

describe('a list of known failures', () => {
  it('changes the exit code, never the verdict', async () => {
    const { code, report } = await run(entry('errors/schema-mismatch', ', expires: 2999-12-31'))
    expect([code, report?.verdict]).toEqual([0, 'non-conformant'])
    expect(report?.run.knownFailing).toMatchObject([{ state: 'tolerated' }])
    const findings = report?.checks.flatMap((check) => check.findings) ?? []
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ known }) => known)).toBe(true)
  })

  it('tolerates nothing of another code', async () => {
    const { code, report, err } = await run(entry('errors/schema-mismatch', ', code: no-json-404'))
    expect([code, report?.run.knownFailing?.[0]?.state]).toEqual([1, 'stale'])
    expect(err).toContain('known failing: errors/schema-mismatch (no-json-404) no longer fails')
  })

  it('is stale where nothing fails, and left alone where nothing was asked', async () => {
    const only = ['--only', 'errors/status-mismatch']
    const stale = await run(entry('errors/status-mismatch'), [], only)
    expect([stale.code, stale.err]).toEqual([1, expect.stringContaining('no longer fails')])
    const alone = await run(entry('walk/missing-items', ', expires: 2020-01-01'), [], only)
    expect([alone.code, alone.report?.run.knownFailing?.[0]?.state]).toEqual([0, 'unused'])
  })

  it('tolerates until its last day', async () => {
    const { code, report, err } = await run(entry('errors/schema-mismatch', ', expires: 2020-02-29'))
    expect([code, report?.run.knownFailing?.[0]?.state]).toEqual([1, 'expired'])
    expect(err).toContain('expired on 2020-02-29; ask team.')
  })

  it.each([
    ['- { check: walk/missing-items, owner: team }', 'known.yaml:1: the entry has no reason.'],
    [
      `${entry('walk/missing-items')}${entry('walk/mising-items')}`,
      'known.yaml:2: no check matches walk/mising-items. Did you mean walk/missing-items?',
    ],
    [
      entry('walk/missing-items', ', expire: x'),
      'known.yaml:1: expire is not a known key. Did you mean expires?',
    ],
    [
      entry('walk/missing-items', ', expires: 2023-02-30'),
      'known.yaml:1: expires must be a day such as 2030-01-31, not 2023-02-30.',
    ],
    ['check: walk/missing-items', 'known.yaml:1: expected a list of entries.'],
    [
      '- { check: walk/missing-items, reason: "TODO: say why", owner: me }',
      'known.yaml:1: reason still says TODO: say why.',
    ],
    ['- { check: [', 'known.yaml:1: Flow'],
  ])('that is wrong ends 2: %j', async (list, sentence) => {
    const { code, err, report } = await run(list)
    expect([code, err, report]).toEqual([2, expect.stringContaining(sentence), undefined])
  })
})

describe('--update-known-failing', () => {
  const update = ['--update-known-failing']

  it('keeps what holds, drops what does not, and asks people to explain what is new', async () => {
    const before = `# why this list is here\n${entry('errors/status-mismatch')}# a friend\n${entry('access/outsider')}`
    const { code, err, list } = await run(before, update, [])
    const text = readFileSync(list, 'utf8')
    expect(text).toContain('check: access/outsider, reason: being mended')
    expect(text).toContain('# a friend')
    expect(text).not.toContain('errors/status-mismatch')
    expect(text).toMatch(
      /check: errors\/schema-mismatch\n {2}code: [\w-]+\n {2}reason: "?TODO: say why"?\n {2}owner: TODO/,
    )
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('wrote known.yaml with 1 kept, 1 new, 1 dropped'),
    ])
  }, 20_000)

  it.each([
    ['--only', ['--only', 'errors']],
    ['--shard', ['--shard', '1/2']],
  ])('refuses %s, which sees a part', async (flag, args) => {
    const { code, err } = await run('', update, args)
    expect([code, err]).toEqual([2, expect.stringContaining(`and ${flag} leaves a part of it out`)])
  })

  it('makes a list where there is none', async () => {
    const { list } = await run(undefined, update, [])
    expect(readFileSync(list, 'utf8')).toContain('check: errors/schema-mismatch')
  }, 20_000)
})

describe('--update-known-failing on a run that has not seen everything', () => {
  const before = entry('errors/schema-mismatch')

  it('leaves the list as it was where the budget was spent', async () => {
    const { code, err, list } = await run(before, ['--update-known-failing', '--max-requests', '20'], [])
    expect(code).not.toBe(0)
    expect(err).toContain('known.yaml is left as it was, because the run ')
    expect(readFileSync(list, 'utf8')).toBe(before)
  })

  it('leaves the list as it was where nothing could be read', async () => {
    const nowhere = ['--update-known-failing', '--base-url', 'http://127.0.0.1:1/v1']
    const { code, err, list } = await run(before, nowhere, [])
    expect([code, err]).toEqual([3, expect.stringContaining('because the run was aborted')])
    expect(readFileSync(list, 'utf8')).toBe(before)
  })

  it('refuses a replay', async () => {
    const { code, err } = await run(
      before,
      ['--update-known-failing', '--replay', 'r.json#walk/missing-items/1'],
      [],
    )
    expect([code, err]).toEqual([2, expect.stringContaining('and --replay leaves a part of it out')])
  })
})

describe('an entry', () => {
  it('says nothing where its check is in another shard', async () => {
    const only = ['--only', 'errors/schema-mismatch', '--only', 'errors/status-mismatch']
    const states: (string | undefined)[] = []
    for (const shard of ['1/2', '2/2']) {
      const { report } = await run(
        entry('errors/status-mismatch', ', expires: 2020-01-31'),
        ['--shard', shard],
        only,
      )
      states.push(report?.run.knownFailing?.[0]?.state)
    }
    expect(states.toSorted()).toEqual(['expired', 'unused'])
  })

  it.each([
    [
      'walk/missing-items, code: missing-itm',
      'of walk/missing-items has the code missing-itm. Did you mean missing-item?',
    ],
    ['walk/*, code: schema-violation', 'no finding of walk/* has the code schema-violation.'],
    ['walk/missing-items, code: qqq', 'Known: missing-item, expected-item-missing, unexpected-count.'],
  ])('needs a code that its checks have: %s', async (check, sentence) => {
    const { code, err } = await run(`- { check: ${check}, reason: r, owner: o }\n`)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('needs an owner', async () => {
    const { code, err } = await run('- { check: walk/missing-items, reason: r }\n')
    expect([code, err]).toEqual([2, expect.stringContaining('known.yaml:1: the entry has no owner.')])
  })
})
