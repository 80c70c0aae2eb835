import {
  brokenBy,
  type Check,
  type Defect,
  defineCheck,
  inapplicable,
  inconclusive,
  met,
  untested,
} from '../../src/kit.ts'
import { goneAnchors, provedWrong } from '../../src/probe/bracket/gone-anchors.ts'
import { type AnchorTrial, changeAnchor, isWrong } from '../../src/probe/change/anchor.ts'
import { anchorFate } from '../../src/walk/changed-walks.ts'
import type { Timeline } from '../../src/walk/timeline.ts'
import { NO_FIXTURES } from './no-fixtures.ts'
import { nothingShown } from './unsound.ts'

/** The cursor stands for a position, and the position stays when the item goes. */
export const removedAnchor: Check = defineCheck({
  id: 'change/removed-anchor',
  requirement: 'CHG-02',
  title: 'A walk continues at its position after the last item that it listed was removed.',
  why: 'One removal at the wrong moment makes a client fail, stop early without an error, or start again.',
  fix: 'Find the first item after the sort key in the cursor. Do not look for the removed item.',
  asks: 'fixtures in the config',
  on: 'main',
  needs: { changeAnchor, goneAnchors },
  judge({ changeAnchor: { hasDriver, trials }, goneAnchors }, { timeline }) {
    // Where others write, they remove anchors, too: seldom enough that only failures prove something.
    const seen = provedWrong(goneAnchors, timeline)
    if (seen.length > 0) return brokenBy(seen.map((one) => goneDefect(one, timeline)))
    if (!hasDriver) return untested(NO_FIXTURES)
    const wrong = trials.filter(({ play }) => isWrong(play))
    const proved = wrong.filter(({ again }) => again.some(isWrong))
    if (proved.length > 0) return brokenBy(proved.map(defectOf))
    if (wrong.length > 0) return inconclusive('seen once, and not again', wrong.map(defectOf))
    const fates = trials.map(({ play }) => anchorFate(play))
    if (fates.includes('went on')) return met
    if (fates.includes('refused')) return inapplicable('the target refuses a cursor whose item was removed')
    const unsound = trials.find(({ play }) => play.unsound)?.play.unsound
    return nothingShown(unsound, 'no walk was under way when its anchor was removed')
  },
})

const TOLD: Record<string, { code: string; message: string; actual: string }> = {
  error: {
    code: 'removed-anchor-error',
    message: 'A cursor whose item was removed made the target fail.',
    actual: 'a server error, or no answer',
  },
  ended: {
    code: 'removed-anchor-end',
    message: 'A cursor whose item was removed ended the walk while items were left.',
    actual: 'the end of the walk, and none of the items that were left',
  },
  restarted: {
    code: 'removed-anchor-restart',
    message: 'A cursor whose item was removed led back to items that had been listed.',
    actual: 'items of earlier pages',
  },
}

const EXPECTED = 'the items behind the one removed, or a refusal with a status of 4xx'

function goneDefect(
  { walk, again, fate }: ReturnType<typeof provedWrong>[number],
  timeline: Timeline,
): Defect {
  const { origin } = walk.plan
  const given = origin?.walk.pages[origin.page]
  // What is left is listed after the items that the cursor was returned with.
  const last = timeline.walks.at(-1)?.pages.at(-1)
  const pages = [given, last, walk.pages[0], again.pages[0]]
  return {
    ...(TOLD[fate] ?? { code: '', message: '', actual: '' }),
    expected: EXPECTED,
    exchanges: [...new Set(pages.flatMap((page) => page?.exchange ?? []))],
  }
}

function defectOf({ play, again }: AnchorTrial): Defect {
  const told = TOLD[anchorFate(again.find(isWrong) ?? play) ?? ''] ?? { code: '', message: '', actual: '' }
  const { exchanges, steps, history, items, moments } = again.find(isWrong) ?? play
  return {
    ...told,
    expected: EXPECTED,
    exchanges,
    counterexample: history,
    replay: { seed: 0, path: '', steps },
    history: { items, steps: moments, harmed: [] },
  }
}
