import { expect, test } from 'vitest'
import { walked } from '../../suites/testing.fixture.ts'
import { lookedAt } from './looked.ts'

test('nothing was looked at where there is nothing', () => {
  expect(lookedAt({ trials: [], other: null, text: 'x' })).toEqual({
    items: 0,
    boundaries: 0,
    walks: 0,
    answers: 0,
  })
})

test('walks, their items and the boundaries between their pages are counted once', () => {
  const walk = walked(['ab', 'cd', 'e'])
  expect(lookedAt({ one: { walks: [walk] }, other: [{ walk, again: [] }] })).toEqual({
    items: 5,
    boundaries: 2,
    walks: 1,
    answers: 3,
  })
})

test('a page that is not there, or empty, crosses no boundary', () => {
  expect(lookedAt([walked(['ab', ''])])).toMatchObject({ items: 2, boundaries: 0, walks: 1, answers: 2 })
})

test('pages beside walks are answers', () => {
  const [page] = walked(['ab']).pages
  expect(lookedAt([{ label: 'limit=1', page, again: [] }])).toEqual({
    items: 2,
    boundaries: 0,
    walks: 0,
    answers: 1,
  })
})
