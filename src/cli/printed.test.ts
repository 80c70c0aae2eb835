import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../test/samples/sample.ts'
import { main } from './main.ts'
import { terminalOf } from './terminal.ts'

/** Orders to a terminal and to CI systems, each where it would be obeyed. */
const EVIL =
  'q\u001b]0;pwned\u0007##vso[task.setvariable variable=A]b\r\n::error::c\u202e\u009b31m \u3164##[group]d ##teamcity[e] section_start:1:f'
const STEERING = /[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\u3164|^\s*::|##[a-z]*\[|section_start:/imu

/** A report with evil in each text that its format leaves free. */
function evilReport(): string {
  const finding = sampleFinding({ message: EVIL, expected: EVIL, actual: EVIL, collection: { [EVIL]: EVIL } })
  const words = { sentence: EVIL, why: EVIL, mend: EVIL, title: EVIL, requirement: EVIL, reason: EVIL }
  const checks = [
    sampleCheck('walk/missing-items', { outcome: 'fail', findings: [finding], ...words, operation: EVIL }),
    sampleCheck('walk/early-end', { outcome: 'untested', ...words }),
  ]
  const report = sampleReport(checks, { verdict: 'non-conformant' })
  Object.assign(report.run, { profile: EVIL, leftBehind: [EVIL], aborted: EVIL })
  Object.assign(report.target, { baseUrl: EVIL, implementation: { name: EVIL, version: EVIL } })
  Object.assign(report.target.document, { title: EVIL })
  return JSON.stringify(report)
}

const document = (text: object): string =>
  JSON.stringify({ openapi: '3.1.0', info: { title: EVIL, version: '1' }, ...text })
const operation = {
  operationId: EVIL,
  parameters: [{ name: EVIL, in: 'query', required: true }],
  'x-pagination': { cursor: {} },
}

const files: Record<string, string> = {
  'report.json': evilReport(),
  'other.json': evilReport(),
  'broken.json': JSON.stringify({ schemaVersion: EVIL }),
  'ref.json': document({ paths: { '/a': { get: { parameters: [{ $ref: `#/${EVIL}` }] } } } }),
  'version.json': JSON.stringify({ openapi: EVIL }),
  'key.json': document({ paths: {}, [EVIL]: 1 }),
  'lists.json': document({ paths: { [`/${EVIL}`]: { get: operation } } }),
  'unread.yaml': `a: [${EVIL}`,
  'evil.config.json': JSON.stringify({ [EVIL]: 1 }),
  'throws.config.mjs': `throw new Error(${JSON.stringify(EVIL)})`,
  'odd.config.mjs': `throw Object.assign(Object.create(null), { a: ${JSON.stringify(EVIL)} })`,
  'environment.config.json': JSON.stringify({ baseUrl: '$' + '{EVIL}' }),
  'fixtures.config.json': JSON.stringify({ baseUrl: 'http://127.0.0.1:1', fixtures: { driver: 'api' } }),
  'fixtures.ndjson': `${JSON.stringify({ place: { driver: 'api', baseUrl: EVIL, operation: EVIL } })}\n${JSON.stringify({ made: { kind: 'collection', params: { a: EVIL }, of: {} }, at: EVIL })}\n`,
  'no.ndjson': `${EVIL}\n`,
}

const calls: string[][] = [
  [EVIL],
  ['run', `--${EVIL}`],
  ['run', EVIL],
  ['run', '--profile', EVIL],
  ['run', '--format', EVIL],
  ['run', '--only', EVIL],
  ['run', '--spec', EVIL],
  ['run', '--base-url', EVIL],
  ['run', '--spec', 'ref.json'],
  ['run', '--spec', 'version.json'],
  ['run', '--spec', 'key.json'],
  ['run', '--spec', 'unread.yaml'],
  ['run', '--spec', 'lists.json'],
  ['run', '--config', 'evil.config.json'],
  ['run', '--config', 'throws.config.mjs'],
  ['run', '--config', 'odd.config.mjs'],
  ['run', '--config', 'environment.config.json'],
  ['run', '--replay', 'report.json#walk/missing-items/1'],
  ['run', '--replay', `report.json#${EVIL}/1`],
  ['doctor', '--spec', 'ref.json'],
  ['doctor', '--json', '--spec', 'ref.json'],
  ['sweep', 'fixtures.ndjson', '--config', 'fixtures.config.json'],
  ['sweep', 'no.ndjson', '--config', 'fixtures.config.json'],
  ['report', 'report.json'],
  ['report', 'broken.json'],
  ['report', EVIL],
  ...['json', 'html', 'junit', 'sarif', 'codequality', 'har', 'markdown', 'intoto'].map((format) => [
    'report',
    'report.json',
    '--format',
    format,
  ]),
  ['report', 'report.json', '--out', join('out', EVIL)],
  ['compare', 'report.json', 'other.json', '--out', 'out'],
  ['merge', 'report.json', 'other.json'],
  ['init', '--spec', 'lists.json'],
  ['explain', EVIL],
  ['list', EVIL],
  ['serve', '--fault', EVIL],
  ['demo', '--variant', EVIL],
]

it.each(calls)('what %j %j %j prints is text', async (...args) => {
  const cwd = mkdtempSync(join(tmpdir(), 'threadcount-printed-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  const seen: string[] = []
  const stream = { write: (text: string) => seen.push(text) }
  const code = await main(args, terminalOf(stream, stream, { env: { EVIL, NO_COLOR: '1' }, cwd }))
  const text = seen.join('')
  expect(text).not.toBe('')
  expect([text, STEERING.exec(text)?.[0]]).toEqual([text, undefined])
  if (code === 2) expect(text).toMatch(/^threadcount: [^\n]+\n$/)
})
