import { type Check, defineCheck } from '../../src/kit.ts'
import { changeEffects } from '../../src/probe/change-effects.ts'
import { judgeEffects } from './never-shown.ts'

/** "Retrieve all threads that have been added": what was added is listed, if not at once. */
export const unlistedAddition: Check = defineCheck({
  id: 'change/unlisted-addition',
  requirement: 'CHG-03',
  title: 'An item that was added is listed.',
  why: 'A client adds something and can never find it again.',
  mend: 'Write to what the list reads from, or bring what it reads from up to date.',
  asks: 'fixtures in the config',
  on: 'main',
  needs: { changeEffects },
  judge: ({ changeEffects }) =>
    judgeEffects(changeEffects, {
      kind: 'addition',
      code: 'unlisted-addition',
      message: 'An item whose addition was confirmed was not listed.',
      expected: 'the item on a page of a walk that begins after its addition',
      actual: 'not listed',
    }),
})
