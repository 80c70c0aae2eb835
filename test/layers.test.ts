import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Who may import whom, as CONTRIBUTING.md has it: a file of a layer, what it may import, what it may not. */
const arrows: [file: string, allowed: string[], refused: string[]][] = [
  [
    'src/model/a.ts',
    ['./b.ts', 'node:fs'],
    ['../config/b.ts', '../kit.ts', '../report/b.ts', '../../suites/b.ts'],
  ],
  ['src/config/a.ts', ['./b.ts', '../model/b.ts', 'yaml'], ['../http/b.ts', '../run.ts', '../cli/b.ts']],
  ['src/config/starter/a.ts', ['./b.ts', '../b.ts', '../../model/b.ts'], ['../../http/b.ts', '../../run.ts']],
  [
    'src/contract/a.ts',
    ['../model/b.ts', '../../spec/b.json'],
    ['../config/b.ts', '../http/b.ts', '../probe/b.ts'],
  ],
  [
    'src/contract/read/a.ts',
    ['./b.ts', '../load/b.ts', '../../model/b.ts', '../../../spec/b.json'],
    ['../../config/b.ts', '../../http/b.ts', '../../probe/kit/b.ts'],
  ],
  ['src/http/a.ts', ['../model/b.ts', 'undici'], ['../contract/b.ts', '../config/b.ts', '../engine/b.ts']],
  ['src/arbitrary/a.ts', ['../model/b.ts', 'fast-check'], ['../probe/b.ts', '../http/b.ts']],
  [
    'src/probe/kit/a.ts',
    [
      './b.ts',
      '../read/b.ts',
      '../../contract/b.ts',
      '../../http/b.ts',
      '../../arbitrary/b.ts',
      '../../walk/b.ts',
    ],
    ['../../engine/b.ts', '../../kit.ts', '../../fixtures/b.ts', '../../report/b.ts', '../../../suites/b.ts'],
  ],
  ['src/walk/a.ts', ['./b.ts', '../model/b.ts'], ['../probe/kit/b.ts', '../http/b.ts', '../contract/b.ts']],
  [
    'src/kit.ts',
    ['./probe/b.ts', './walk/b.ts', './arbitrary/b.ts', './model/b.ts'],
    ['./engine/b.ts', './http/b.ts', './run.ts'],
  ],
  [
    'suites/a.ts',
    ['./walk/b.ts', '../src/kit.ts', '../src/probe/b.ts'],
    ['../src/http/b.ts', '../src/run.ts'],
  ],
  [
    'suites/walk/a.ts',
    [
      './b.ts',
      '../b.ts',
      '../../src/kit.ts',
      '../../src/probe/b.ts',
      '../../src/walk/b.ts',
      '../../src/model/b.ts',
    ],
    ['../../src/http/b.ts', '../../src/engine/b.ts', '../../src/report/b.ts', '../../src/contract/b.ts'],
  ],
  ['src/engine/a.ts', ['../model/b.ts'], ['../../suites/b.ts', '../probe/b.ts', '../kit.ts', '../http/b.ts']],
  ['src/report/a.ts', ['./html/b.ts', '../model/b.ts'], ['../config/b.ts', '../engine/b.ts', '../run.ts']],
  ['src/report/html/a.ts', ['../b.ts', '../../model/b.ts'], ['../../config/b.ts', '../../engine/b.ts']],
  [
    'src/fixtures/a.ts',
    ['../contract/b.ts', '../http/b.ts', '../model/b.ts'],
    ['../probe/b.ts', '../config/b.ts'],
  ],
  [
    'src/reference/a.ts',
    ['./faults/b.ts', 'node:fs/promises'],
    ['../model/b.ts', 'undici', '@apidevtools/b'],
  ],
  ['src/reference/faults/a.ts', ['../b.ts', '../variants/b.ts', 'node:http'], ['../../model/b.ts', 'yaml']],
  [
    'src/run.ts',
    ['./engine/b.ts', '../suites/b.ts', './run/b.ts'],
    ['./cli/b.ts', './index.ts', './vitest.ts'],
  ],
  [
    'src/run/a.ts',
    ['../engine/b.ts', './b.ts'],
    ['../cli/b.ts', '../index.ts', '../run.ts', '../vitest/b.ts'],
  ],
  [
    'src/run/operation/a.ts',
    ['../../engine/b.ts', '../plan/b.ts', './b.ts'],
    ['../../cli/b.ts', '../../index.ts', '../../run.ts', '../../vitest/b.ts'],
  ],
  [
    'src/cli/a.ts',
    ['../run.ts', '../model/b.ts', '../report/b.ts', '../config/b.ts'],
    ['../http/b.ts', '../kit.ts'],
  ],
  [
    'src/index.ts',
    ['./run.ts', './options.ts', './report/b.ts'],
    ['./engine/b.ts', './cli/b.ts', '../suites/b.ts'],
  ],
  ['src/vitest.ts', ['./run.ts', './options.ts', './vitest/b.ts'], ['./engine/b.ts', './probe/b.ts']],
  [
    'src/vitest/a.ts',
    ['../run.ts', '../options.ts', '../report/b.ts'],
    ['../http/b.ts', '../../suites/b.ts'],
  ],
]

const root = resolve(import.meta.dirname, '..')
let folder: string
let complaints: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threadcount-layers-'))
  await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [file, allowed, refused] of arrows) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), [...allowed, ...refused].map((from) => `import '${from}'\n`).join(''))
  }
  complaints = await lint('--only=style/noRestrictedImports')
})

afterAll(() => rm(folder, { recursive: true }))

describe.each(arrows)('%s', (file, allowed, refused) => {
  test.each(allowed)('may import %s', (from) => expect(isRefused(file, from)).toBe(false))
  test.each(refused)('may not import %s', (from) => expect(isRefused(file, from)).toBe(true))

  function isRefused(path: string, from: string): boolean {
    const line = [...allowed, ...refused].indexOf(from) + 1
    return complaints.some((complaint) => complaint.includes(`/${path},line=${line},`))
  }
})

test('every layer has its arrows', async () => {
  const files = await readdir(join(root, 'src'), { recursive: true })
  const layers = files.filter(
    (file) => file.includes('/') && /^(?!.*\.(?:test|fixture)\.ts$).*\.ts$/.test(file),
  )
  const covered = new Set(arrows.map(([file]) => file.split('/')[1]))
  expect(layers.filter((file) => !covered.has(file.split('/')[0]))).toEqual([])
})

/** Biome's complaints about the copy, a line each. */
function lint(...options: string[]): Promise<string[]> {
  const biome = join(root, 'node_modules/.bin/biome')
  return new Promise((done) => {
    execFile(
      biome,
      ['lint', '--reporter=github', '--max-diagnostics=none', ...options],
      { cwd: folder },
      (_, out) => done(out.split('\n').filter((line) => line.startsWith('::error'))),
    )
  })
}
