import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Progress } from '../../model/event.ts'
import { createProgress } from './progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const progress = (requests: number, members: Partial<Progress> = {}) => ({
  type: 'progress' as const,
  requests,
  findings: 0,
  fixtureRequests: 0,
  planned: undefined,
  ...members,
})

function recorded(isTTY: boolean, columns = 80) {
  const written: string[] = []
  const progress = createProgress({ write: (text) => written.push(text), isTTY, columns, color: false })
  return { ...progress, written }
}

test('a terminal has one line that is painted over and cleared', () => {
  const { listener, stop, written } = recorded(true)
  listener({ type: 'phase', title: 'walking', collection: 'id=a' })
  vi.advanceTimersByTime(2100)
  listener(progress(1260, { findings: 2 }))
  stop()
  listener({ type: 'phase', title: 'late', collection: '' })
  stop()
  expect(written).toEqual([
    '\r\u001b[2Kwalking · 0 requests · 0 ms · id=a',
    '\r\u001b[2Kwalking · 0 requests · 1.0 s · id=a',
    '\r\u001b[2Kwalking · 0 requests · 2.0 s · id=a',
    '\r\u001b[2Kwalking · 1,260 requests · 600/s · 2.1 s · 2 findings · id=a',
    '\r\u001b[2K',
  ])
})

test('the line is not painted more often than an eye can follow, and goes on while a target is silent', () => {
  const { listener, stop, written } = recorded(true)
  for (let i = 0; i < 100; i++) listener(progress(i))
  expect(written).toHaveLength(1)
  vi.advanceTimersByTime(3000)
  expect(written).toHaveLength(4)
  stop()
})

test('the line is cut to the width and holds nothing hostile', () => {
  const { listener, stop, written } = recorded(true, 52)
  listener({ type: 'phase', title: 'walking', collection: '\u001b[2J\n漢漢漢漢漢漢漢漢漢' })
  expect(written[0]?.slice(5)).toBe('walking · 0 requests · 0 ms · \\u001b[2J\\n漢漢漢漢…')
  stop()
})

test('elsewhere each phase is a plain line, once', () => {
  const { listener, stop, written } = recorded(false)
  listener({ type: 'started', checks: 3, collections: 1 })
  listener({ type: 'phase', title: 'walking\n', collection: 'id=a' })
  listener(progress(12, { fixtureRequests: 40, planned: 900 }))
  listener({ type: 'phase', title: 'walking\n', collection: 'id=b' })
  stop()
  expect(written).toEqual(['Testing 3 checks on 1 collection\n', 'walking\\n\n'])
})

/** The line after some seconds, each with its progress. */
function lineAfter(...all: ReturnType<typeof progress>[]): string {
  const { listener, stop, written } = recorded(true, 120)
  listener({ type: 'phase', title: 'reading', collection: '' })
  for (const one of all) {
    vi.advanceTimersByTime(1000)
    listener(one)
  }
  listener({ type: 'phase', title: 'reading', collection: '' })
  stop()
  return written.at(-2)?.slice(5) ?? ''
}

test.each([
  [301, 'a few seconds left'],
  [300 + 950, 'about 10 s left'],
  [300 + 2300, 'about 25 s left'],
  [300 + 5700, 'about 1 min left'],
  [300 + 6100, 'about 2 min left'],
  [50, 'a few seconds left'],
])('of %i requests planned, at 100 a second: %s', (planned, left) => {
  const all = [100, 200, 300].map((requests) => progress(requests, { planned }))
  expect(lineAfter(...all)).toBe(`reading · 300 requests · 100/s · 3.0 s · ${left}`)
})

test('nothing is said of the time left while nobody knows, or nothing moves, or too early', () => {
  expect(lineAfter(progress(100), progress(200), progress(300))).toBe(
    'reading · 300 requests · 100/s · 3.0 s',
  )
  const still = progress(0, { planned: 900 })
  expect(lineAfter(still, still, still)).toBe('reading · 0 requests · 3.0 s')
  expect(lineAfter(progress(100), progress(200, { planned: 900 }))).toBe(
    'reading · 200 requests · 100/s · 2.0 s',
  )
})

test('requests for fixtures are told, and do not pass for those that judge', () => {
  const all = [100, 200, 300].map((requests) =>
    progress(requests, { fixtureRequests: 3 * requests, planned: 1200 }),
  )
  expect(lineAfter(...all)).toBe(
    'reading · 300 requests and 900 for fixtures · 400/s · 3.0 s · about 10 s left',
  )
})

test('the time left follows the speed of late, not that before anything was planned', () => {
  const slow = Array.from({ length: 9 }, (_, index) => progress(index))
  const quick = Array.from({ length: 10 }, (_, index) => progress((index + 1) * 100, { planned: 2000 }))
  const slower = Array.from({ length: 12 }, (_, index) => progress(1000 + index * 10, { planned: 2000 }))
  expect(lineAfter(...slow, ...quick)).toContain('about 10 s left')
  expect(lineAfter(...quick, ...slower)).toContain('about 2 min left')
})
