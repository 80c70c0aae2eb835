import { expect, test } from 'vitest'
import type { Exchange } from '../model/exchange.ts'
import { AdaptiveTimeout } from './adaptive-timeout.ts'

const spec = (purpose: string) => ({ path: '/', credential: 'viewer' as const, purpose })
const ms = (adaptive: AdaptiveTimeout, purpose: string) => adaptive.deadline(spec(purpose)).timeoutMs
const answered = (durationMs: number): Exchange => ({ status: 200, durationMs }) as Exchange
const hung = { status: 0, durationMs: 10_000, failure: { kind: 'timeout', message: '' } } as Exchange

test('what hangs is waited out twice, then for less; other purposes, and patient requests, are not affected', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  adaptive.note(spec('plain'), answered(20))
  adaptive.note(spec('odd'), hung)
  expect(ms(adaptive, 'odd')).toBe(10_000)
  adaptive.note(spec('odd'), hung)
  expect(ms(adaptive, 'odd')).toBe(250)
  expect(ms(adaptive, 'plain')).toBe(10_000)
  expect(adaptive.deadline({ ...spec('odd'), retry: 'patiently' }).timeoutMs).toBe(10_000)
})

test('once one purpose was waited out twice, others are waited out once', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  adaptive.note(spec('plain'), answered(20))
  for (const _ of [1, 2]) adaptive.note(spec('odd limit'), hung)
  expect(ms(adaptive, 'odd cursor')).toBe(10_000)
  adaptive.note(spec('odd cursor'), hung)
  expect(ms(adaptive, 'odd cursor')).toBe(250)
})

test('a slow target gets more time, and one that never answered all of it', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  for (const _ of [1, 2]) adaptive.note(spec('odd'), hung)
  expect(ms(adaptive, 'odd')).toBe(10_000)
  adaptive.note(spec('plain'), answered(400))
  expect(ms(adaptive, 'odd')).toBe(1600)
  adaptive.note(spec('plain'), answered(4000))
  expect(ms(adaptive, 'odd')).toBe(10_000)
})

test('once several kinds have been waited out, the first of each further kind is waited for briefly, and counts', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  adaptive.note(spec('plain'), answered(20))
  for (const purpose of ['odd limit', 'odd limit', 'odd cursor']) adaptive.note(spec(purpose), hung)
  expect(adaptive.deadline(spec('odd id'))).toEqual({ timeoutMs: 2500, isHasty: false })
  adaptive.note(spec('plain'), answered(300))
  expect(adaptive.deadline(spec('odd id'))).toEqual({ timeoutMs: 6000, isHasty: false })
  adaptive.note(spec('odd id'), { ...hung, durationMs: 6000 })
  expect(adaptive.deadline(spec('odd id'))).toEqual({ timeoutMs: 1200, isHasty: true })
})

test('one kind alone, and what was waited for with a short deadline, shorten nothing for others', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  adaptive.note(spec('plain'), answered(20))
  for (const _ of [1, 2, 3, 4]) adaptive.note(spec('odd limit'), hung)
  expect(ms(adaptive, 'odd id')).toBe(10_000)
  adaptive.note(spec('odd cursor'), { ...hung, durationMs: 500 })
  expect(ms(adaptive, 'odd id')).toBe(10_000)
})

test('an odd kind that hangs again and again is not sent on, until it is answered; plain requests are', () => {
  const adaptive = new AdaptiveTimeout(10_000)
  const odd = { ...spec('odd'), retry: 'answered' as const }
  const hasty = { ...hung, failure: { kind: 'timeout', message: '', isHasty: true } } as Exchange
  for (const _ of [1, 2, 3]) adaptive.note(odd, hasty)
  expect(adaptive.isUsuallyUnanswered(odd)).toBe(false)
  adaptive.note(odd, answered(20))
  for (const _ of [1, 2, 3, 4]) adaptive.note(odd, hasty)
  expect(adaptive.isUsuallyUnanswered(odd)).toBe(true)
  expect(adaptive.isUsuallyUnanswered(spec('odd'))).toBe(false)
  expect(adaptive.isUsuallyUnanswered({ ...odd, credential: 'anonymous' })).toBe(false)
  expect(adaptive.isUsuallyUnanswered({ ...odd, purpose: 'other' })).toBe(false)
})
