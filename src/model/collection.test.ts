import { expect, test } from 'vitest'
import { collectionName, idOf } from './collection.ts'

test.each([
  [{ shelf: 'shelf_7' }, 'shelf=shelf_7'],
  [{ library: 'l1', shelf: 's2' }, 'library=l1 shelf=s2'],
  [{}, 'the only collection'],
])('%j is called %s', (params, name) => {
  expect(collectionName(params)).toBe(name)
})

test.each([
  [{ params: { shelf: 'a' } }, { shelf: 'a' }],
  [
    { params: { shelf: 'a' }, query: { kind: 'new' } },
    { shelf: 'a', kind: 'new' },
  ],
  [
    { params: { shelf: 'a' }, query: { shelf: 'b' } },
    { shelf: 'a', '?shelf': 'b' },
  ],
  [{ params: {}, query: { kind: 'new' } }, { kind: 'new' }],
])('%j is told from others by %j', (named, id) => {
  expect(idOf(named)).toEqual(id)
})
