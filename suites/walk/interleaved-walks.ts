import { type Check, defineCheck, explainedElsewhere } from '../../src/kit.ts'
import { interleavedWalks } from '../../src/probe/read/interleaved-walks.ts'
import { goesWrongAlone } from '../../src/walk/trial.ts'
import { judgeScheduled } from '../scheduled.ts'

/** A cursor stands for a position of its own, whoever else walks. */
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
  judge({ interleavedWalks }, { timeline }) {
    if (interleavedWalks.found?.trials.some((trial) => goesWrongAlone(trial, timeline))) {
      return explainedElsewhere('a walk fails on its own too')
    }
    return judgeScheduled(interleavedWalks, timeline, {
      code: 'interleaved-walks',
      expected: 'what each walk lists on its own',
      message: () => 'A walk went wrong because another one went on between its pages.',
      steps: ({ first, second, turns }) => [
        `walk A at limit ${first}, walk B at limit ${second}`,
        `pages in turns: ${turns.map((isFirst) => (isFirst ? 'A' : 'B')).join(' ')}, then over again`,
      ],
    })
  },
})
