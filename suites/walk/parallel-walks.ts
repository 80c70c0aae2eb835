import { type Check, defineCheck, explainedElsewhere, inconclusive } from '../../src/kit.ts'
import { parallelWalks as probe } from '../../src/probe/read/parallel-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { goesWrongByItself } from '../../src/walk/trial.ts'

/** A cursor stands for a position of its own. */
export const parallelWalks: Check = defineCheck({
  id: 'walk/parallel-walks',
  requirement: 'PAG-10',
  title: 'Walks at the same time do not affect each other.',
  why: 'Two users, or two workers of one user, get wrong pages.',
  fix: 'Keep the position in the cursor, never on the server.',
  asks: 'a collection of at least 2 items',
  on: 'each',
  needs: { walks: probe },
  judge({ walks }, { timeline, operation: { paging } }) {
    if (walks.length === 0) return inconclusive('the collection has fewer than 2 items')
    const judged = walks.filter((trial) => !goesWrongByItself(trial, timeline, paging))
    if (judged.length === 0) return explainedElsewhere('each walk goes wrong on its own, too')
    const told = {
      code: 'parallel-walks',
      expected: 'the items that each walk lists alone',
      message: () => 'A walk returned other items while other walks ran at the same time.',
    }
    return judgeWalks(judged, timeline, {
      missing: told,
      duplicate: told,
      disorder: told,
      'early-end': told,
      refused: told,
      broken: told,
    })
  },
})
