import { expect, test } from 'vitest'
import { booksOf, collectionOf, targetOf } from '../testing.fixture.ts'
import { unknownCollections } from './unknown-collections.ts'

/** Ids that are tried beside this one. */
async function triedBeside(shelf: string, seed: number): Promise<string[]> {
  const { probing, sent } = targetOf(() => booksOf([]), {
    collection: collectionOf({ params: { shelf } }),
    seed,
  })
  await probing.get(unknownCollections)
  const tried = sent.filter(({ purpose }) => purpose === 'unknown-collections')
  return tried.map(({ path }) => decodeURIComponent(path.split('/')[2] ?? ''))
}

// A strict server answers what no id can look like before it looks for the collection.
test.each([
  [
    'a UUID',
    '3f2b8c1e-9a4d-4e7f-8b21-0c5d6e7f8a9b',
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  ],
  ['a UUID that begins like a prefix', 'abcdefab-9a4d-4e7f-8b21-0c5d6e7f8a9b', /^[\da-f]{8}-[\da-f]{4}-4/],
  ['a ULID', '01ARZ3NDEKTSV4RRFFQ69G5FAV', /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/],
  ['an object id', '507f1f77bcf86cd799439011', /^[\da-f]{24}$/],
  ['a prefixed id', 'shelf_507f1f77', /^shelf_[\da-f]{8}$/],
  ['a number', '20417', /^\d+$/],
])('ids tried beside %s are of its make, and others', async (_, id, make) => {
  for (const seed of [0, 1, 2, 3, 4]) {
    const tried = await triedBeside(id, seed)
    expect(tried.length).toBeGreaterThan(0)
    expect(tried).not.toContain(id)
    expect(tried.filter((like) => like === `${id}zq9917x`)).toHaveLength(1)
    for (const like of tried.filter((like) => !like.startsWith(id))) expect(like).toMatch(make)
  }
})
