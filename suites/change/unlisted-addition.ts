import { type Check, defineCheck } from '../../src/kit.ts'
import { changeEffects } from '../../src/probe/change/effects.ts'
import { type ChangeTelling, judgeEffects } from './never-shown.ts'

/** "Retrieve all threads that have been added": what was added is listed, if not at once. */
export const unlistedAddition: Check = defineCheck({
  id: 'change/unlisted-addition',
  requirement: 'CHG-03',
  title: 'An added item is listed, and is still listed after a change.',
  why: 'A client adds an item and never finds it again.',
  fix: 'Write to the store that the list reads, or update the index that the list reads.',
  codes: {
    'unlisted-addition': 'An added item is not listed.',
    'unlisted-touch': 'A changed item is not listed any more.',
    'repeated-touch': 'A changed item is listed twice.',
  },
  asks: 'fixtures',
  on: 'main',
  needs: { changeEffects },
  judge: ({ changeEffects }) => judgeEffects(changeEffects, added, touched, doubled),
})

const added: ChangeTelling = {
  kind: 'addition',
  code: 'unlisted-addition',
  message: 'The list does not show an item after the target confirmed its addition.',
  expected: 'a page lists the item in a walk that begins after its addition',
  actual: 'not listed',
}

const touched: ChangeTelling = {
  kind: 'touch',
  code: 'unlisted-touch',
  message: 'The list no longer shows an item after it was changed.',
  expected: 'the item once in a walk that begins after the change',
  actual: 'not listed',
}

const doubled: ChangeTelling = {
  ...touched,
  isRepeated: true,
  code: 'repeated-touch',
  message: 'The list shows an item twice after it was changed.',
  actual: 'still listed more than once',
}
