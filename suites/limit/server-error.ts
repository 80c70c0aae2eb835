import {
  brokenBy,
  type Check,
  type Defect,
  defineCheck,
  inconclusive,
  met,
  notConfirmed,
} from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { limitTable } from '../../src/probe/limits/limit-table.ts'
import { type Compressed, compressed } from '../../src/probe/read/compressed.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { jumps } from '../../src/probe/read/jumps.ts'
import { segments } from '../../src/probe/read/segments.ts'
import { breakdowns, brokenWalks, describePage } from '../../src/walk/judge-attempts.ts'
import type { Page } from '../../src/walk/page.ts'

/** A client fault is answered with 4xx, and a limit in range with a page. */
export const serverError: Check = defineCheck({
  id: 'limit/server-error',
  requirement: 'LIM-06',
  title: 'No limit causes a server error.',
  why: 'Any caller can make the target fail, and monitoring reports a fault of the operator.',
  fix: 'Parse the limit strictly. Return a client error for a value that is not a valid limit.',
  codes: {
    'server-error': 'A request made the target return a server error.',
    'no-answer': 'A request got no response, while a plain request got one.',
  },
  asks: 'readable-collection',
  on: 'each',
  judgesUnreadable: true,
  needs: { limitTable, fixedWalks, opening, closing, jumps, segments, compressed },
  judge({ limitTable, fixedWalks, opening, closing, jumps, segments, compressed }) {
    const { proved, suspected } = breakdowns(limitTable, 'a page, or a client error')
    const walks = brokenWalks(
      [...closing, ...fixedWalks, ...segments.trials, ...jumps.firstPages],
      'first page',
    )
    const broken = [...walks, ...proved, ...brokenByCompression(compressed)]
    if (broken.length > 0) return brokenBy(broken)
    if (opening.walks.length === 0) return inconclusive('no-page')
    return suspected.length > 0 ? notConfirmed(suspected) : met
  },
})

/** The plain page came, and the same request with compression allowed broke the target, twice. */
function brokenByCompression({ plain, compressed, again }: Compressed): Defect[] {
  const isBroken = !plain.problem && isServerError(compressed) && again !== undefined && isServerError(again)
  if (!isBroken) return []
  return [
    {
      code: 'server-error',
      message: 'The target returned a server error for a request that allows compression.',
      expected: 'status 200',
      actual: `${describePage(compressed)}, twice; a page for the same request without compression`,
      exchanges: [plain.exchange, compressed.exchange],
      places: [statusAt(compressed.exchange)],
    },
  ]
}

const isServerError = ({ status }: Page): boolean => status >= 500
