import { expect, test } from 'vitest'
import { collectionName } from './collection.ts'

test.each([
  [{ shelf: 'shelf_7' }, 'shelf=shelf_7'],
  [{ library: 'l1', shelf: 's2' }, 'library=l1 shelf=s2'],
  [{}, 'the only collection'],
])('%j is called %s', (params, name) => {
  expect(collectionName(params)).toBe(name)
})
