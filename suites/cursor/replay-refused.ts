import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { replays } from '../../src/probe/read/replays.ts'

/** The contract says nothing of a cursor being used up. */
export const replayRefused: Check = defineCheck({
  id: 'cursor/replay-refused',
  requirement: 'CUR-09',
  title: 'A cursor can be used again.',
  why: 'A client cannot retry a request whose response was lost.',
  fix: 'Make a cursor stand for a position. Do not delete it after its first use.',
  codes: {
    'replay-refused': 'The target rejects a cursor that was used before.',
  },
  asks: 'second-page',
  on: 'main',
  needs: { replays },
  judge({ replays }) {
    const withCursor = replays.trials.filter(({ walk }) => walk.pages[0]?.cursor !== undefined)
    if (withCursor.length === 0) return inconclusive('no-cursor')
    if (!replays.areDeclined) return met
    const page = withCursor[0]?.walk.pages[0]
    return brokenBy([
      {
        code: 'replay-refused',
        message: 'The target rejected a cursor that was used again.',
        expected: 'the page of the cursor',
        actual: `status ${page?.status}`,
        exchanges: page ? [page.exchange] : [],
        places: [page ? statusAt(page.exchange) : {}],
      },
    ])
  },
})
