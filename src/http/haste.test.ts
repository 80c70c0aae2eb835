import { expect, test } from 'vitest'
import type { Exchange } from '../model/exchange.ts'
import { Haste } from './haste.ts'

const spec = (purpose: string) => ({ path: '/', credential: 'viewer' as const, purpose })
const answered = (durationMs: number): Exchange => ({ status: 200, durationMs }) as Exchange
const hung = { status: 0, durationMs: 10_000, failure: { kind: 'timeout', message: '' } } as Exchange

test('what hangs is waited out twice, then for less; other purposes, and patient requests, are not affected', () => {
  const haste = new Haste(10_000)
  haste.note('plain', answered(20))
  haste.note('odd', hung)
  expect(haste.deadline(spec('odd'))).toBe(10_000)
  haste.note('odd', hung)
  expect(haste.deadline(spec('odd'))).toBe(500)
  expect(haste.deadline(spec('plain'))).toBe(10_000)
  expect(haste.deadline({ ...spec('odd'), retry: 'patiently' })).toBe(10_000)
})

test('once one purpose was waited out twice, others are waited out once', () => {
  const haste = new Haste(10_000)
  haste.note('plain', answered(20))
  for (const _ of [1, 2]) haste.note('odd limit', hung)
  expect(haste.deadline(spec('odd cursor'))).toBe(10_000)
  haste.note('odd cursor', hung)
  expect(haste.deadline(spec('odd cursor'))).toBe(500)
})

test('a slow target gets more time, and one that never answered all of it', () => {
  const haste = new Haste(10_000)
  for (const _ of [1, 2]) haste.note('odd', hung)
  expect(haste.deadline(spec('odd'))).toBe(10_000)
  haste.note('plain', answered(400))
  expect(haste.deadline(spec('odd'))).toBe(1600)
  haste.note('plain', answered(4000))
  expect(haste.deadline(spec('odd'))).toBe(10_000)
})
