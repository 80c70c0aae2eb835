import { type Check, defineCheck } from '../../src/kit.ts'
import { changeEffects } from '../../src/probe/change/effects.ts'
import { judgeEffects } from './never-shown.ts'

/** The list is of what is there. */
export const listedRemoval: Check = defineCheck({
  id: 'change/listed-removal',
  requirement: 'CHG-04',
  title: 'A removed item is no longer listed.',
  why: 'A client permanently shows an item that was removed.',
  fix: 'Write to the store that the list reads, or update the index that the list reads.',
  codes: {
    'listed-removal': 'A removed item is still listed.',
  },
  asks: 'fixtures',
  on: 'main',
  needs: { changeEffects },
  judge: ({ changeEffects }) =>
    judgeEffects(changeEffects, {
      kind: 'removal',
      code: 'listed-removal',
      message: 'The list still shows an item after the target confirmed its removal.',
      expected: 'no page lists the item in a walk that begins after its removal',
      actual: 'still listed',
    }),
})
