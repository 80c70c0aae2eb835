import { expect, it } from 'vitest'
import { instantOf, isLater } from './rfc3339.ts'

const secondsOf = (text: string): number => Date.parse(text) / 1000

it.each<[string, number, string]>([
  ['2026-02-26T10:20:30Z', secondsOf('2026-02-26T10:20:30Z'), ''],
  ['2026-02-26t10:20:30.1200z', secondsOf('2026-02-26T10:20:30Z'), '1200'],
  ['2026-02-26T10:20:30+05:45', secondsOf('2026-02-26T04:35:30Z'), ''],
  ['2026-02-26T22:20:30-02:30', secondsOf('2026-02-27T00:50:30Z'), ''],
  ['2016-12-31T23:59:60.5Z', secondsOf('2016-12-31T23:59:59Z'), '5'],
])('%s is an instant', (text, seconds, fraction) => {
  expect(instantOf(text)).toEqual({ seconds, fraction })
})

it.each([1772101800, null, '2026-02-26', '2026-02-30T10:00:00Z'])('%j is none', (value) => {
  expect(instantOf(value)).toBeUndefined()
})

it.each<[string, string, boolean]>([
  ['2026-02-26T10:00:01Z', '2026-02-26T10:00:00.9Z', true],
  ['2026-02-26T10:00:00.9Z', '2026-02-26T10:00:01Z', false],
  ['2026-02-26T10:00:00.2Z', '2026-02-26T10:00:00.10Z', true],
  ['2026-02-26T10:00:00.10Z', '2026-02-26T10:00:00.2Z', false],
  ['2026-02-26T10:00:00.1Z', '2026-02-26T10:00:00.100Z', false],
  ['2026-02-26T10:00:00.100Z', '2026-02-26T10:00:00.1Z', false],
  ['2026-02-26T10:00:00Z', '2026-02-26T10:00:00.0Z', false],
  ['2026-02-26T12:00:00+02:00', '2026-02-26T10:00:00Z', false],
])('%s is later than %s: %j', (one, other, expected) => {
  const [a, b] = [instantOf(one), instantOf(other)]
  expect(a && b && isLater(a, b)).toBe(expected)
})
