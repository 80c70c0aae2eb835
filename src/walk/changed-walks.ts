import type { Reason } from '../model/reason.ts'
import type { Walk } from './walk.ts'

/** What came of walks while a collection was changed, as far as it is judged. */
export interface ChangedWalks {
  /** Items that the collection was made with, in the order of the list. */
  items: string[]
  /** Those that were removed or touched. */
  changed: string[]
  walks: Walk[]
  /** Steps that were taken. */
  done: readonly { do: string }[]
  /** Pages that the first walk had when the last item of its page was removed; `undefined` where it never was. */
  anchored: number | undefined
  /** Why nothing can be said of it. */
  unsound: Reason | undefined
}

/** What a walk did to items that were not changed. */
export type Harm =
  | { kind: 'lost'; ids: string[]; walk: Walk }
  | { kind: 'repeated'; ids: string[]; walk: Walk }
  | { kind: 'broken'; walk: Walk }
  | { kind: 'endless'; walk: Walk }

/** What became of a walk whose anchor was removed. `refused` is legal. */
export type AnchorFate = 'went on' | 'refused' | 'error' | 'ended' | 'restarted'

/** True if the walk came to its end and listed each of these items on one page. */
export function isComplete(walk: Walk, items: readonly string[]): boolean {
  return walk.ended === 'end' && items.every((id) => pagesWith(id, walk) === 1)
}

/** Whether a play says anything: it was sound, something changed under way, and some walk was not refused. */
export function isTelling({ unsound, done, walks }: ChangedWalks): boolean {
  const isEventful = done.some((step) => step.do !== 'page')
  return unsound === undefined && isEventful && walks.some(({ ended }) => isJudged(ended))
}

/** Whether all that kept a play from saying anything is that the target refused to go on. */
export function isDeclined({ unsound, walks }: ChangedWalks): boolean {
  return unsound === undefined && walks.some(({ ended }) => ended === 'refused')
}

/** What a play did to items that were not changed; nothing where it says nothing. */
export function harmsOf({ unsound, walks, items, changed }: ChangedWalks): Harm[] {
  if (unsound !== undefined) return []
  const untouched = items.filter((id) => !changed.includes(id))
  return walks.flatMap((walk) => harmsIn(walk, untouched))
}

function harmsIn(walk: Walk, untouched: readonly string[]): Harm[] {
  if (walk.ended === 'broken' || walk.ended === 'endless') return [{ kind: walk.ended, walk }]
  if (walk.ended !== 'end') return []
  const lost = untouched.filter((id) => pagesWith(id, walk) === 0)
  const repeated = untouched.filter((id) => pagesWith(id, walk) > 1)
  return [
    ...(lost.length > 0 ? [{ kind: 'lost' as const, ids: lost, walk }] : []),
    ...(repeated.length > 0 ? [{ kind: 'repeated' as const, ids: repeated, walk }] : []),
  ]
}

/** What became of the first walk after its anchor was removed; `undefined` where nothing can be said. */
export function anchorFate({
  unsound,
  walks,
  items,
  changed,
  anchored,
}: ChangedWalks): AnchorFate | undefined {
  const [walk] = walks
  if (unsound !== undefined || anchored === undefined || !walk) return undefined
  const before = new Set(walk.pages.slice(0, anchored).flatMap(({ ids }) => ids))
  const after = walk.pages.slice(anchored).flatMap(({ ids }) => ids)
  if (walk.ended === 'refused') return 'refused'
  if (walk.ended === 'broken') return 'error'
  if (after.some((id) => before.has(id) && !changed.includes(id))) return 'restarted'
  if (walk.ended !== 'end') return undefined
  const rest = items.filter((id) => !changed.includes(id) && !before.has(id))
  // A part of the rest that is lost is another matter: an untouched item lost.
  return rest.length > 0 && !rest.some((id) => after.includes(id)) ? 'ended' : 'went on'
}

const isJudged = (ended: Walk['ended']): boolean => ['end', 'broken', 'endless'].includes(ended)

/** Pages that list an item; a repeat within one page is another matter. */
const pagesWith = (id: string, { pages }: Walk): number => pages.filter(({ ids }) => ids.includes(id)).length
