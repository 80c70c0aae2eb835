import {
  type Check,
  type Defect,
  defineCheck,
  inapplicable,
  met,
  notConfirmed,
  untested,
} from '../../src/kit.ts'
import { endAt, itemsAt, type Place, statusAt } from '../../src/model/place.ts'
import { changeHistories } from '../../src/probe/change/histories.ts'
import type { Play } from '../../src/probe/change/play.ts'
import { type Harm, harmsOf } from '../../src/walk/changed-walks.ts'
import { someOf } from '../../src/walk/judge-walks.ts'
import { nothingShown } from './unsound.ts'

/** "Returns paginated results": a walk is not a snapshot, but each item that is not changed is on one of its pages. */
export const untouchedItems: Check = defineCheck({
  id: 'change/untouched-items',
  requirement: 'CHG-01',
  title: 'A walk lists each unchanged item exactly once, whatever happens to other items during the walk.',
  why: 'Lists change while clients read them. A client loses or repeats items that were not changed.',
  fix: 'Store the sort key of the last item in the cursor, never a count of items.',
  codes: {
    'untouched-lost': 'A walk omits an item that no client changed.',
    'untouched-repeated': 'A walk repeats an item that no client changed.',
    'untouched-broken': 'A walk fails because other items change.',
    'untouched-endless': 'A walk does not end because other items change.',
  },
  asks: 'fixtures',
  on: 'main',
  needs: { changeHistories },
  judge({ changeHistories: { hasDriver, telling, declined, unsound, found } }) {
    if (!hasDriver) return untested('no-fixtures')
    if (!found && telling > 0) return met
    if (!found && declined > 0)
      return inapplicable('target-declined', { what: 'the cursor of a collection that changed' })
    if (!found) return nothingShown(unsound, 'walk during a change')
    const { counterexample, seen, again } = found
    const shown = again.find((play) => harmsOf(play).length > 0)
    const { seed, path, value } = counterexample
    const { steps, done } = shown ?? seen
    const generated = { counterexample: { ...value, steps: done }, replay: { seed, path, steps } }
    const defects = defectsOf(shown ?? seen).map((defect) => ({ ...defect, ...generated }))
    return shown ? { kind: 'broken', defects } : notConfirmed(defects)
  },
})

const TOLD: Record<Harm['kind'], string> = {
  lost: 'A walk omitted an unchanged item while other items changed.',
  repeated: 'A walk listed an unchanged item on two pages while other items changed.',
  broken: 'A walk failed while items changed.',
  endless: 'A walk did not end while items changed.',
}

function defectsOf(play: Play): Defect[] {
  return harmsOf(play).map((harm) => ({
    code: `untouched-${harm.kind}`,
    message: TOLD[harm.kind],
    expected: 'each unchanged item once',
    actual: `${whatOf(harm)}: ${harm.walk.plan.label}`,
    exchanges: play.exchanges,
    places: placesOf(harm),
    history: {
      items: play.items,
      steps: play.moments,
      harmed: 'ids' in harm ? harm.ids : [],
    },
  }))
}

function placesOf(harm: Harm): Place[] {
  if ('ids' in harm) return itemsAt(harm.ids)
  const last = harm.walk.pages.at(-1)
  if (!last) return [{}]
  return [harm.kind === 'broken' ? statusAt(last.exchange) : endAt(last.exchange)]
}

function whatOf(harm: Harm): string {
  if (harm.kind === 'lost') return `${someOf(harm.ids)} on no page`
  if (harm.kind === 'repeated') return `${someOf(harm.ids)} on more than one page`
  const { pages } = harm.walk
  const what = harm.kind === 'broken' ? 'failed' : 'without an end'
  return `${what} on page ${pages.length}, status ${pages.at(-1)?.status ?? 0}`
}
