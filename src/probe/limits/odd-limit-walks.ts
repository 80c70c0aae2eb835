import { claimsMore } from '../../walk/page.ts'
import type { Trial } from '../../walk/trial.ts'
import { REDUCED_ENDLESS_BOUNDS, type Walk } from '../../walk/walk.ts'
import { isWanted } from '../kit/focus.ts'
import { ask, percentEncode } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'
import { Walker } from '../kit/walker.ts'
import { type LimitAttempt, type LimitKind, limitTable } from './limit-table.ts'

/** Limits that a target may reject; a documented limit of 0 is asked for one page only. */
const ODD_KINDS: readonly LimitKind[] = ['out-of-range', 'malformed', 'unstated']

/** Enough to see whether a walk gets anywhere. */
const MAX_ODD_PAGES = 12

/** Walks at limits that the target could have rejected and accepted, one of each kind: such a walk has to end, too. */
export const oddLimitWalks: Probe<Trial[]> = {
  id: 'odd-limit-walks',
  stage: 'limits',
  async collect(probing) {
    if (!isWanted(probing, 'odd-limit-walks')) return []
    const leading = (await probing.get(limitTable)).filter(leadsOn)
    const chosen = ODD_KINDS.flatMap((kind) => leading.find((one) => one.kind === kind) ?? [])
    const trials: Trial[] = []
    for (const one of chosen) {
      const trial: Trial = { walk: await walkAt(probing, one), again: [] }
      trials.push(trial)
      for (let round = 0; trial.walk.ended === 'endless' && round < REPEATS; round++)
        trial.again.push(await walkAt(probing, one))
    }
    return trials
  },
}

const leadsOn = ({ page }: LimitAttempt): boolean =>
  !page.problem && page.cursor === undefined && page.next !== undefined && claimsMore(page)

async function walkAt(probing: Probing, { value, label }: LimitAttempt): Promise<Walk> {
  const { limit, cursor } = probing.operation.paging
  const odd = `${percentEncode(limit.parameter)}=${percentEncode(value)}`
  const plan = { label, limit: () => undefined, pages: MAX_ODD_PAGES, isExperiment: true }
  const walker = new Walker(
    plan,
    async (_, next) => {
      const behind = next === undefined ? '' : `&${percentEncode(cursor.parameter)}=${percentEncode(next)}`
      const { page } = await ask(probing, 'odd-limit-walks', { rawQuery: odd + behind })
      return { ...page, cursor: next }
    },
    REDUCED_ENDLESS_BOUNDS,
  )
  while (!walker.isDone) await walker.step()
  return walker.walk
}
