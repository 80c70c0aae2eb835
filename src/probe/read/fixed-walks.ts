import type { Trial } from '../../walk/trial.ts'
import { isMain, limitLabel, type Opening, opening, pagesAt } from '../bracket/opening.ts'
import { inFocus, isWanted } from '../kit/focus.ts'
import { type LimitRange, limitRange } from '../kit/limit-range.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { takeTrials } from '../kit/suspect.ts'

/** Limits that clients like, and limits near the bounds. */
const COMMON = [2, 3, 5, 7, 10, 20, 25, 50, 99]

/** A walk of more pages is cut: what a small limit does, its first pages show, and each boundary is crossed elsewhere. */
const LONG = 40
const CUT = 20

/** Walks at one limit each, side by side; complete ones unless they would be long. */
export const fixedWalks: Probe<Trial[]> = {
  id: 'fixed-walks',
  stage: 'read',
  async collect(probing) {
    const opened = await probing.get(opening)
    if (opened.walks.length === 0 || opened.size === 0 || !isWanted(probing, 'fixed-walks')) return []
    const range = await probing.get(limitRange)
    const limits = (await isMain(probing))
      ? fixedLimits(probing, opened, range)
      : fewLimits(probing, opened, range)
    const plans = inFocus(probing, limits, (limit, focus) => focus.limits.has(limit)).map((limit) => ({
      label: limitLabel(limit),
      limit: () => limit,
      ...(isLong(pagesAt(opened, limit)) && { pages: CUT }),
    }))
    return takeTrials(probing, 'fixed-walks', plans)
  },
}

const isLong = (pages: number): boolean => pages > LONG

/** A collection so small is walked at every limit. */
const TINY = 12

/** In other collections, a few limits that make a few pages, and the one that leaves a single item for the last page. */
function fewLimits(probing: Probing, opened: Opening, range: LimitRange): number[] {
  const { minimum, maximum } = range
  const most = opened.size - 1
  if (most < TINY && most < maximum) return rangeOf(minimum + 1, most)
  const common = fixedLimits(probing, opened, range).filter(
    (limit) => limit <= most && pagesAt(opened, limit) <= 10,
  )
  return [...new Set([...common.slice(-4), ...(most < maximum ? [most] : [])])]
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Limits to walk at: the common ones, an exact divisor of the size, each as far as its pages are affordable. */
function fixedLimits(probing: Probing, opened: Opening, { minimum, maximum }: LimitRange): number[] {
  const wanted = [...COMMON, divisorOf(opened.size, maximum), maximum - 1].filter(
    (limit) => limit !== undefined,
  )
  const inRange = [...new Set(wanted)].filter((limit) => limit > minimum && limit < maximum)
  let budget = probing.left() / 16
  return inRange
    .sort((a, b) => b - a)
    .filter((limit) => {
      const pages = pagesAt(opened, limit)
      budget -= isLong(pages) ? CUT : pages + 1
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
