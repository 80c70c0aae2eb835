import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../model/exchange.ts'
import { listed, type Walk, type WalkPlan } from '../../walk/walk.ts'
import { booksOf, exchangeOf, type FakeTarget, pageOf, targetOf } from '../testing.fixture.ts'
import { takeAgain, takeWalk, Walker } from './walker.ts'

const plan = (overrides: Partial<WalkPlan> = {}): WalkPlan => ({
  label: 'limit 2',
  limit: () => 2,
  ...overrides,
})

/** Walks over answers given one by one; the last one is given for ever. */
async function walkOver(answers: Exchange[], overrides: Partial<WalkPlan> = {}): Promise<Walk & FakeTarget> {
  let asked = 0
  const target = targetOf(() => answers[Math.min(asked++, answers.length - 1)] ?? booksOf([]))
  return { ...(await takeWalk(target.probing, 'test', plan(overrides))), ...target }
}

describe('takeWalk', () => {
  test('follows the cursors until the end is told', async () => {
    const walk = await walkOver([booksOf(['a', 'b'], 'x&y'), booksOf(['c', 'd'], 'z'), booksOf(['e'])])
    expect(walk).toMatchObject({ ended: 'end' })
    expect(listed(walk)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(walk.sent.map(({ query }) => query)).toEqual([
      'limit=2',
      'limit=2&cursor=x%26y',
      'limit=2&cursor=z',
    ])
    expect(walk.span.to).toBeGreaterThanOrEqual(walk.span.from)
    expect(walk.probing.timeline.walks).toHaveLength(1)
  })

  test('asks for the limit of each page, or for none', async () => {
    const answers = [booksOf(['a'], 'x'), booksOf(['b'], 'y'), booksOf(['c'])]
    const walk = await walkOver(answers, { limit: (page) => [3, undefined, 5][page] })
    expect(walk.sent.map(({ query }) => query)).toEqual(['limit=3', 'cursor=x', 'limit=5&cursor=y'])
  })

  test.each([
    ['after so many pages', { pages: 2 }, 2],
    ['behind an item', { until: 'c' }, 2],
    ['at the end, if that comes first', { pages: 9 }, 3],
  ])('stops %s', async (_, overrides, pages) => {
    const walk = await walkOver([booksOf(['a'], 'x'), booksOf(['b', 'c'], 'y'), booksOf(['d'])], overrides)
    expect(walk.pages).toHaveLength(pages)
    expect(walk.ended).toBe(pages === 3 ? 'end' : 'cut')
  })

  test('begins behind a page of another walk', async () => {
    const other = await walkOver([booksOf(['a'], 'x'), booksOf(['b'], 'y'), booksOf(['c'])])
    const walk = await walkOver([booksOf(['c'])], { origin: { walk: other, page: 1 } })
    expect(walk.sent.map(({ query }) => query)).toEqual(['limit=2&cursor=y'])
    expect(walk.probing.timeline.walks).toHaveLength(0)
  })
})

describe('a walk without an end', () => {
  const stale = (next: string): Exchange => booksOf(['a', 'b'], next)

  test.each([
    ['the same page and cursor for ever', [stale('x')]],
    ['the same page with ever new cursors', Array.from({ length: 60 }, (_, index) => stale(`c${index}`))],
    [
      'a cycle',
      Array.from({ length: 60 }, (_, index) => booksOf([['a', 'b', 'c'][index % 3]], `c${index % 3}`)),
    ],
    ['an empty tail', [stale('x'), booksOf([], 'y')]],
  ])('%s is endless', async (_, answers) => {
    const walk = await walkOver(answers)
    expect(walk.ended).toBe('endless')
    expect(walk.probing.timeline.hasEndless).toBe(true)
    expect(walk.pages.length).toBeLessThan(50)
  })

  test('empty pages before new items are patiently passed', async () => {
    const empty = Array.from({ length: 40 }, (_, index) => booksOf([], `e${index}`))
    const walk = await walkOver([
      booksOf(['a'], 'x'),
      ...empty,
      booksOf(['b'], 'y'),
      ...empty,
      booksOf(['c']),
    ])
    expect(walk.ended).toBe('end')
    expect(listed(walk)).toEqual(['a', 'b', 'c'])
  })

  test('one cursor string for all pages is progress as long as items are new', async () => {
    const many = Array.from({ length: 100 }, (_, index) => booksOf([`i${index}`], 'same'))
    expect((await walkOver([...many, booksOf([])])).ended).toBe('end')
  })

  test('few fruitless pages are enough where a walk has been endless before', async () => {
    const target = targetOf(() => booksOf(['a'], 'x'))
    const first = await takeWalk(target.probing, 'test', plan())
    const second = await takeWalk(target.probing, 'test', plan())
    expect([first.ended, second.ended]).toEqual(['endless', 'endless'])
    expect(second.pages.length).toBeLessThan(first.pages.length)
  })
})

describe('takeAgain', () => {
  test('fetches the page it began behind anew, so that the cursor is fresh', async () => {
    let round = 0
    const { probing, sent } = targetOf((query) =>
      query.get('cursor')?.startsWith('fresh') ? booksOf(['c']) : booksOf(['a', 'b'], `fresh${++round}`),
    )
    const serial = await takeWalk(probing, 'test', plan())
    const part = await takeWalk(probing, 'test', plan({ limit: () => 1, origin: { walk: serial, page: 0 } }))
    const again = await takeAgain(probing, 'test', part, probing.send)
    expect(sent.map(({ query }) => query)).toEqual([
      'limit=2',
      'limit=2&cursor=fresh1',
      'limit=1&cursor=fresh1',
      'limit=2',
      'limit=1&cursor=fresh2',
    ])
    expect(again.plan.origin?.walk.pages[0]?.next).toBe('fresh2')
    expect(serial.pages[0]?.next).toBe('fresh1')
    expect(listed(again)).toEqual(['c'])
  })

  test('a walk from the beginning is just taken again', async () => {
    const { probing, sent } = targetOf(() => booksOf(['a']))
    await takeAgain(probing, 'test', await takeWalk(probing, 'test', plan()), probing.send)
    expect(sent).toHaveLength(2)
  })
})

test('a walker asks for one page at a time', async () => {
  const asked: unknown[] = []
  const walker = new Walker(plan(), async (limit, cursor) => {
    asked.push([limit, cursor])
    return pageOf(['a'], asked.length < 2 ? { hasMore: true, next: 'x' } : {})
  })
  await walker.step()
  expect([walker.isDone, walker.walk.ended]).toEqual([false, 'cut'])
  await walker.step()
  expect([walker.isDone, walker.walk.ended]).toEqual([true, 'end'])
  expect(asked).toEqual([
    [2, undefined],
    [2, 'x'],
  ])
})

test('an answer that is no page ends a walk', async () => {
  const walk = await walkOver([booksOf(['a'], 'x'), exchangeOf('oops', { status: 500 })])
  expect(walk).toMatchObject({ ended: 'broken', pages: [{ ids: ['a'] }, { status: 500 }] })
})
