import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { main } from '../cli/main.ts'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, reportIn } from './testing.fixture.ts'

// One target after another is held against what was known of an earlier one: exit code and last line of the command.

interface Told {
  code: number
  last: string
  text: string
  out: string
}

/** Calls the program in this process, on a server that shows a fault. */
async function judge(fault: string | undefined, args: string[], size = 130): Promise<Told> {
  const server = await startReference({ size, ...(fault && { fault }) })
  try {
    return await call(server, args)
  } finally {
    await server.close()
  }
}

async function call({ baseUrl, credentials }: ReferenceServer, args: string[]): Promise<Told> {
  const cwd = folder()
  const out = join(cwd, 'out')
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const output = { write: say, paint: say, isTTY: false, columns: 200, color: false }
  const target = ['--base-url', baseUrl, '--param', 'space_id=space_full', '--out', out, '--format', 'json']
  const terminal = {
    out: output,
    err: { ...output, write: () => undefined, paint: () => undefined },
    env: { THREADCOUNT_API_KEY: credentials.viewer },
    cwd,
  }
  const code = await main(['run', ...target, ...args], terminal)
  const text = said.join('')
  return { code, last: text.trimEnd().split('\n').at(-1) ?? '', text, out }
}

const walks = ['--only', 'walk']
const errors = ['--only', 'errors']

const entry = (check: string, more = ''): string =>
  `- { check: ${check}, reason: being fixed, owner: team${more} }\n`

function list(...entries: string[]): string[] {
  const file = join(folder(), 'known.yaml')
  writeFileSync(file, entries.join(''))
  return ['--known-failing', file]
}

/** What is known of a server that loses ties, written as a list: each check that fails. */
let ties: { report: string; list: string[]; checks: string[] }
let sound: string
let wrong: string
let spent: string
beforeAll(async () => {
  const { out } = await judge('ties-skipped', walks)
  const checks = reportIn(out)
    .checks.filter(({ outcome }) => outcome === 'fail')
    .map(({ id }) => id)
  ties = { report: join(out, 'report.json'), list: checks.map((id) => entry(id)), checks }
  sound = join((await judge(undefined, walks)).out, 'report.json')
  wrong = join((await judge('wrong-404-code', errors)).out, 'report.json')
  spent = join((await judge(undefined, [...walks, '--max-requests', '30'])).out, 'report.json')
}, 60_000)

const against = (file: () => string) => (): string[] => ['--baseline', file()]

/** The fault of the server, how it is called, the exit code, and what the last line says. */
const histories: [string, string | undefined, () => string[], number, RegExp][] = [
  ['a first run of a sound server', undefined, () => walks, 0, /^exit 0: no scored check failed; /],
  ['a first run of one with a defect', 'ties-skipped', () => walks, 1, /^exit 1: \d scored checks failed$/],
  [
    'unchanged since its baseline',
    'ties-skipped',
    () => [...walks, ...against(() => ties.report)()],
    0,
    /^exit 0: \d+ known failures, none new; \d checks? in doubt with them/,
  ],
  [
    'unchanged since its list',
    'ties-skipped',
    () => [...walks, ...list(...ties.list)],
    0,
    /^exit 0: \d+ known failures, none new; \d checks? in doubt with them/,
  ],
  [
    'unchanged, by list and baseline',
    'ties-skipped',
    () => [...walks, ...list(...ties.list), ...against(() => ties.report)()],
    0,
    /^exit 0: \d+ known failures, none new/,
  ],
  [
    'fixed since its baseline',
    undefined,
    () => [...walks, ...against(() => ties.report)()],
    0,
    /^exit 0: no failure, known or new; \d+ findings of the baseline no longer shown/,
  ],
  [
    'fixed since its list',
    undefined,
    () => [...walks, ...list(...ties.list)],
    1,
    /^exit 1: \d known-failing entries no longer fail$/,
  ],
  [
    'a list that lacks one failure',
    'ties-skipped',
    () => [...walks, ...list(...ties.list.slice(1))],
    1,
    /^exit 1: \d+ new findings?, and \d+ known ones?$/,
  ],
  [
    'another defect since its baseline',
    'phantom-last-page',
    () => [...walks, ...against(() => ties.report)()],
    1,
    /^exit 1: \d+ new findings?/,
  ],
  [
    'another defect than the list says',
    'phantom-last-page',
    () => [...walks, ...list(...ties.list)],
    1,
    /^exit 1: \d+ new findings?.*; \d known-failing entr(y|ies) no longer fails?$/,
  ],
  [
    'worse than a sound baseline',
    'ties-skipped',
    () => [...walks, ...against(() => sound)()],
    1,
    /^exit 1: \d+ new findings$/,
  ],
  [
    'a sound baseline, kept',
    undefined,
    () => [...walks, ...against(() => sound)()],
    0,
    /^exit 0: no failure, known or new; /,
  ],
  [
    'a small budget',
    undefined,
    () => [...walks, '--max-requests', '30'],
    4,
    /^exit 4: \d+ scored checks could not be decided$/,
  ],
  [
    'a small budget since a baseline that had enough',
    undefined,
    () => [...walks, '--max-requests', '30', ...against(() => sound)()],
    4,
    /^exit 4: \d+ scored checks could not be decided$/,
  ],
  [
    'a small budget as in the baseline decides as little',
    undefined,
    () => [...walks, '--max-requests', '30', ...against(() => spent)()],
    4,
    /^exit 4: no check was judged$/,
  ],
  [
    'doubt that no listed finding explains',
    undefined,
    () => [...walks, '--max-requests', '30', ...list(entry('walk/missing-items'))],
    4,
    /^exit 4: \d+ scored checks could not be decided$/,
  ],
  [
    'an expired entry',
    'wrong-404-code',
    () => [...errors, ...list(entry('errors/schema-mismatch', ', expires: 2020-01-31'))],
    1,
    /^exit 1: \d+ new findings?; 1 known-failing entry expired$/,
  ],
  [
    'an entry for what was left out',
    'wrong-404-code',
    () => [...errors, ...list(entry('errors/schema-mismatch'), entry('walk/missing-items'))],
    0,
    /^exit 0: \d+ known failures?, none new/,
  ],
  [
    'a stale entry beside one that holds',
    'wrong-404-code',
    () => [...errors, ...list(entry('errors/schema-mismatch'), entry('errors/status-mismatch'))],
    1,
    /^exit 1: 1 known-failing entry no longer fails$/,
  ],
  [
    'an entry of another code',
    'wrong-404-code',
    () => [...errors, ...list(entry('errors/schema-mismatch', ', code: no-json-404'))],
    1,
    /^exit 1: \d+ new findings?; 1 known-failing entry no longer fails$/,
  ],
  [
    'a known failure where all must be tested',
    'wrong-404-code',
    () => [...errors, ...against(() => wrong)(), '--require', 'conformant'],
    4,
    /^exit 4: .* left out, and --require conformant is set$/,
  ],
  [
    'a warn that is to count',
    'duplicate-keys',
    () => ['--only', 'envelope/duplicate-keys', '--fail-on', 'warn'],
    1,
    /^exit 1: 1 check warned, and --fail-on warn is set$/,
  ],
  [
    'a target that is not there',
    undefined,
    () => [...walks, '--base-url', 'http://127.0.0.1:1/v1'],
    3,
    /^exit 3: no collection could be read$/,
  ],
]

describe('a history ends', () => {
  it.each(histories)('%s', { timeout: 60_000 }, async (_, fault, args, code, last) => {
    const told = await judge(fault, args())
    expect({ code: told.code, last: told.last }).toEqual({ code, last: expect.stringMatching(last) })
    expect(reportIn(told.out).run.exit?.code).toBe(code)
  })

  it('with 2 and without a report for a baseline of another document', async () => {
    const file = join(folder(), 'other.json')
    const other = reportIn(join(sound, '..'))
    writeFileSync(
      file,
      JSON.stringify({
        ...other,
        target: { ...other.target, document: { ...other.target.document, title: 'B' } },
      }),
    )
    expect((await judge(undefined, [...walks, '--baseline', file])).code).toBe(2)
  })

  it('says in the headline that all is known', { timeout: 60_000 }, async () => {
    const { text } = await judge('ties-skipped', [...walks, ...against(() => ties.report)()])
    expect(text).toMatch(/^✕ Non-conformant: .*, all known\.\n/)
    expect(text).toMatch(/Compared with the baseline \(report\.json\): \d+ known, 0 new, 0 gone; /)
  })
})

describe('a replay', () => {
  const replay = (): string[] => ['--replay', `${ties.report}#${ties.checks[0]}/1`]

  it.each([
    ['of the same server', 'ties-skipped', [], 1, 'still-there', /^exit 1: Still there/],
    ['of the fixed server', undefined, [], 0, 'no-longer-shown', /^exit 0: No longer shown/],
    [
      'that has no budget',
      'ties-skipped',
      ['--max-requests', '20'],
      4,
      'cannot-tell',
      /^exit 4: The result is unknown/,
    ],
  ])('%s', { timeout: 60_000 }, async (_, fault, more, code, answer, last) => {
    const told = await judge(fault, [...replay(), ...more])
    expect([told.code, reportIn(told.out).run.replay?.answer]).toEqual([code, answer])
    expect(told.last).toMatch(last)
    expect(told.text).not.toContain('--only')
  })
})
