import { describe, expect, test } from 'vitest'
import type { Walk } from '../../walk/walk.ts'
import { opening, pagesAt } from '../bracket/opening.ts'
import { booksOf, type FakeTarget, KeysetList, pageOf, targetOf, walkOf } from '../testing.fixture.ts'
import { segments, stretchesOf } from './segments.ts'

/** Ids by number, so many on each page. */
function walkOfSizes(sizes: readonly number[]): Walk {
  let next = 0
  return walkOf(sizes.map((size) => Array.from({ length: size }, () => `t${next++}`)))
}

describe('stretches', () => {
  test('are the pages of a walk, each up to the first item behind it', () => {
    expect(stretchesOf(walkOfSizes([50, 50, 7]))).toMatchObject([
      { page: 0, count: 50, until: 't50' },
      { page: 1, count: 50, until: 't100' },
      { page: 2, count: 7, until: undefined },
    ])
  })

  test('join small pages: a segment of one item would cost two requests', () => {
    expect(stretchesOf(walkOfSizes(Array.from({ length: 60 }, () => 1)))).toMatchObject([
      { page: 0, count: 25, until: 't25' },
      { page: 25, count: 25, until: 't50' },
      { page: 50, count: 10, until: undefined },
    ])
  })

  test('begin with a long one where that is asked for', () => {
    expect(stretchesOf(walkOfSizes(Array.from({ length: 10 }, () => 20)), 100)).toMatchObject([
      { page: 0, count: 100, until: 't100' },
      { page: 5, count: 40 },
      { page: 7, count: 40 },
      { page: 9, count: 20, until: undefined },
    ])
  })

  test('leave no item out, and end behind empty pages', () => {
    expect(stretchesOf(walkOfSizes([0, 30, 0, 0, 3, 0]))).toMatchObject([
      { page: 0, count: 30, until: 't30' },
      { page: 2, count: 3, until: undefined },
    ])
  })

  test('know the times up to the item behind them', () => {
    const page = pageOf(
      Array.from({ length: 25 }, (_, at) => `t${at}`),
      { ties: Array.from({ length: 25 }, () => 'noon') },
    )
    const walk = { ...walkOfSizes([1]), pages: [page, pageOf(['last'], { ties: ['noon'] })] }
    expect(stretchesOf(walk)[0]?.ties).toHaveLength(26)
  })
})

/** A list of so many items that gives at most so many a page. */
function targetOver(items: number, most: number): FakeTarget {
  const list = new KeysetList(Object.fromEntries(Array.from({ length: items }, (_, at) => [`t${at}`, at])))
  return targetOf((query) => {
    const limit = Math.min(most, Number(query.get('limit') ?? 20))
    const { ids, next } = list.page(limit, query.get('cursor') ?? undefined)
    return booksOf(ids, next ?? null)
  })
}

describe('segments', () => {
  test.each([
    ['begin at the cursors of the opening walk with the shorter pages', 100, 130 + 1 + 5],
    ['of pages of one item cost hardly more than the items', 1, 130 + 1 + 6],
  ])('%s', async (_, most, atMost) => {
    const { probing, sent } = targetOver(130, most)
    const { boundaries, trials } = await probing.get(segments)
    expect(boundaries).toEqual({ crossed: 129, total: 129 })
    const [first = 0, ...others] = trials.map(({ walk }) => walk.pages.length)
    expect(first).toBeGreaterThan(100)
    expect(Math.max(...others)).toBeLessThanOrEqual(41)
    expect(sent.filter(({ purpose }) => purpose === 'segments').length).toBeLessThanOrEqual(atMost)
  })
})

test('a list that comes round to its beginning has no more boundaries than neighbours', async () => {
  const { probing } = targetOf((query) => {
    const at = Number(query.get('cursor') ?? 0)
    const ids = Array.from(
      { length: Number(query.get('limit') ?? 20) },
      (_, index) => `t${(at + index) % 40}`,
    )
    return booksOf(ids, String((at + ids.length) % 40))
  })
  expect((await probing.get(segments)).boundaries).toEqual({ crossed: 39, total: 39 })
})

test('a walk takes as many pages as the target needs for it, not as the limit allows', async () => {
  const [full, short] = [targetOver(130, 100), targetOver(130, 1)]
  expect(pagesAt(await full.probing.get(opening), 50)).toBe(3)
  expect(pagesAt(await short.probing.get(opening), 50)).toBe(130)
})
