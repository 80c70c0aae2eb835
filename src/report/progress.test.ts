import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from './progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

function recorded(isTTY: boolean, columns = 80) {
  const written: string[] = []
  const progress = createProgress({ write: (text) => written.push(text), isTTY, columns, color: false })
  return { ...progress, written }
}

test('a terminal has one line that is painted over and cleared', () => {
  const { listener, stop, written } = recorded(true)
  listener({ type: 'phase', title: 'walking', collection: 'id=a' })
  vi.advanceTimersByTime(2100)
  listener({ type: 'progress', requests: 1260, findings: 2 })
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
  for (let i = 0; i < 100; i++) listener({ type: 'progress', requests: i, findings: 0 })
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
  listener({ type: 'progress', requests: 12, findings: 0 })
  listener({ type: 'phase', title: 'walking\n', collection: 'id=b' })
  stop()
  expect(written).toEqual(['judging 3 checks on 1 collection\n', 'walking\\n\n'])
})
