import { isProof, type Trial, type Verified, verify } from '../../walk/trial.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'
import { takeWalk } from '../kit/walker.ts'
import { segments } from '../read/segments.ts'
import { closing } from './closing.ts'
import { affordsWalks, settle, twoWalks } from './opening.ts'

/** Suspicious segments that are walked once more. */
const MAX_REPEATED_SEGMENTS = 3
/** Pages that the second crossing may cost. */
const MAX_REPEATED_PAGES = 500
/** Pairs of complete walks around a crossing. */
const BRACKET = 4

/**
 * The segments; where others write, also all of them once more, and again those that went wrong once. By the end of a run
 * half of what was unchanged around the first walks has moved. Here each segment begins with a fresh cursor, and complete
 * walks are near in time.
 */
export const segmentsAgain: Probe<Trial[]> = {
  id: 'segments-again',
  stage: 'close',
  async collect(probing) {
    const { trials } = await probing.get(segments)
    await probing.get(closing)
    const { timeline } = probing
    const isProved = (some: readonly Trial[]): boolean => verifyAll(probing, some).some(isProof)
    if (timeline.walks.length === 0 || timeline.isUnchanged() || isProved(trials)) return trials
    if (!affordsWalks(probing, BRACKET)) return trials
    const crossed = await walkBetween(probing, affordable(probing, trials))
    const all = [...trials, ...crossed].map((trial) => ({ ...trial, again: [...trial.again] }))
    const doubts = [...new Set(verifyAll(probing, all).map(({ trial }) => trial))].slice(
      -MAX_REPEATED_SEGMENTS,
    )
    for (let round = 0; doubts.length > 0 && round < REPEATS && !isProved(doubts); round++) {
      if (!affordsWalks(probing, BRACKET)) return all
      const again = await walkBetween(probing, doubts)
      for (const trial of doubts)
        trial.again.push(...again.filter(({ of }) => of === trial).map(({ walk }) => walk))
    }
    return all
  },
}

const verifyAll = ({ timeline }: Probing, trials: readonly Trial[]): Verified[] =>
  trials.flatMap((trial) => verify(trial, timeline))

function affordable(probing: Probing, trials: readonly Trial[]): Trial[] {
  let left = Math.min(MAX_REPEATED_PAGES, probing.left() / 4)
  return trials.filter(({ walk }) => {
    left -= walk.pages.length
    return left >= 0
  })
}

/** A segment walked once more, and the trial that it is of. */
interface Crossing extends Trial {
  of: Trial
}

/** Walks segments once more; what a late replica shows has settled on either side. */
async function walkBetween(probing: Probing, trials: readonly Trial[]): Promise<Crossing[]> {
  const purpose = 'segments-again'
  await twoWalks(probing, purpose)
  await settle(2)
  const bases = await twoWalks(probing, purpose)
  const taken = await Promise.all(
    trials.map(async (trial): Promise<Crossing[]> => {
      const plan = planAmong(bases, trial.walk)
      return plan ? [{ of: trial, walk: await takeWalk(probing, purpose, plan), again: [] }] : []
    }),
  )
  await twoWalks(probing, purpose)
  await settle(2)
  await twoWalks(probing, purpose)
  return taken.flat()
}

/**
 * The plan of a segment, after the same page of a fresh walk; `undefined` where there is no such page any more. It takes as
 * many pages as before: the item after it may be gone.
 */
function planAmong(
  bases: readonly Walk[],
  { plan: { origin, until: _, ...plan } }: Walk,
): WalkPlan | undefined {
  if (!origin) return plan
  const base = bases.find((walk) => walk.plan.label === origin.walk.plan.label)
  const isThere = base?.pages[origin.page]?.next !== undefined
  return base && isThere ? { ...plan, origin: { walk: base, page: origin.page } } : undefined
}
