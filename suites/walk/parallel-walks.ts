import { type Check, defineCheck, explainedElsewhere, inconclusive } from '../../src/kit.ts'
import { parallelWalks as probe } from '../../src/probe/read/parallel-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { goesWrongByItself } from '../../src/walk/trial.ts'
import { isRead } from '../../src/walk/walk.ts'

/** A cursor stands for a position of its own. */
export const parallelWalks: Check = defineCheck({
  id: 'walk/parallel-walks',
  requirement: 'PAG-10',
  title: 'Walks at the same time do not affect each other.',
  why: 'Two users, or two workers of one user, get wrong pages.',
  fix: 'Keep the position in the cursor, never on the server.',
  codes: {
    'parallel-walks': 'A walk failed while other walks ran at the same time.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { walks: probe },
  judge({ walks }, { timeline, operation: { paging } }) {
    if (walks.length === 0) return inconclusive('too-few-items', { needed: 2 })
    const judged = walks.filter((trial) => !goesWrongByItself(trial, timeline, paging))
    if (judged.length === 0) return explainedElsewhere('each walk fails on its own too')
    const told = {
      code: 'parallel-walks',
      expected: 'the items that each walk lists alone',
      message: () => 'A walk returned other items while other walks ran at the same time.',
    }
    const judgement = judgeWalks(judged, timeline, {
      missing: told,
      duplicate: told,
      disorder: told,
      'early-end': told,
      refused: told,
      broken: told,
    })
    const read = walks.filter(({ walk }) => isRead(walk)).length
    return judgement.kind === 'met' && read < 2
      ? inconclusive('too-few-walks', { read, taken: walks.length })
      : judgement
  },
})
