import type { HistoryPicture, Timings, WalkWindow } from '../../src/model/picture.ts'
import type { CollectionFacts } from '../../src/model/report.ts'

/** An item on two pages, beside one that ties with it; its identity is given. */
export function sampleWindow(id: string): WalkWindow {
  const row = (name: string, place: number, on: (number | null)[]): WalkWindow['rows'][number] => ({
    id: name,
    place,
    on,
    isAtFault: name === id,
    ties: place === 17,
  })
  return {
    walk: 'limit 4',
    kind: 'duplicate',
    pages: [
      { name: 'page 4', items: 4 },
      { name: 'page 5', items: 4 },
    ],
    rows: [
      row('book_0015', 15, [3, null]),
      row('book_0016', 16, [4, null]),
      row(id, 17, [null, 1]),
      row('book_0018', 18, [null, 2]),
    ],
    more: 0,
    size: 250,
  }
}

/** How the first collection was walked, with a loss, a repeat and an early end. */
export function sampleMap(): Pick<CollectionFacts, 'map' | 'latency'> {
  return {
    map: {
      size: 250,
      ties: '16-19 100-103 240-249',
      crossed: '0-15 17-248',
      walks: [
        { label: 'limit 100', ended: 'end', count: 3, pages: ['0-99', '100-199', '200-249'], faults: [] },
        {
          label: 'limit 50',
          ended: 'end',
          count: 5,
          pages: ['0-49', '52-101', '98-147', '148-197', '198-239'],
          faults: [
            { kind: 'missing', place: 50, length: 2, page: 2 },
            { kind: 'duplicate', place: 98, length: 4, page: 3 },
            { kind: 'early-end', place: 240, length: 10, page: 5 },
          ],
        },
      ],
    },
    latency: Array.from({ length: 50 }, (_, page) => [page * 5, 10 + page] as [number, number]),
  }
}

/** Requests of two probes; one was tried again. */
export function sampleTimings(): Timings {
  return {
    purposes: ['opening-walk', 'cursor-table'],
    every: 1,
    requests: ['0 5+12:200', '0 20+10:503 140+8:200', '1 160+30:400', '1 200+40:500', '1 250+100:0'],
  }
}

/** An item is removed while a walk is under way, and the next one is lost. */
export function sampleHistory(id: string): HistoryPicture {
  return {
    items: ['book_1', 'book_2', id],
    steps: [
      { do: 'page', walk: 'A', number: 1, ids: ['book_1'], status: 200, isLast: false },
      { do: 'remove', ids: ['book_1'], why: 'the last item of its page' },
      { do: 'page', walk: 'A', number: 2, ids: ['book_2'], status: 200, isLast: true },
    ],
    harmed: [id],
  }
}
