import { type Check, defineCheck } from '../../src/kit.ts'
import { changeEffects } from '../../src/probe/change/effects.ts'
import { judgeEffects } from './never-shown.ts'

/** The list is of what is there. */
export const listedRemoval: Check = defineCheck({
  id: 'change/listed-removal',
  requirement: 'CHG-04',
  title: 'An item that was removed is listed no more.',
  why: 'A client shows, for good, what somebody took away.',
  fix: 'Write to what the list reads from, or bring what it reads from up to date.',
  asks: 'fixtures in the config',
  on: 'main',
  needs: { changeEffects },
  judge: ({ changeEffects }) =>
    judgeEffects(changeEffects, {
      kind: 'removal',
      code: 'listed-removal',
      message: 'An item whose removal was confirmed was still listed.',
      expected: 'no page with the item in a walk that begins after its removal',
      actual: 'still listed',
    }),
})
