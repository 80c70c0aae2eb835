import { isMain, limitLabel, opening } from './opening.ts'
import type { Probe, Probing } from './probing.ts'
import { takeTrials } from './suspect.ts'
import type { Trial } from './trial.ts'

/** Limits that clients like, and limits just beside the bounds. */
const COMMON = [2, 3, 5, 7, 10, 20, 25, 50, 99]

/** A walk of more pages is cut: what a small limit does, its first pages show, and each boundary is crossed elsewhere. */
const LONG = 60
const CUT = 20

/** Walks at one limit each, side by side; complete ones unless they would be long. */
export const fixedWalks: Probe<Trial[]> = {
  id: 'fixed-walks',
  stage: 'read',
  async collect(probing) {
    const { walks, size } = await probing.get(opening)
    if (walks.length === 0 || size === 0) return []
    const limits = (await isMain(probing)) ? fixedLimits(probing, size) : fewLimits(probing, size)
    const plans = limits.map((limit) => ({
      label: limitLabel(limit),
      limit: () => limit,
      ...(isLong(limit, size) && { pages: CUT }),
    }))
    return takeTrials(probing, 'fixed-walks', plans)
  },
}

const isLong = (limit: number, size: number): boolean => size / limit > LONG

/** Beside the main collection, a few limits that make a few pages. */
function fewLimits(probing: Probing, size: number): number[] {
  return fixedLimits(probing, size)
    .filter((limit) => limit < size && size / limit <= 10)
    .slice(-4)
}

/** Limits to walk at: the common ones, an exact divisor of the size, each as far as its pages are affordable. */
function fixedLimits(probing: Probing, size: number): number[] {
  const { minimum = 1, maximum = 100 } = probing.operation.paging.limit
  const wanted = [...COMMON, divisorOf(size, maximum), maximum - 1].filter((limit) => limit !== undefined)
  const inRange = [...new Set(wanted)].filter((limit) => limit > minimum && limit < maximum)
  let budget = probing.left() / 16
  return inRange
    .sort((a, b) => b - a)
    .filter((limit) => {
      budget -= isLong(limit, size) ? CUT : Math.ceil(size / limit) + 1
      return budget > 0
    })
}

/** The largest limit of at most a third of the size whose pages are all full. */
function divisorOf(size: number, maximum: number): number | undefined {
  for (let limit = Math.min(maximum, Math.floor(size / 3)); limit > 1; limit--) {
    if (size % limit === 0) return limit
  }
  return undefined
}
