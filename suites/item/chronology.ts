import type { Check } from '../../src/kit.ts'
import { defineRecommended } from './recommended.ts'

/** Nothing is changed before it is made: the document may name fields that follow each other in time. */
export const chronology: Check = defineRecommended({
  id: 'item/chronology',
  requirement: 'ITM-03',
  title: 'Times of an item follow each other as the document says.',
  why: 'Clients that sort or synchronise by time skip the item or fetch it for ever.',
  fix: 'Take both times from one clock, in UTC, at the same precision.',
  code: 'times-out-of-order',
  rule: 'the order of time',
  isOwn: ({ keyword }) => keyword === 'x-chronological',
})
