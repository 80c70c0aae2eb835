import { expect, test } from 'vitest'
import { closing } from '../../probe/bracket/closing.ts'
import type { Probe, Probing } from '../../probe/kit/probing.ts'
import { segments } from '../../probe/read/segments.ts'
import { walkOf } from '../../probe/testing.fixture.ts'
import { Timeline } from '../../walk/timeline.ts'
import { mapWalks, type Peek, runsOf } from './walk-map.ts'

const split = (text: string): string[][] => text.split(' ').map((page) => [...page])

function listOf(text: string): { timeline: Timeline; probing: Probing } {
  const timeline = new Timeline()
  for (const from of [0, 90]) timeline.add(walkOf([[...text]], { limit: 100, span: [from, from + 1] }))
  return { timeline, probing: { timeline } as Probing }
}

const holding =
  (...held: [Probe<never>, unknown][]): Peek =>
  async <T>(probe: Probe<T>) =>
    held.find(([one]) => one.id === probe.id)?.[1] as T | undefined

test('runs are written by their first and last', () => {
  expect(runsOf([0, 1, 2, 5, 7, 8])).toBe('0-2 5 7-8')
  expect(runsOf([3, 1, 2, 1])).toBe('3 1-2 1')
  expect(runsOf([])).toBe('')
})

test('pages are written by the places of their items, with what was lost and crossed', async () => {
  const { timeline, probing } = listOf('abcdefgh')
  const [serial] = timeline.walks
  if (!serial) throw new Error('there is a walk')
  const walk = walkOf(split('abc efgh'), { span: [10, 20] })
  const ones = walkOf(split('a b d'), { span: [30, 40], ended: 'cut' })
  const map = await mapWalks(
    probing,
    holding(
      [closing as Probe<never>, [{ walk, again: [walk] }]],
      [segments as Probe<never>, { trials: [{ walk: ones, again: [] }] }],
    ),
  )
  expect(map).toEqual({
    size: 8,
    ties: '',
    crossed: '0',
    walks: [
      {
        label: 'limit 3',
        ended: 'end',
        count: 2,
        pages: ['0-2', '4-7'],
        faults: [{ kind: 'missing', place: 3, length: 1, page: 2 }],
      },
      { label: 'limit 1, from many places', ended: 'cut', count: 3, pages: ['0', '1', '3'], faults: [] },
    ],
  })
})

test('an empty collection has no map', async () => {
  expect(await mapWalks({ timeline: new Timeline() } as Probing, holding())).toBeUndefined()
})
