import type { Check } from '../../src/kit.ts'
import { isInItem } from '../envelope/page-body.ts'
import { defineRecommended } from './recommended.ts'

/** Fields of an item that speak of the same thing agree, where the document recommends that they do. */
export const recommendation: Check = defineRecommended({
  id: 'item/recommendation',
  requirement: 'ITM-04',
  title: 'Every item is as the document recommends.',
  why: 'Clients that trust one field and clients that trust the other see two different things.',
  fix: 'Write fields that depend on each other together, in one statement.',
  code: 'not-as-recommended',
  rule: 'a recommendation',
  isOwn: ({ keyword, pointer }, operation) => keyword !== 'x-chronological' && isInItem(pointer, operation),
})
