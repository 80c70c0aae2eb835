import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faults, variants } from '../../src/reference/index.ts'
import { suites } from '../../suites/index.ts'
import { matrix, type Row } from './judge.fixture.ts'

test('every fault and every variant has a row', () => {
  expect(Object.keys(matrix.faults).toSorted()).toEqual(faults.map(({ name }) => name).toSorted())
  expect(Object.keys(matrix.variants).toSorted()).toEqual(variants.map(({ name }) => name).toSorted())
})

const changedBy = (rows: Record<string, Row>): Set<string> =>
  new Set(Object.values(rows).flatMap(({ fail = [], warn = [], note = [] }) => [...fail, ...warn, ...note]))

test('every check is changed by a fault', () => {
  const byFaults = changedBy(matrix.faults)
  const unproven = suites
    .flatMap(({ checks }) => checks.map(({ id }) => id))
    .filter((id) => !byFaults.has(id))
  expect(unproven).toEqual([])
})

test('no variant is failed', () => {
  expect(Object.values(matrix.variants).flatMap(({ fail = [] }) => fail)).toEqual([])
})

test('the published page has a line for each of them', () => {
  const page = readFileSync(new URL('../../reports/samples/matrix.md', import.meta.url), 'utf8')
  const named = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual([...faults, ...variants].map(({ name }) => name))
})
