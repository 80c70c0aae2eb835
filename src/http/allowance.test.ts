import { expect, test } from 'vitest'
import { WaitAllowance } from './allowance.ts'

const bounds = { inAll: 100, inARow: 50 }

test('pauses at the same time count once', () => {
  const allowance = new WaitAllowance(bounds)
  expect(allowance.grant(40, 0)).toBe(40)
  expect(allowance.grant(40, 5)).toBe(5)
  expect(allowance.grant(30, 6)).toBe(0)
})

test('a row of pauses ends, and another answer begins a new one', () => {
  const allowance = new WaitAllowance(bounds)
  expect(allowance.grant(40, 0)).toBe(40)
  expect(allowance.grant(20, 40)).toBeUndefined()
  allowance.answered()
  expect(allowance.grant(20, 40)).toBe(20)
})

test('all pauses together end, whatever is answered in between', () => {
  const allowance = new WaitAllowance(bounds)
  const granted = Array.from({ length: 6 }, (_, index) => {
    allowance.answered()
    return allowance.grant(30, index * 100)
  })
  expect(granted).toEqual([30, 30, 30, undefined, undefined, undefined])
})
