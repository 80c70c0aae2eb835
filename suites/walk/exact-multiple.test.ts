import { expect, test } from 'vitest'
import {
  brokenAs,
  doubtedAs,
  flukeOf,
  judge,
  jumpOf,
  jumpsOf,
  MET,
  segmentsOf,
  timelineOf,
  walked,
} from '../testing.fixture.ts'
import { exactMultiple } from './exact-multiple.ts'

const data = { jumps: jumpsOf({ exactEnd: [jumpOf('cde')] }), segments: segmentsOf([]) }
const claiming = jumpOf('cde', { ended: 'cut' })

test('a full last page that tells the end is met', () => {
  expect(judge(exactMultiple, data)).toEqual(MET)
})

test('one that claims more is broken', () => {
  const jumps = jumpsOf({ exactEnd: [jumpOf('cde'), claiming] })
  const judgement = judge(exactMultiple, { ...data, jumps })
  expect(judgement).toMatchObject(
    brokenAs('full-last-page', 'no more items indicated on a full last page', [1, 11]),
  )
})

test('one that ends before the last item is broken', () => {
  const jumps = jumpsOf({ exactEnd: [jumpOf('cd')] })
  expect(judge(exactMultiple, { ...data, jumps })).toMatchObject(
    brokenAs('short-last-page', 'every remaining item', [100, 1, 11]),
  )
})

test('a short page that claims more is legal, and so is a claim where anything moved', () => {
  const jumps = jumpsOf({ exactEnd: [jumpOf('cd', { ended: 'cut' })] })
  expect(judge(exactMultiple, { ...data, jumps })).toEqual(MET)
  const timeline = timelineOf('abcde', 'abcdef')
  expect(judge(exactMultiple, { ...data, jumps: jumpsOf({ exactEnd: [claiming] }) }, { timeline })).toEqual(
    MET,
  )
})

test('seen once and not again it is in doubt', () => {
  const origin = { walk: walked(['ab', 'cde'], { exchange: 1 }), page: 0 }
  const jumps = jumpsOf({ exactEnd: [flukeOf(['cde'], ['cde'], { origin, ended: 'cut' })] })
  expect(judge(exactMultiple, { ...data, jumps })).toMatchObject(doubtedAs('full-last-page', [1, 11]))
})

test('no such page is inconclusive, a refused limit inapplicable', () => {
  expect(judge(exactMultiple, { ...data, jumps: jumpsOf() })).toMatchObject({ kind: 'inconclusive' })
  const segments = segmentsOf([], { changedLimit: 'declined' })
  expect(judge(exactMultiple, { ...data, segments })).toMatchObject({ kind: 'inapplicable' })
})
