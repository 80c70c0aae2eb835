import { replayOrder } from '../../arbitrary/limits.ts'
import { search } from '../../arbitrary/search.ts'
import type { Send } from '../../model/exchange.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { confirm, isClean, type Scheduled, serially } from '../kit/scheduled.ts'
import { takeWalk } from '../kit/walker.ts'
import { pagesToReplay } from './replays.ts'
import { segments } from './segments.ts'

/** Pages asked for again in any order. */
export const shuffledReplays: Probe<Scheduled<WalkPlan[]>> = {
  id: 'shuffled-replays',
  stage: 'read',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    const { trials } = await probing.get(segments)
    const plans = [...walks, ...trials.map(({ walk }) => walk)].flatMap(pagesToReplay)
    if (plans.length < 2 || !(await isMain(probing))) return { drawn: 0, isDeclined: false, found: undefined }
    const chosen = (order: number[]): WalkPlan[] => order.flatMap((index) => plans[index] ?? [])
    const take = (order: WalkPlan[], send: Send): Promise<Walk[]> => replayInOrder(probing, order, send)
    const result = await probing.exclusive((send) =>
      search(replayOrder(plans.length).map(chosen), {
        seed: probing.seed,
        path: probing.focus?.path,
        draws: 6,
        mostShrinks: 60,
        holds: serially(async (order) => isClean(probing, await take(order, send))),
      }),
    )
    return confirm(probing, result, take)
  },
}

async function replayInOrder(probing: Probing, plans: readonly WalkPlan[], send: Send): Promise<Walk[]> {
  const walks: Walk[] = []
  for (const plan of plans) walks.push(await takeWalk(probing, 'shuffled-replays', plan, send))
  return walks
}
