import { describe, expect, test } from 'vitest'
import type { Walk } from '../../src/walk/walk.ts'
import {
  brokenAs,
  doubtedAs,
  flukeOf,
  judge,
  MET,
  openingOf,
  timelineOf,
  trialOf,
  walked,
} from '../testing.fixture.ts'
import { missingItems } from './missing-items.ts'

const right = trialOf(['ab', 'cd', 'e'])
const wrong = trialOf(['ab', 'd', 'e'])
const data = { fixedWalks: [right], closing: [right], opening: openingOf() }

test('every item listed is met', () => {
  expect(judge(missingItems, data)).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('an item that %s leave out is broken', (name) => {
  const expected = 'every item that other walks list before and after it'
  const judgement = judge(missingItems, { ...data, [name]: [right, wrong] })
  expect(judgement).toMatchObject(brokenAs('missing-item', expected, [100, 11, 12]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'c not listed between pages 1 and 2 at limit 2' }] })
})

test('seen once and not again it is in doubt', () => {
  const fixedWalks = [flukeOf(['ab', 'd', 'e'], ['ab', 'cd', 'e'])]
  expect(judge(missingItems, { ...data, fixedWalks })).toMatchObject(doubtedAs('missing-item', [100, 11, 12]))
})

test('an item that was removed or added meanwhile may be left out', () => {
  for (const timeline of [timelineOf('abcde', 'abde'), timelineOf('abde', 'abcde')])
    expect(judge(missingItems, { ...data, fixedWalks: [wrong] }, { timeline })).toEqual(MET)
})

describe('what the config expects', () => {
  test.each([
    ['as many items', { count: 5 }, MET],
    ['these items', { ids: ['a', 'e'] }, MET],
    ['more items', { count: 6 }, brokenAs('unexpected-count', '6 items', [1])],
    ['fewer items', { count: 4 }, brokenAs('unexpected-count', '4 items', [1])],
    ['another item', { ids: ['a', 'z'] }, brokenAs('expected-item-missing', '2 items, including z', [1])],
  ])('%s', (_, expect_, expected) => {
    expect(judge(missingItems, data, { collection: { expect: expect_ } })).toMatchObject(expected)
  })

  test('is not counted where no walk came to an end, or items have no identity', () => {
    const cut = walked(['ab'], { ended: 'cut', exchange: 1 })
    const nameless = walked(['ab', 'cde'], { exchange: 1 })
    const [page] = nameless.pages
    if (page) page.count += 1
    for (const walks of [[cut], [nameless], [nameless, walked(['abcde'])]]) {
      const opening = openingOf(walks)
      expect(judge(missingItems, { ...data, opening }, { collection: { expect: { count: 9 } } })).toEqual(MET)
    }
  })
})

describe('what shows it', () => {
  const shownBy = (...walks: Walk[]) =>
    judge(missingItems, { ...data, opening: openingOf(walks) }, { collection: { expect: { count: 9 } } })

  test('is the first walk that came to an end', () => {
    const cut = walked(['ab'], { ended: 'cut', exchange: 1 })
    expect(shownBy(cut, walked(['ab', 'cde'], { exchange: 5 }))).toMatchObject(
      brokenAs('unexpected-count', '9 items', [5, 6]),
    )
  })

  test('is six pages at most', () => {
    expect(shownBy(walked([...'abcdefgh'], { exchange: 1 }))).toMatchObject(
      brokenAs('unexpected-count', '9 items', [1, 2, 3, 4, 5, 6]),
    )
  })
})
