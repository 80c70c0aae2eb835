import type { Fault } from '../behaviour.ts'
import { onItem, onPage } from './at.ts'

/** What a single item says. */
export const itemFaults: readonly Fault[] = [
  {
    name: 'missing-identity',
    title: 'One late item has no id.',
    change: onItem(181, ({ id: _, ...item }) => item),
  },
  {
    name: 'repeated-in-page',
    title: 'A page of exactly 30 items lists its third item twice.',
    change: onPage((page) => {
      if (page.data.length !== 30) return page
      return { ...page, data: page.data.map((item, index) => (index === 3 ? (page.data[2] ?? item) : item)) }
    }),
  },
  {
    name: 'times-out-of-order',
    title: 'One late item was updated before it was created.',
    change: onItem(181, (item) => ({ ...item, updated_at: '2020-01-01T00:00:00Z' })),
  },
  {
    name: 'pinned-without-date',
    title: 'One late item is pinned but has no pin time.',
    change: onItem(181, (item) => ({ ...item, is_pinned: true, pinned_at: null })),
  },
]
