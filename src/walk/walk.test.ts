import { describe, expect, test } from 'vitest'
import { answerOf, pageOf } from '../probe/testing.fixture.ts'
import type { Page } from './page.ts'
import { endAfter, Progress } from './walk.ts'

describe('Progress', () => {
  const bounds = { empty: 2, stale: 1 }
  const stuckAt = (pages: Page[]): number => {
    const progress = new Progress(bounds)
    return pages.findIndex((page) => progress.isStuck(page))
  }
  const [empty, old] = [pageOf([]), pageOf(['a'])]

  test('runs out when a bound is passed, not when it is reached', () => {
    expect(stuckAt([empty, empty])).toBe(-1)
    expect(stuckAt([empty, empty, empty])).toBe(2)
    expect(stuckAt([old, old])).toBe(-1)
    expect(stuckAt([old, old, old])).toBe(2)
  })

  test('begins anew with each new item', () => {
    expect(stuckAt([old, old, pageOf(['b']), old, empty, empty, pageOf(['c', 'a']), old])).toBe(-1)
  })

  test('items without identity do not count as an empty page', () => {
    const nameless = pageOf([], { count: 3 })
    expect(stuckAt([nameless, nameless])).toBe(1)
  })
})

describe('endAfter', () => {
  test.each([
    [pageOf([]), 'end'],
    [pageOf(['a'], { hasMore: true, next: 'x' }), undefined],
    [pageOf(['a'], { hasMore: false, next: 'x' }), 'end'],
    [pageOf(['a'], { hasMore: true }), 'cursorless'],
    [pageOf(['a'], { hasMore: undefined, next: 'x' }), undefined],
    [answerOf(400), 'refused'],
    [answerOf(410), 'refused'],
    [answerOf(429), 'throttled'],
    [answerOf(500), 'broken'],
    [answerOf(503), 'broken'],
    [answerOf(0), 'broken'],
    [answerOf(200), 'unreadable'],
    [answerOf(204), 'unreadable'],
    [answerOf(302), 'unreadable'],
  ])('%#: $status with $hasMore and $next', (page, expected) => {
    expect(endAfter(page)).toBe(expected)
  })
})
