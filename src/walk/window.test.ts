import { expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { violationsOf } from './compare.ts'
import { Timeline } from './timeline.ts'
import type { Walk } from './walk.ts'
import { windowOf } from './window.ts'

const pagesOf = (text: string): string[][] => text.split(' ').map((page) => [...page])

const timeline = new Timeline()
for (const from of [0, 90])
  timeline.add(walkOf(pagesOf('abcdefghijkl'), { limit: 100, span: [from, from + 1] }))

function windowIn(walk: Walk) {
  const [violation] = violationsOf(walk, timeline.around(walk))
  return violation && windowOf(violation, walk, timeline)
}

const taken = (pages: string, options: Parameters<typeof walkOf>[1] = {}): Walk =>
  walkOf(pagesOf(pages), { span: [10, 20], exchange: 11, ...options })

test('lost items stand between their neighbours, each with its place on the pages', () => {
  const window = windowIn(taken('abcde hijkl'))
  expect(window).toMatchObject({ walk: 'limit 5', kind: 'missing', more: 0, size: 12 })
  expect(window?.pages).toEqual([
    { name: 'page 1', items: 5 },
    { name: 'page 2', items: 5 },
  ])
  expect(window?.rows.map(({ id, on, isAtFault }) => [id, ...on, isAtFault])).toEqual([
    ['c', 3, null, false],
    ['d', 4, null, false],
    ['e', 5, null, false],
    ['f', null, null, true],
    ['g', null, null, true],
    ['h', null, 1, false],
    ['i', null, 2, false],
    ['j', null, 3, false],
  ])
})

test('a repeated item stands on both pages', () => {
  const window = windowIn(taken('abcd defg hijk l'))
  expect(window?.rows.find(({ isAtFault }) => isAtFault)).toMatchObject({ id: 'd', on: [4, 1] })
})

test('a long loss is cut, and what is left out is counted', () => {
  expect(windowIn(taken('ab kl'))).toMatchObject({ more: 2 })
})

test('a walk that began in the middle is shown with the page before it', () => {
  const origin = { walk: taken('abcd efgh ijkl'), page: 0 }
  expect(windowIn(taken('fgh ijkl', { origin }))?.pages[0]).toEqual({
    name: 'page 1 at limit 4, before it',
    items: 4,
  })
})

test('neighbours of equal time tie', () => {
  const walk = taken('abc efghijkl')
  for (const page of walk.pages)
    Object.assign(page, { ties: page.ids.map((id) => ('bc'.includes(id) ? 'noon' : id)) })
  expect(
    windowIn(walk)
      ?.rows.filter(({ ties }) => ties)
      .map(({ id }) => id),
  ).toEqual(['c'])
})

test('what is not about items has no window', () => {
  const broken = taken('abc d', { ended: 'broken' })
  expect(windowOf({ kind: 'broken', pages: [0, 1] }, broken, timeline)).toBeUndefined()
})
