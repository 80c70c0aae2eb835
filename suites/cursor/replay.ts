import { brokenBy, type Check, type Defect, defineCheck, inapplicable, inconclusive } from '../../src/kit.ts'
import { type Flicker, isFlickering } from '../../src/probe/kit/flicker.ts'
import { parallelWalks } from '../../src/probe/read/parallel-walks.ts'
import { replays } from '../../src/probe/read/replays.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { SETTLING_MS } from '../../src/walk/timeline.ts'
import { chargeParallelWalks } from '../charge-parallel-walks.ts'

/** "Pagination cursor from a previous response's `next_cursor` field": it stands for a position. */
export const replay: Check = defineCheck({
  id: 'cursor/replay',
  requirement: 'CUR-01',
  title: 'A cursor that is used twice returns the same page both times.',
  why: 'A client that retries after a timeout, or goes back a page, gets different items.',
  fix: 'Keep the position in the cursor. Do not move it on the server.',
  codes: {
    'other-page': 'A cursor that is used again returns another page.',
    'unstable-page': 'The same request returns different pages, one after the other.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { replays, parallelWalks },
  judge({ replays, parallelWalks }, { timeline }) {
    if (replays.trials.length === 0) return inconclusive('no-page')
    if (replays.areDeclined) return inapplicable('target-declined', { what: 'a second use of a cursor' })
    const settlingMs = timeline.isUnchanged() ? 0 : SETTLING_MS
    const flickering = replays.flickers.filter(({ seen }) => isFlickering(seen, settlingMs))
    if (flickering.length > 0) return brokenBy(flickering.map(flickerDefect))
    const told = {
      code: 'other-page',
      expected: 'the page that the cursor returned before',
      message: () => 'A cursor returned another page when it was used again.',
    }
    const kinds = {
      missing: told,
      duplicate: told,
      disorder: told,
      'early-end': told,
    }
    return chargeParallelWalks(judgeWalks(replays.trials, timeline, kinds), parallelWalks, timeline)
  },
})

function flickerDefect({ label, seen }: Flicker): Defect {
  const pages = seen.map(({ page }) => page)
  const exchanges = pages.map(({ exchange }) => exchange).slice(-6)
  const answers = new Set(pages.map(({ ids }) => ids.join()))
  return {
    code: 'unstable-page',
    message: 'The same request alternated between different pages.',
    expected: 'one page, or a new page after a change',
    actual: `${answers.size} different pages for the ${label}`,
    exchanges,
    places: exchanges.map((exchange) => ({ exchange })),
  }
}
