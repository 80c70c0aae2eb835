import { expect, test } from 'vitest'
import { type Collection, collectionName, idOf, isReadable, outranks } from './collection.ts'

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

const collection = (status?: number): Collection => ({
  operation: 'listBooks',
  params: {},
  expect: status === undefined ? {} : { status },
  isOpen: false,
})

test('a collection is readable unless another status than 200 is expected', () => {
  expect([collection(), collection(200), collection(403)].map(isReadable)).toEqual([true, true, false])
})

const candidate = (rank: number, size: number | undefined, status?: number) => ({
  collection: collection(status),
  rank,
  size,
})

test.each([
  ['has more items', candidate(1, 3), candidate(0, 2)],
  ['has as many and an earlier place', candidate(0, 3), candidate(1, 3)],
  ['is empty rather than unread', candidate(1, 0), candidate(0, undefined)],
  ['is readable, whatever the other holds', candidate(1, 0), candidate(0, 9, 403)],
])('the main collection %s', (_, one, other) => {
  expect([outranks(one, other), outranks(other, one)]).toEqual([true, false])
})
