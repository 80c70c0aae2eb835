import { type Interleaving, interleaving } from '../../arbitrary/limits.ts'
import { search } from '../../arbitrary/search.ts'
import type { Send } from '../../model/exchange.ts'
import type { Walk } from '../../walk/walk.ts'
import { isMain, opening, pagesAt } from '../bracket/opening.ts'
import { type LimitRange, limitRange } from '../kit/limit-range.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { confirm, isClean, type Scheduled, serially } from '../kit/scheduled.ts'
import { takeWalk, walkerOf } from '../kit/walker.ts'

/** Two walks of the same collection, a page of one between pages of the other. */
export const interleavedWalks: Probe<Scheduled<Interleaving>> = {
  id: 'interleaved-walks',
  stage: 'read',
  async collect(probing) {
    const opened = await probing.get(opening)
    if (opened.size < 2 || !(await isMain(probing))) return { drawn: 0, isDeclined: false, found: undefined }
    const bounds = wideBounds(await probing.get(limitRange), opened.size)
    const draws = affordableDraws(probing, pagesAt(opened, bounds.minimum))
    const take = (value: Interleaving, send: Send): Promise<Walk[]> => interleave(probing, value, send)
    const result = await probing.exclusive((send) =>
      search(interleaving(bounds), {
        seed: probing.seed,
        path: probing.focus?.path,
        draws,
        mostShrinks: 60,
        holds: serially(async (value) => isClean(probing, await take(value, send))),
      }),
    )
    const scheduled = await confirm(probing, result, take)
    for (const trial of scheduled.found?.trials ?? []) {
      trial.control = await probing.exclusive((send) =>
        takeWalk(probing, 'interleaved-walks', trial.walk.plan, send),
      )
    }
    return scheduled
  },
}

/** Draws of two walks each. */
function affordableDraws(probing: Probing, pages: number): number {
  return Math.max(1, Math.min(4, Math.floor(probing.left() / 48 / pages)))
}

/** Limits of at most a few pages a walk: these walks have the target for themselves, one request after another. */
function wideBounds({ minimum, maximum }: LimitRange, size: number): LimitRange {
  return { minimum: Math.min(maximum, Math.max(minimum, Math.ceil(size / 6))), maximum }
}

async function interleave(
  probing: Probing,
  { first, second, turns }: Interleaving,
  send: Send,
): Promise<Walk[]> {
  const walkers = [first, second].map((limit) => {
    const plan = {
      label: `limit ${limit}, interleaved`,
      limit: () => limit,
      pages: 60,
      isExperiment: true,
      isBesideOthers: true,
    }
    return walkerOf(probing, 'interleaved-walks', plan, send)
  })
  for (let turn = 0; walkers.some(({ isDone }) => !isDone); turn++) {
    const [chosen, other] = turns[turn % turns.length] ? walkers : walkers.toReversed()
    await (chosen?.isDone ? other : chosen)?.step()
  }
  return walkers.map(({ walk }) => walk)
}
