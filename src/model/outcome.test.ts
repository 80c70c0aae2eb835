import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeOutcomes, OUTCOMES, type Outcome, type PartialOutcome } from './outcome.ts'

const of = (outcome: Outcome, doubt = false): PartialOutcome => ({ outcome, doubt })
const merged = (...parts: PartialOutcome[]): Outcome | undefined => mergeOutcomes(parts)?.outcome

test.each([
  ['failed once is failed', [of('pass'), of('fail'), of('error')], 'fail'],
  ['shown once is shown', [of('untested'), of('pass'), of('inconclusive')], 'pass'],
  ['a warning outweighs a pass', [of('pass'), of('warn')], 'warn'],
  ['an error outweighs a warning', [of('warn'), of('error')], 'error'],
  ['a suspicion outweighs a pass', [of('pass'), of('inconclusive', true)], 'inconclusive'],
  ['a suspicion outweighs a note', [of('note'), of('inconclusive', true)], 'inconclusive'],
  ['a warning outweighs a suspicion', [of('inconclusive', true), of('warn')], 'warn'],
  ['asked for and not shown outweighs not asked for', [of('untested'), of('inconclusive')], 'inconclusive'],
  ['not asked for outweighs not there', [of('inapplicable'), of('untested')], 'untested'],
  ['one alone is itself', [of('inapplicable')], 'inapplicable'],
] satisfies [string, PartialOutcome[], Outcome][])('%s', (_, parts, expected) => {
  expect(merged(...parts)).toBe(expected)
  expect(merged(...parts.toReversed())).toBe(expected)
})

test('nothing judged is nothing', () => {
  expect(mergeOutcomes([])).toBeUndefined()
})

test('neither order nor grouping matters', () => {
  const part = fc.record({ outcome: fc.constantFrom(...OUTCOMES), doubt: fc.boolean() })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.nat(), (parts, at) => {
      const [first, last] = [mergeOutcomes(parts.slice(0, at)), mergeOutcomes(parts.slice(at))]
      expect(merged(...[first, last].filter((one) => one !== undefined))).toBe(merged(...parts))
      expect(merged(...parts.toReversed())).toBe(merged(...parts))
    }),
  )
})

test('every outcome is listed once', () => {
  expect(new Set(OUTCOMES).size).toBe(8)
})
