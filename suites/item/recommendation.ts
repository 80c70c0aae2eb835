import type { Check } from '../../src/kit.ts'
import { isInItem } from '../envelope/page-body.ts'
import { defineRecommended } from './recommended.ts'

/** Fields of an item that speak of the same thing agree, where the document recommends that they do. */
export const recommendation: Check = defineRecommended({
  id: 'item/recommendation',
  requirement: 'ITM-04',
  title: 'Every item follows the recommendations of the document.',
  why: 'Two clients that read different fields of the item reach different conclusions.',
  fix: 'Write fields that depend on each other in one statement.',
  codes: {
    'not-as-recommended': 'An item does not follow a recommendation of the document.',
  },
  code: 'not-as-recommended',
  rule: 'a recommendation',
  isOwn: ({ keyword, pointer }, operation) => keyword !== 'x-chronological' && isInItem(pointer, operation),
})
