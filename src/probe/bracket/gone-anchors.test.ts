import { describe, expect, test } from 'vitest'
import { Timeline } from '../../walk/timeline.ts'
import type { Walk, WalkEnd } from '../../walk/walk.ts'
import { answerOf, pageOf, walkOf } from '../testing.fixture.ts'
import { fateOf, type GoneAnchors, provedWrong } from './gone-anchors.ts'

// c is removed after the first page has given out a cursor behind it.
const first = walkOf([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']], { span: [0, 1], limit: 3 })
const later = (from: number): Walk =>
  walkOf(
    [
      ['a', 'b', 'd'],
      ['e', 'f', 'g'],
    ],
    { span: [from, from + 1], limit: 3 },
  )

function timelineOf(...walks: Walk[]): Timeline {
  const timeline = new Timeline()
  for (const walk of walks) timeline.add(walk)
  return timeline
}
const timeline = timelineOf(first, later(4000), later(8000), later(12_000))

/** The page behind c, asked for in between. */
function behind(ids: readonly string[], ended: WalkEnd = 'cut', origin = { walk: first, page: 0 }): Walk {
  return walkOf([ids], { ended, origin, span: [6000, 6001], limit: 3 })
}

describe('a page behind an item that is gone', () => {
  test.each<[string, Walk]>([
    ['went on', behind(['d', 'e', 'f'])],
    ['went on', behind(['f', 'g'], 'end')],
    ['ended', behind([], 'end')],
    ['restarted', behind(['a', 'b', 'd'])],
    ['refused', { ...behind([]), pages: [answerOf(410)], ended: 'refused' }],
    ['error', { ...behind([]), pages: [answerOf(500)], ended: 'broken' }],
  ])('%s', (fate, walk) => {
    expect(fateOf(walk, timeline)).toBe(fate)
  })

  test.each<[string, Walk]>([
    ['an empty page that claims more', behind([])],
    ['an end where hardly anything is left', behind([], 'end', { walk: first, page: 1 })],
    ['items that nobody knows', behind(['x', 'y'])],
    [
      'no page of a list',
      { ...behind([]), pages: [pageOf([], { problem: 'malformed' })], ended: 'unreadable' },
    ],
  ])('says nothing: %s', (_, walk) => {
    expect(fateOf(walk, timeline)).toBeUndefined()
  })

  test('restarted, though what it shows is new', () => {
    const fresh = (from: number): Walk =>
      walkOf(
        [
          ['x', 'y', 'a'],
          ['b', 'd', 'e'],
          ['f', 'g'],
        ],
        { span: [from, from + 1], limit: 3 },
      )
    const growing = timelineOf(first, fresh(4000), fresh(5500), fresh(6500), fresh(8000))
    expect(fateOf(behind(['x']), growing)).toBe('restarted')
    // It may have been added just then, at that very place.
    expect(fateOf(behind(['x']), timelineOf(first, later(5500), fresh(6500), fresh(8000)))).toBeUndefined()
  })

  test('what moved meanwhile does not make it begin anew', () => {
    const moved = walkOf(
      [
        ['b', 'd', 'e'],
        ['f', 'g', 'a'],
      ],
      { span: [12_000, 12_001], limit: 3 },
    )
    const moving = timelineOf(first, later(4000), moved, { ...moved, span: { from: 14_000, to: 14_001 } })
    expect(fateOf(behind(['d', 'e', 'f', 'g', 'a'], 'end'), moving)).toBe('went on')
  })
})

test('what goes wrong is proved by coming again, and by nothing of the kind where the item is still there', () => {
  const [wrong, right] = [behind([], 'end'), behind(['d', 'e', 'f'])]
  const gone = (again: Walk[], controls = [right]): GoneAnchors => ({
    trials: [
      { walk: wrong, again },
      { walk: right, again: [] },
    ],
    controls,
  })
  expect(provedWrong(gone([right, wrong]), timeline)).toEqual([{ walk: wrong, again: wrong, fate: 'ended' }])
  expect(provedWrong(gone([right, right]), timeline)).toEqual([])
  expect(provedWrong(gone([wrong], [right, wrong]), timeline)).toEqual([])
})
