import { violationsOf } from '../../walk/compare.ts'
import { movedBetween } from '../../walk/restless.ts'
import type { Trial } from '../../walk/trial.ts'
import type { Walk } from '../../walk/walk.ts'
import { isWanted } from '../kit/focus.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { takeAgain } from '../kit/walker.ts'
import { opening, settle, twoWalks } from './opening.ts'

/** Purposes of walks, which need a bracket. */
const WALKS = [
  ...[
    'opening-walk',
    'closing-walk',
    'fixed-walks',
    'segments',
    'segments-again',
    'every-limit',
    'exact-end',
  ],
  ...['mixed-limits', 'interleaved-walks', 'parallel-walks', 'replays', 'shuffled-replays', 'cursor-table'],
]

/** Walks that list more than the last ones and are repeated. */
const MAX_REWALKED = 3

/** The outer walks of every bracket, by limit: those before, those after, and more where one of them is suspicious. */
export const closing: Probe<Trial[]> = {
  id: 'closing-walk',
  stage: 'close',
  async collect(probing) {
    const { taken, walks } = await probing.get(opening)
    const rounds = [taken]
    if (!isWanted(probing, ...WALKS)) return taken.map((walk) => ({ walk, again: [] }))
    if (walks.length > 0) {
      rounds.push(await twoWalks(probing, 'closing-walk'))
      const dissenting = probing.timeline.leftOutBy(rounds.at(-1) ?? []).slice(0, MAX_REWALKED)
      probing.timeline.addEvidence(...dissenting)
      await rewalkDissenting(probing, dissenting)
      // A loss counts when a second bracket shows it too.
      if (rounds.flat().some((walk) => isSuspicious(probing, walk)) || areUnstable(rounds)) {
        rounds.push(await twoWalks(probing, 'closing-walk'), await twoWalks(probing, 'closing-walk'))
        await rewalkDissenting(probing, dissenting)
      }
      await closeWide(probing)
    } else if (taken.some(({ ended }) => ended === 'broken')) {
      // What could not be read may have been down for a moment: it is asked for again when all else is done.
      rounds.push(await twoWalks(probing, 'closing-walk'))
    }
    return taken.map((_, index) =>
      trialOf(
        probing,
        rounds.flatMap((round) => round[index] ?? []),
      ),
    )
  },
}

/** Where others write, brackets must end some time after what they hold: two more walks, later. */
async function closeWide(probing: Probing): Promise<void> {
  if (probing.timeline.isUnchanged()) return
  await settle()
  await twoWalks(probing, 'closing-walk')
}

const isSuspicious = (probing: Probing, walk: Walk): boolean =>
  violationsOf(walk, probing.timeline.around(walk)).length > 0

/** True where the same walk gave unchanged items in two orders. */
function areUnstable([first = [], last = []]: Walk[][]): boolean {
  return first.some((walk, index) => {
    const later = last[index]
    return walk.ended === 'end' && later?.ended === 'end' && movedBetween(walk, later).length > 0
  })
}

/** The first suspicious walk of its limit, and all others as its repetitions. */
function trialOf(probing: Probing, walks: Walk[]): Trial {
  const walk = walks.find((one) => isSuspicious(probing, one)) ?? walks[0]
  if (!walk) throw new Error('a limit has a walk')
  return { walk, again: walks.filter((other) => other !== walk) }
}

/** Repeats walks that listed items which the last walks lack: only where they list them again are the last walks wrong. */
async function rewalkDissenting(probing: Probing, dissenting: readonly Walk[]): Promise<void> {
  for (const walk of dissenting) {
    probing.timeline.addEvidence(await takeAgain(probing, 'closing-walk', walk, probing.send))
  }
}
