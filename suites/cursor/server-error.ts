import { brokenBy, type Check, defineCheck, met, notConfirmed } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { cursorTable } from '../../src/probe/cursors/cursor-table.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { segments } from '../../src/probe/read/segments.ts'
import { breakdowns, brokenAgainAndAgain, brokenWalks } from '../../src/walk/judge-attempts.ts'

/** A client fault is answered with 4xx, and an own cursor with its page. */
export const serverError: Check = defineCheck({
  id: 'cursor/server-error',
  requirement: 'CUR-03',
  title: 'No cursor causes a server error.',
  why: 'Any caller can make the target fail with a few characters.',
  fix: 'Decode and check the cursor before use. Return a client error for an invalid cursor.',
  codes: {
    'server-error': 'A request made the target return a server error.',
    'no-answer': 'A request got no response, while a plain request got one.',
  },
  asks: 'readable-collection',
  on: 'each',
  needs: { cursorTable, fixedWalks, closing, segments, jumps },
  judge({ cursorTable, fixedWalks, closing, segments, jumps }, { timeline }) {
    const { proved, suspected } = breakdowns(cursorTable, 'a client error, or a page')
    const trials = [...closing, ...fixedWalks, ...segments.trials, ...jumps.everyLimit, ...jumps.exactEnd]
    const shownAgain = brokenWalks(trials, 'after a cursor')
    const walks = shownAgain.length > 0 || timeline.isUnchanged() ? shownAgain : brokenAgainAndAgain(trials)
    if (proved.length + walks.length > 0) return brokenBy([...proved, ...walks])
    return suspected.length > 0 ? notConfirmed(suspected) : met
  },
})
