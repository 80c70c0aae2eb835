import { expect, test } from 'vitest'
import type { HistoryPicture } from '../../model/picture.ts'
import { historyFigure } from './history.ts'

const picture: HistoryPicture = {
  items: ['a', 'b', 'c'],
  steps: [
    { do: 'page', walk: 'A', number: 1, ids: ['a'], status: 200, isLast: false },
    { do: 'remove', ids: ['a'], why: 'the last item of its page' },
    { do: 'page', walk: 'B', number: 1, ids: [], status: 500, isLast: false },
    { do: 'page', walk: 'A', number: 2, ids: [], status: 200, isLast: true },
  ],
  harmed: ['b'],
}

const text = (source: string): string =>
  source
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const rows = (shown: HistoryPicture): string[] =>
  [...historyFigure(shown).source.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) => text(row))

test('each step is a row: what was written, and what each walk was shown', () => {
  expect(rows(picture)).toEqual([
    'Step Writer Walk A Walk B',
    '1 page 1 a',
    '2 remove a the last item of its page',
    '3 page 1 status 500',
    '4 page 2 no items end',
  ])
})

test('each walk has its column, and writes have the one before', () => {
  const cells = [...historyFigure(picture).source.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => text(cell)),
  )
  expect(cells).toEqual([
    [],
    ['1', '', 'page 1 a', ''],
    ['2', 'remove a the last item of its page', '', ''],
    ['3', '', '', 'page 1 status 500'],
    ['4', '', 'page 2 no items end', ''],
  ])
})

test('what goes wrong is framed, in words too', () => {
  const { source } = historyFigure(picture)
  expect(source.match(/class="chip again"/g)).toHaveLength(1)
  expect(source).toContain('(lost or repeated)')
  expect(text(source)).toContain('Framed: no step changed it, and a walk lost or repeated it.')
  expect(text(historyFigure({ ...picture, harmed: ['b', 'c'] }).source)).toContain('lost or repeated them.')
  expect(text(historyFigure({ ...picture, harmed: [] }).source)).not.toContain('Framed')
})
