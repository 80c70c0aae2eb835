import { isReadable } from '../../model/collection.ts'
import type { Trial } from '../../walk/trial.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { isWanted } from '../kit/focus.ts'
import { limitRange } from '../kit/limit-range.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { isClean } from '../kit/scheduled.ts'
import { REPEATS } from '../kit/suspect.ts'
import { takeWalk } from '../kit/walker.ts'

/** Several walks at once, each with a limit of its own, in parallel with one of another collection, round after round. */
export const parallelWalks: Probe<Trial[]> = {
  id: 'parallel-walks',
  stage: 'read',
  async collect(probing) {
    if (!isWanted(probing, 'parallel-walks')) return []
    const { size } = await probing.get(opening)
    if (size < 2 || !(await isMain(probing))) return []
    const { minimum, maximum } = await probing.get(limitRange)
    const limits = [Math.ceil(size / 8), Math.ceil(size / 4), maximum, Math.ceil(size / 8)]
    const plans = limits.map((limit) => {
      const used = Math.max(minimum, Math.min(limit, maximum))
      return {
        label: `limit ${used}, beside others`,
        limit: () => used,
        pages: 40,
        isExperiment: true,
        isBesideOthers: true,
      }
    })
    const walkOther = await walkElsewhere(probing)
    const round = async (): Promise<Walk[]> => {
      const take = (plan: WalkPlan): Promise<Walk> => takeWalk(probing, 'parallel-walks', plan)
      const [first, ...others] = plans
      // Its requests leave between those of these walks.
      const [walk, , ...walks] = await Promise.all([first && take(first), walkOther(), ...others.map(take)])
      return walk ? [walk, ...walks] : walks
    }
    const first = await round()
    const trials: Trial[] = first.map((walk) => ({ walk, again: [] }))
    if (isClean(probing, first)) return trials
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      // With nothing else in flight: other requests must not be the cause.
      const again = await probing.exclusive(round)
      again.forEach((walk, index) => {
        trials[index]?.again.push(walk)
      })
    }
    for (const trial of trials) {
      trial.control = await probing.exclusive((send) =>
        takeWalk(probing, 'parallel-walks', trial.walk.plan, send),
      )
    }
    return trials
  },
}

/** A walk of the largest other collection: a position kept for each client, not for each cursor, is lost between the two. */
async function walkElsewhere(probing: Probing): Promise<() => Promise<Walk | undefined>> {
  let largest = { size: 1, there: undefined as Probing | undefined }
  for (const other of probing.others.filter(isReadable)) {
    const there = probing.on(other)
    const { size } = await there.get(opening)
    if (size > largest.size) largest = { size, there }
  }
  const { size, there } = largest
  if (!there) return async () => undefined
  const { minimum, maximum } = await there.get(limitRange)
  const limit = Math.max(minimum, Math.min(maximum, Math.ceil(size / 8)))
  const plan = {
    label: `limit ${limit}, beside others`,
    limit: () => limit,
    pages: 12,
    isExperiment: true,
    isBesideOthers: true,
  }
  return () => takeWalk(there, 'parallel-walks', plan)
}
