import { expect, test } from 'vitest'
import type { Exchange } from '../model/exchange.ts'
import { Haste } from './haste.ts'

const spec = (purpose: string) => ({ path: '/', credential: 'viewer' as const, purpose })
const ms = (haste: Haste, purpose: string) => haste.deadline(spec(purpose)).timeoutMs
const answered = (durationMs: number): Exchange => ({ status: 200, durationMs }) as Exchange
const hung = { status: 0, durationMs: 10_000, failure: { kind: 'timeout', message: '' } } as Exchange

test('what hangs is waited out twice, then for less; other purposes, and patient requests, are not affected', () => {
  const haste = new Haste(10_000)
  haste.note(spec('plain'), answered(20))
  haste.note(spec('odd'), hung)
  expect(ms(haste, 'odd')).toBe(10_000)
  haste.note(spec('odd'), hung)
  expect(ms(haste, 'odd')).toBe(250)
  expect(ms(haste, 'plain')).toBe(10_000)
  expect(haste.deadline({ ...spec('odd'), retry: 'patiently' }).timeoutMs).toBe(10_000)
})

test('once one purpose was waited out twice, others are waited out once', () => {
  const haste = new Haste(10_000)
  haste.note(spec('plain'), answered(20))
  for (const _ of [1, 2]) haste.note(spec('odd limit'), hung)
  expect(ms(haste, 'odd cursor')).toBe(10_000)
  haste.note(spec('odd cursor'), hung)
  expect(ms(haste, 'odd cursor')).toBe(250)
})

test('a slow target gets more time, and one that never answered all of it', () => {
  const haste = new Haste(10_000)
  for (const _ of [1, 2]) haste.note(spec('odd'), hung)
  expect(ms(haste, 'odd')).toBe(10_000)
  haste.note(spec('plain'), answered(400))
  expect(ms(haste, 'odd')).toBe(1600)
  haste.note(spec('plain'), answered(4000))
  expect(ms(haste, 'odd')).toBe(10_000)
})

test('once several kinds have been waited out, the first of each further kind is waited for briefly, and counts', () => {
  const haste = new Haste(10_000)
  haste.note(spec('plain'), answered(20))
  for (const purpose of ['odd limit', 'odd limit', 'odd cursor']) haste.note(spec(purpose), hung)
  expect(haste.deadline(spec('odd id'))).toEqual({ timeoutMs: 2500, isHasty: false })
  haste.note(spec('plain'), answered(300))
  expect(haste.deadline(spec('odd id'))).toEqual({ timeoutMs: 6000, isHasty: false })
  haste.note(spec('odd id'), { ...hung, durationMs: 6000 })
  expect(haste.deadline(spec('odd id'))).toEqual({ timeoutMs: 1200, isHasty: true })
})

test('one kind alone, and what was waited for in haste, shorten nothing for others', () => {
  const haste = new Haste(10_000)
  haste.note(spec('plain'), answered(20))
  for (const _ of [1, 2, 3, 4]) haste.note(spec('odd limit'), hung)
  expect(ms(haste, 'odd id')).toBe(10_000)
  haste.note(spec('odd cursor'), { ...hung, durationMs: 500 })
  expect(ms(haste, 'odd id')).toBe(10_000)
})

test('an odd kind that hangs again and again is not sent on, until it is answered; plain requests are', () => {
  const haste = new Haste(10_000)
  const odd = { ...spec('odd'), retry: 'answered' as const }
  const hasty = { ...hung, failure: { kind: 'timeout', message: '', isHasty: true } } as Exchange
  for (const _ of [1, 2, 3]) haste.note(odd, hasty)
  expect(haste.isInVain(odd)).toBe(false)
  haste.note(odd, answered(20))
  for (const _ of [1, 2, 3, 4]) haste.note(odd, hasty)
  expect(haste.isInVain(odd)).toBe(true)
  expect(haste.isInVain(spec('odd'))).toBe(false)
  expect(haste.isInVain({ ...odd, credential: 'anonymous' })).toBe(false)
  expect(haste.isInVain({ ...odd, purpose: 'other' })).toBe(false)
})
