import { expect, test } from 'vitest'
import { error, judged, LIBRARY, library } from '../envelope/observation.fixture.ts'
import { clockSkew } from './clock-skew.ts'

// Answers of these tests begin at 10:30:00 UTC.
const told = (time: unknown, headers: Record<string, string> = {}) => error(404, { time }, { id: 2, headers })

test.each([
  '2026-02-26T10:30:00Z',
  '2026-02-26T10:34:59.123Z',
  '2026-02-26T10:35:00Z',
  '2026-02-26T11:26:00+01:00',
])('%s is met', (time) => {
  expect(judged(clockSkew, [told(time)])).toEqual({ kind: 'met' })
})

test.each([
  ['2026-02-26T11:30:00Z', '60 minutes after the clock of this machine'],
  ['2026-02-26T10:30:00+01:00', '60 minutes before the clock of this machine'],
])('%s is broken', (time, by) => {
  expect(judged(clockSkew, [told(time)])).toMatchObject({
    kind: 'broken',
    defects: [{ actual: `${time}, ${by}`, exchanges: [2] }],
  })
})

test.each([
  1772101800,
  'yesterday',
  '2026-02-26T11:30:00',
  '2026-02-31T25:30:00Z',
  ['2026-02-26T11:30:00Z'],
  null,
])('%j tells no time', (time) => {
  expect(judged(clockSkew, [told(time)])).toMatchObject({ kind: 'inconclusive' })
})

test('one error tells of the clock, in few words', () => {
  const padded = `2026-02-26T11:30:00.${'0'.repeat(60)}Z`
  const later = error(404, { time: '2026-02-26T09:00:00Z' }, { id: 3 })
  expect(judged(clockSkew, [told(padded), later])).toMatchObject({
    defects: [
      {
        actual: `2026-02-26T11:30:00.${'0'.repeat(40)}, 60 minutes after the clock of this machine`,
        exchanges: [2],
      },
    ],
  })
})

test('an answer out of a cache is not judged', () => {
  expect(judged(clockSkew, [told('2026-02-26T09:30:00Z', { age: '3600' })])).toMatchObject({
    kind: 'inconclusive',
  })
})

test('a document without such a pointer is inapplicable', () => {
  expect(judged(clockSkew, [told(null)], library(LIBRARY.responses, { errors: undefined }))).toMatchObject({
    kind: 'inapplicable',
  })
})
