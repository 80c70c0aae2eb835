import { expect, test } from 'vitest'
import { Timeline } from '../../walk/timeline.ts'
import type { Walk } from '../../walk/walk.ts'
import { walkOf } from '../testing.fixture.ts'
import { repeatsOf } from './suspect.ts'

/** Two complete walks, the first and the next. */
function timelineOf(first: string, next: string = first): Timeline {
  const timeline = new Timeline()
  timeline.add(walkOf([[...first]], { limit: 50, span: [0, 1] }))
  timeline.add(walkOf([[...next]], { limit: 40, span: [2, 3] }))
  return timeline
}

const walk = (...pages: string[]): Walk => walkOf(pages.map((page) => [...page]))
const refused = walkOf([['a'], []], { ended: 'refused' })

test.each([
  ['a short walk that lost an item, until it must come again', 'abcd', 'abcd', walk('acd'), 40],
  ['a longer one less often', 'abcd', 'abcd', walk('a', 'c', 'd'), 20],
  ['a refusal a few times', 'abcd', 'abcd', refused, 3],
  ['anything a few times where others write', 'abcd', 'xabcd', walk('acd'), 3],
])('%s', (_, first, next, suspicious, repeats) => {
  expect(repeatsOf({ timeline: timelineOf(first, next) }, suspicious)).toBe(repeats)
})
