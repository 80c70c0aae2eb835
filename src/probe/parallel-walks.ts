import { isMain, opening } from './opening.ts'
import type { Probe } from './probing.ts'
import { boundsOf, isClean } from './scheduled.ts'
import { REPEATS } from './suspect.ts'
import type { Trial } from './trial.ts'
import { takeWalk, type Walk } from './walk.ts'

/** Several walks at once, each with a limit of its own, round after round. */
export const parallelWalks: Probe<Trial[]> = {
  id: 'parallel-walks',
  stage: 'read',
  async collect(probing) {
    const { size } = await probing.get(opening)
    if (size < 2 || !(await isMain(probing))) return []
    const { maximum } = boundsOf(probing)
    const limits = [
      Math.max(1, Math.ceil(size / 8)),
      Math.max(1, Math.ceil(size / 4)),
      maximum,
      Math.max(1, Math.ceil(size / 8)),
    ]
    const plans = limits.map((limit) => {
      const used = Math.min(limit, maximum)
      return { label: `limit ${used}, beside others`, limit: () => used, pages: 40, isExperiment: true }
    })
    const round = (): Promise<Walk[]> =>
      Promise.all(plans.map((plan) => takeWalk(probing, 'parallel-walks', plan)))
    const first = await round()
    const trials: Trial[] = first.map((walk) => ({ walk, again: [] }))
    if (isClean(probing, first)) return trials
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const again = await round()
      again.forEach((walk, index) => {
        trials[index]?.again.push(walk)
      })
    }
    for (const trial of trials) {
      trial.control = await probing.alone((send) =>
        takeWalk(probing, 'parallel-walks', trial.walk.plan, send),
      )
    }
    return trials
  },
}
