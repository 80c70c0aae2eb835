import { type Check, defineCheck, explainedElsewhere } from '../../src/kit.ts'
import { interleavedWalks } from '../../src/probe/read/interleaved-walks.ts'
import { goesWrongByItself } from '../../src/walk/trial.ts'
import { judgeScheduled } from '../scheduled.ts'

/** A cursor stands for a position of its own, whatever other walks do. */
export const interleavedWalksCheck: Check = defineCheck({
  id: 'walk/interleaved-walks',
  requirement: 'PAG-09',
  title: 'Two walks that alternate page by page do not affect each other.',
  why: 'Two browser tabs of one user get wrong pages.',
  fix: 'Keep the position in the cursor, never on the server.',
  codes: {
    'interleaved-walks': 'A walk failed because another walk continued between its pages.',
  },
  asks: 'two-items',
  on: 'main',
  needs: { interleavedWalks },
  judge({ interleavedWalks }, { timeline, operation: { paging } }) {
    if (interleavedWalks.found?.trials.some((trial) => goesWrongByItself(trial, timeline, paging))) {
      return explainedElsewhere('a walk fails on its own too')
    }
    return judgeScheduled(interleavedWalks, timeline, {
      code: 'interleaved-walks',
      expected: 'the items that each walk lists alone',
      message: () => 'A walk returned other items while another walk ran between its pages.',
      steps: ({ first, second, turns }) => [
        `walk A at limit ${first}, walk B at limit ${second}`,
        `pages of ${turns.map((isFirst) => (isFirst ? 'A' : 'B')).join(' ')}, then repeat`,
      ],
    })
  },
})
