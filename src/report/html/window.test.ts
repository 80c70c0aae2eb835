import { expect, test } from 'vitest'
import type { WalkWindow, WindowRow } from '../../model/picture.ts'
import { windowFigure } from './window.ts'

const row = (place: number, on: (number | null)[], members: Partial<WindowRow> = {}): WindowRow => ({
  id: `b_${place}`,
  place,
  on,
  isAtFault: false,
  ties: false,
  ...members,
})
const lost = (place: number): WindowRow => row(place, [null, null], { isAtFault: true })
const windowOf = (kind: string, rows: WindowRow[], more = 0): WalkWindow => ({
  walk: 'limit 2',
  kind,
  pages: [
    { name: 'page 1', items: 2 },
    { name: 'page 2', items: 2 },
  ],
  rows,
  more,
  size: 90,
})

const text = (source: string): string =>
  source
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const rowsOf = (window: WalkWindow): string[] =>
  [...windowFigure(window).source.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([one]) => text(one)).slice(1)

test('what is lost is on no page, what is listed stands on its page', () => {
  expect(rowsOf(windowOf('missing', [row(0, [1, null]), lost(1), row(2, [null, 1])]))).toEqual([
    '1 b_0 1',
    '2 b_1 on no page',
    '3 b_2 1',
  ])
})

test('what is listed twice is marked on both pages, ties and gaps are told', () => {
  const rows = [row(3, [2, 1], { isAtFault: true }), row(7, [null, 2], { ties: true })]
  expect(rowsOf(windowOf('duplicate', rows))).toEqual([
    '4 b_3 2 1',
    '… 3 items',
    '8 b_7 same time as the item above 2',
  ])
  expect(windowFigure(windowOf('duplicate', rows)).source.match(/class="on again"/g)).toHaveLength(2)
})

test('of a long loss the rows behind what is marked are lost too, and counted once', () => {
  const rows = [row(0, [1, null]), lost(1), row(2, [null, null]), row(3, [null, null])]
  const window = windowOf('early-end', rows, 40)
  expect(rowsOf(window).slice(2)).toEqual(['3 b_2 on no page', '4 b_3 on no page'])
  expect(text(windowFigure(window).source)).toContain('38 more items at fault.')
})

test('rows behind a loss that is told whole, or is no loss, are none', () => {
  const rows = [lost(1), row(2, [null, null])]
  expect(rowsOf(windowOf('missing', rows))).toEqual(['2 b_1 on no page', '3 b_2'])
  expect(rowsOf(windowOf('disorder', rows, 5))).toEqual(['2 b_1', '3 b_2'])
  expect(rowsOf(windowOf('missing', [lost(1), row(2, [null, 1]), row(3, [null, null])], 5))[2]).toBe('4 b_3')
  expect(rowsOf(windowOf('missing', [lost(1), row(9, [null, null])], 5))[2]).toBe('10 b_9')
})
