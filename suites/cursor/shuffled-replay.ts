import { type Check, defineCheck, inapplicable } from '../../src/kit.ts'
import { replays } from '../../src/probe/read/replays.ts'
import { shuffledReplays } from '../../src/probe/read/shuffled-replays.ts'
import { judgeScheduled } from '../scheduled.ts'

/** A cursor stands for a position, whatever was asked for in between. */
export const shuffledReplay: Check = defineCheck({
  id: 'cursor/shuffled-replay',
  requirement: 'CUR-02',
  title: 'Cursors that are used again in any order return their pages.',
  why: 'A client that moves back and forth between pages gets wrong items.',
  fix: 'Keep the position in the cursor. Do not move it on the server.',
  codes: {
    'other-page': 'A cursor that is used out of order returns another page.',
  },
  asks: 'two-items',
  on: 'main',
  needs: { shuffledReplays, replays },
  judge({ shuffledReplays, replays }, { timeline }) {
    if (replays.areDeclined) return inapplicable('target-declined', { what: 'a second use of a cursor' })
    return judgeScheduled(shuffledReplays, timeline, {
      code: 'other-page',
      expected: 'the page that each cursor returned before',
      message: () => 'Cursors returned other pages when they were used again in another order.',
      steps: (plans) => plans.map(({ label }) => label),
      value: (plans) => plans.map(({ label }) => label),
    })
  },
})
