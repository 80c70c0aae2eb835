import { expect, test } from 'vitest'
import { markBaseline } from './baseline.ts'
import type { CheckReport, CollectionFacts } from './report.ts'

const facts = (shelf: string, made?: number): CollectionFacts =>
  ({
    operation: 'listBooks',
    params: { shelf },
    ...(made === undefined ? {} : { made }),
  }) as unknown as CollectionFacts

const check = (shelf: string, code = 'lost'): CheckReport =>
  ({
    id: 'walk/missing-items',
    operation: 'listBooks',
    findings: [{ code, collection: { shelf } }],
  }) as unknown as CheckReport

test.each<[string, CheckReport, CollectionFacts[], boolean]>([
  ['the same collection is known', check('a'), [facts('a')], true],
  ['another collection is not', check('b'), [facts('b')], false],
  ['another code is not', check('a', 'repeated'), [facts('a')], false],
  ['one that was made as large is known', check('new'), [facts('new', 250)], true],
  ['one that was made of another size is not', check('new'), [facts('new', 51)], false],
])('%s', (_, now, collections, isKnown) => {
  const before = { checks: [check('a'), check('old')], collections: [facts('a'), facts('old', 250)] }
  const [marked] = markBaseline([now], collections, before)
  expect(marked?.findings[0]?.inBaseline).toBe(isKnown)
})
