import type { Page } from '../../walk/page.ts'
import type { Trial } from '../../walk/trial.ts'
import type { Origin, Walk, WalkPlan } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { type Flicker, watchFlicker } from '../kit/flicker.ts'
import { inFocus, isWanted } from '../kit/focus.ts'
import type { Probe } from '../kit/probing.ts'
import { sampleIndices } from '../kit/sample.ts'
import { takeTrials } from '../kit/suspect.ts'
import { segments } from './segments.ts'

/** Cursors used a second time. */
export interface Replays {
  trials: Trial[]
  /** Every replay was answered 4xx: a target may let each cursor be used once. */
  areDeclined: boolean
  /** Pages that came back otherwise, asked for again and again. */
  flickers: Flicker[]
}

/** Most pages asked for again, in the main collection and in others. */
const MAX_REPLAYED_CURSORS = 230
const MAX_REPLAYED_CURSORS_ELSEWHERE = 12

/** Asks again for pages of the opening walks and of the segments, each with the cursor and limit it had. */
export const replays: Probe<Replays> = {
  id: 'replays',
  stage: 'read',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    const { trials } = await probing.get(segments)
    if (!isWanted(probing, 'replays')) return { trials: [], areDeclined: false, flickers: [] }
    const all = [...walks, ...trials.map(({ walk }) => walk)].flatMap(replaysOf)
    const most = (await isMain(probing))
      ? Math.min(MAX_REPLAYED_CURSORS, Math.floor(probing.left() / 4))
      : MAX_REPLAYED_CURSORS_ELSEWHERE
    const chosen =
      probing.focus && !probing.focus.isWide
        ? inFocus(
            probing,
            all,
            ({ original }, { limits }) => original.limit === undefined || limits.has(original.limit),
          )
        : sampleIndices(all.length, most, probing.seed).flatMap((index) => all[index] ?? [])
    const taken = await takeTrials(
      probing,
      'replays',
      chosen.map(({ plan }) => plan),
    )
    const withCursor = taken.filter(({ walk }) => walk.pages[0]?.cursor !== undefined)
    const areDeclined = withCursor.length > 0 && withCursor.every(({ walk }) => walk.ended === 'refused')
    const replayed = taken.flatMap(({ walk }, index) => {
      const original = chosen[index]?.original
      return original ? [{ original, walk }] : []
    })
    return { trials: taken, areDeclined, flickers: await watchFlicker(probing, replayed) }
  },
}

/** A plan for each page of a walk: the same request once more. */
export function pagesToReplay(walk: Walk): WalkPlan[] {
  return replaysOf(walk).map(({ plan }) => plan)
}

/** The pages of a walk, each with the plan to ask for it again. */
function replaysOf(walk: Walk): { original: Page; plan: WalkPlan }[] {
  return walk.pages.flatMap((page, index) =>
    page.problem ? [] : [{ original: page, plan: replayPlan(walk, index) }],
  )
}

/** The request of a page of a walk, once more. */
function replayPlan(walk: Walk, index: number): WalkPlan {
  const origin: Origin | undefined = index === 0 ? walk.plan.origin : { walk, page: index - 1 }
  const before = walk.pages[index]
  const limit = before?.limit
  return {
    label: `replay of page ${index + 1} at ${limit === undefined ? 'no limit' : `limit ${limit}`}`,
    ...(before && { before }),
    limit: () => limit,
    origin,
    pages: 1,
  }
}
