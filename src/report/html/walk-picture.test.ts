import { expect, test } from 'vitest'
import { sampleEvidence } from '../sample.ts'
import { pagesOf } from './pages.ts'
import { walkPicture } from './walk-picture.ts'

const page = (query: string, ids: unknown[]) =>
  sampleEvidence(`/x?${query}`, { data: ids.map((id) => ({ at: 1, id })) })

test('pages are read back from evidence', () => {
  expect(pagesOf([page('limit=2', ['a', 'b']), page('cursor=q', [])])).toEqual([
    { query: 'limit=2', ids: ['a', 'b'] },
    { query: 'cursor=q', ids: [] },
  ])
})

test('an identity of another name is found by its values', () => {
  const named = (keys: string[]) =>
    sampleEvidence(
      '/x',
      keys.map((key) => ({ kind: 'book', key })),
    )
  expect(pagesOf([named(['k1', 'k2']), named(['k2'])]).map(({ ids }) => ids)).toEqual([['k1', 'k2'], ['k2']])
})

test('what is repeated is marked for eyes and ears, its neighbours are shown, the rest is left out', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `item_${100 + index}`)
  const picture = walkPicture([page('limit=40', ids), page('cursor=q', ['item_120', 'item_200'])])
  const source = picture ? picture.source : ''
  expect(source).toContain(
    '<span class="item again" title="item_120">_120<span class="hidden"> again</span></span>',
  )
  expect(source).toContain('title="item_119"')
  expect(source).not.toContain('title="item_110"')
  expect(source.match(/>…</g)).toHaveLength(2)
})

test('nothing is drawn where there is no walk', () => {
  expect(walkPicture([])).toBe(false)
  expect(walkPicture([page('limit=2', ['a'])])).toBe(false)
  expect(walkPicture([sampleEvidence('/x', 'not json'), sampleEvidence('/x', '{"data":[1,2]}')])).toBe(false)
})
