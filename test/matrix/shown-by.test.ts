import { expect, test } from 'vitest'
import { shownBy } from '../../src/reference/shown-by.ts'
import { suites } from '../../suites/index.ts'
import { matrix } from './judge.fixture.ts'

test('each check names a fault that changes it', () => {
  const ids = suites.flatMap(({ checks }) => checks.map(({ id }) => id))
  const missing = ids.filter((id) => !(id in shownBy))
  const lines = missing.map((id) => `  '${id}': 'FAULT',`).join('\n')
  expect(missing, `Write to src/reference/shown-by.ts:\n${lines}`).toEqual([])
  expect(Object.keys(shownBy).toSorted()).toEqual(ids.toSorted())
  for (const [id, fault] of Object.entries(shownBy)) {
    const { fail = [], warn = [], note = [] } = matrix.faults[fault] ?? {}
    expect([...fail, ...warn, ...note], fault).toContain(id)
  }
})
