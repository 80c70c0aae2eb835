import type { WalkEnd } from '../../walk/walk.ts'
import { walkOf } from '../testing.fixture.ts'
import type { Play } from './play.ts'

/** How a play built for a test differs from one of the items a, b and c in which something was removed. */
export interface PlayOptions extends Partial<Omit<Play, 'walks'>> {
  /** How its walk ended. */
  ended?: WalkEnd
}

/** What came of a history with one walk, from the identities on its pages. */
export function playOf(
  pages: readonly (readonly string[])[],
  { ended = 'end', ...given }: PlayOptions = {},
): Play {
  return {
    history: { size: 3, limits: [1, 1], steps: [{ do: 'remove', item: 'anchor', walk: 0 }] },
    items: ['a', 'b', 'c'],
    changed: [],
    walks: [walkOf(pages, { ended, label: 'walk A, limit 1', exchange: 4 })],
    done: [{ do: 'remove', item: 'anchor', walk: 0 }],
    steps: ['make a collection of 3 items: a, b, c', 'walk A, limit 1: page 1 has a'],
    moments: [{ do: 'page', walk: 'A', number: 1, ids: ['a'], status: 200, isLast: false }],
    exchanges: [4, 5, 6],
    anchored: undefined,
    unsound: undefined,
    ...given,
  }
}
