import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { closing } from '../../src/probe/closing.ts'
import { fixedWalks } from '../../src/probe/fixed-walks.ts'
import { breakdowns, brokenWalks } from '../../src/probe/judge-attempts.ts'
import { jumps } from '../../src/probe/jumps.ts'
import { limitTable } from '../../src/probe/limit-table.ts'
import { segments } from '../../src/probe/segments.ts'

/** A client fault is answered with 4xx, and a limit in range with a page. */
export const serverError: Check = defineCheck({
  id: 'limit/server-error',
  requirement: 'LIM-06',
  title: 'No limit brings the target down.',
  why: 'Anybody can make the target fail, and monitors blame the operator.',
  mend: 'Parse the limit strictly, and answer what is none with a client error.',
  asks: 'a readable collection',
  on: 'each',
  needs: { limitTable, fixedWalks, closing, jumps, segments },
  judge({ limitTable, fixedWalks, closing, jumps, segments }) {
    const { proved, suspected } = breakdowns(limitTable, 'a page, or a client error')
    const walks = brokenWalks(
      [...closing, ...fixedWalks, ...segments.trials, ...jumps.firstPages],
      'first page',
    )
    if (proved.length + walks.length > 0) return brokenBy([...proved, ...walks])
    return suspected.length > 0 ? inconclusive('seen once, and not again', suspected) : met
  },
})
