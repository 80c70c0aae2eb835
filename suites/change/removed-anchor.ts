import {
  brokenBy,
  type Check,
  type Defect,
  defineCheck,
  inapplicable,
  met,
  notConfirmed,
  untested,
} from '../../src/kit.ts'
import { endAt, type Place, statusAt } from '../../src/model/place.ts'
import { goneAnchors, provedWrong } from '../../src/probe/bracket/gone-anchors.ts'
import { type AnchorTrial, changeAnchor, isWrong } from '../../src/probe/change/anchor.ts'
import { type AnchorFate, anchorFate } from '../../src/walk/changed-walks.ts'
import type { Page } from '../../src/walk/page.ts'
import type { Timeline } from '../../src/walk/timeline.ts'
import { nothingShown } from './unsound.ts'

/** The cursor stands for a position, and the position stays when the item goes. */
export const removedAnchor: Check = defineCheck({
  id: 'change/removed-anchor',
  requirement: 'CHG-02',
  title: 'A walk continues at its position after the last item that it listed was removed.',
  why: 'One removal at the wrong moment makes a client fail, stop early without an error, or start again.',
  fix: 'Find the first item after the sort key in the cursor. Do not look for the removed item.',
  codes: {
    'removed-anchor-error': 'A cursor whose item was removed makes the target fail.',
    'removed-anchor-end': 'A cursor whose item was removed ends the walk before the end of the list.',
    'removed-anchor-restart': 'A cursor whose item was removed returns earlier items again.',
  },
  asks: 'fixtures',
  on: 'main',
  needs: { changeAnchor, goneAnchors },
  judge({ changeAnchor: { hasDriver, trials }, goneAnchors }, { timeline }) {
    // Where others write, they remove anchors, too: seldom enough that only failures prove something.
    const seen = provedWrong(goneAnchors, timeline)
    if (seen.length > 0) return brokenBy(seen.map((one) => goneDefect(one, timeline)))
    if (!hasDriver) return untested('no-fixtures')
    const wrong = trials.filter(({ play }) => isWrong(play))
    const proved = wrong.filter(({ again }) => again.some(isWrong))
    if (proved.length > 0) return brokenBy(proved.map(defectOf))
    if (wrong.length > 0) return notConfirmed(wrong.map(defectOf))
    const fates = trials.map(({ play }) => anchorFate(play))
    if (fates.includes('went on')) return met
    if (fates.includes('refused'))
      return inapplicable('target-declined', { what: 'a cursor whose item was removed' })
    const unsound = trials.find(({ play }) => play.unsound)?.play.unsound
    return nothingShown(unsound, 'walk during the removal of its last item')
  },
})

const TOLD: Record<string, { code: string; message: string; actual: string }> = {
  error: {
    code: 'removed-anchor-error',
    message: 'The target failed on a cursor after its item was removed.',
    actual: 'a server error or no response',
  },
  ended: {
    code: 'removed-anchor-end',
    message: 'The walk ended early after the item of its cursor was removed.',
    actual: 'the end of the walk, without the remaining items',
  },
  restarted: {
    code: 'removed-anchor-restart',
    message: 'The walk listed earlier items again after the item of its cursor was removed.',
    actual: 'items of earlier pages',
  },
}

const EXPECTED = 'the items after the removed one, or a client error'

/** Where it shows what became of the walk. */
function placeOf(fate: AnchorFate | undefined, page: Page | undefined): Place {
  if (!page) return {}
  const { exchange, ids } = page
  if (fate === 'ended') return endAt(exchange)
  return fate === 'error' || ids[0] === undefined ? statusAt(exchange) : { exchange, id: ids[0] }
}

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
    places: [placeOf(fate, again.pages[0] ?? walk.pages[0])],
  }
}

function defectOf({ play, again }: AnchorTrial): Defect {
  const shown = again.find(isWrong) ?? play
  const told = TOLD[anchorFate(shown) ?? ''] ?? { code: '', message: '', actual: '' }
  const { exchanges, steps, history, items, moments } = shown
  return {
    ...told,
    expected: EXPECTED,
    exchanges,
    places: [placeOf(anchorFate(shown), shown.walks[0]?.pages.at(-1))],
    counterexample: history,
    replay: { seed: 0, path: '', steps },
    history: { items, steps: moments, harmed: [] },
  }
}
