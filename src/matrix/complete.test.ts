import { expect, test } from 'vitest'
import { suites } from '../../suites/index.ts'
import { faults, variants } from '../reference/index.ts'
import { matrix } from './matrix.fixture.ts'

/** Checks that only a legal variant changes: what they note is never a fault. */
const NOTED_BY_VARIANTS = ['envelope/undocumented-field', 'envelope/unseen-field', 'limit/ambiguous']

test('every fault and every variant has a row', () => {
  expect(Object.keys(matrix.faults).toSorted()).toEqual(faults.map(({ name }) => name).toSorted())
  expect(Object.keys(matrix.variants).toSorted()).toEqual(variants.map(({ name }) => name).toSorted())
})

test('every check is changed by a fault', () => {
  const changed = new Set(
    Object.values(matrix.faults).flatMap(({ fail = [], warn = [], note = [] }) => [
      ...fail,
      ...warn,
      ...note,
    ]),
  )
  const ids = suites.flatMap(({ checks }) => checks.map(({ id }) => id))
  expect(ids.filter((id) => !changed.has(id))).toEqual(NOTED_BY_VARIANTS.filter((id) => !changed.has(id)))
})

test('no variant is failed', () => {
  expect(Object.values(matrix.variants).flatMap(({ fail = [] }) => fail)).toEqual([])
})
