import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faults, variants } from '../../src/reference/index.ts'
import { suites } from '../../suites/index.ts'
import { matrix, type Row } from './judge.fixture.ts'

test.each([
  ['faults', faults, matrix.faults],
  ['variants', variants, matrix.variants],
] as const)('all %s have a row, and all rows one of them', (kind, all, rows) => {
  const names = all.map(({ name }) => name)
  const missing = names.filter((name) => !(name in rows))
  const message = `Write under ${kind}: of reports/samples/matrix.yaml:\n${missing.map((name) => `  ${name}:\n    fail: [SUITE/NAME]`).join('\n')}`
  expect(missing, message).toEqual([])
  const gone = Object.keys(rows).filter((name) => !names.includes(name))
  expect(gone, `Take these rows out of ${kind}: in reports/samples/matrix.yaml.`).toEqual([])
})

const changedBy = (rows: Record<string, Row>): Set<string> =>
  new Set(Object.values(rows).flatMap(({ fail = [], warn = [], note = [] }) => [...fail, ...warn, ...note]))

test('every check is changed by a fault', () => {
  const byFaults = changedBy(matrix.faults)
  const unproven = suites
    .flatMap(({ checks }) => checks.map(({ id }) => id))
    .filter((id) => !byFaults.has(id))
  const message =
    'Write a fault in src/reference/faults that changes each of these, and its row in reports/samples/matrix.yaml.'
  expect(unproven, message).toEqual([])
})

test('no variant is failed', () => {
  expect(Object.values(matrix.variants).flatMap(({ fail = [] }) => fail)).toEqual([])
})

test('the published page has a line for each of them', () => {
  const page = readFileSync(new URL('../../reports/samples/matrix.md', import.meta.url), 'utf8')
  const named = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  const names = [...faults, ...variants].map(({ name }) => name)
  const missing = names.filter((name) => !named.includes(name))
  expect(named, `Write reports/samples/matrix.md: npm run matrix -- ${missing.join(' ')}`).toEqual(names)
})
