import type { Check } from '../../src/kit.ts'
import { defineRecommended } from './recommended.ts'

/** Nothing is changed before it is made: the document may name fields that follow each other in time. */
export const chronology: Check = defineRecommended({
  id: 'item/chronology',
  requirement: 'ITM-03',
  title: 'The times of an item are in the order that the document describes.',
  why: 'Clients that sort or synchronize by time skip the item, or fetch it again and again.',
  fix: 'Take both times from one clock, in UTC, with the same precision.',
  codes: {
    'times-out-of-order': 'The times of an item are not in the documented order.',
  },
  code: 'times-out-of-order',
  rule: 'the chronological order',
  isOwn: ({ keyword }) => keyword === 'x-chronological',
})
