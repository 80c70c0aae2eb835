import { type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { oddLimitWalks } from '../../src/probe/limits/odd-limit-walks.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { segments } from '../../src/probe/read/segments.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'

/** A cursor leads on; a walk that shows nothing new must end. */
export const endlessWalk: Check = defineCheck({
  id: 'walk/endless-walk',
  requirement: 'PAG-05',
  title: 'A walk ends.',
  why: 'A client, and every job that uses it, repeats requests without end.',
  fix: 'Make each cursor stand for a position strictly after the previous one. Return no next cursor at the end.',
  codes: {
    'endless-walk': 'A walk continues without a new item.',
  },
  asks: 'readable-collection',
  on: 'each',
  needs: { fixedWalks, closing, segments, oddLimitWalks },
  judge: ({ fixedWalks, closing, segments, oddLimitWalks }, { timeline }) =>
    judgeWalks([...closing, ...fixedWalks, ...segments.trials, ...oddLimitWalks], timeline, {
      endless: {
        code: 'endless-walk',
        expected: 'an end after the last item',
        message: () => 'A walk did not end, and listed no new item.',
      },
    }),
})
