import { because, brokenBy, type Check, defineCheck, undecided, untested } from '../../src/kit.ts'
import { itemsAt } from '../../src/model/place.ts'
import { changeEffects, type Sighting } from '../../src/probe/change/effects.ts'
import { someOf } from '../../src/walk/judge-walks.ts'

/** A list may lag; clients should know. */
export const late: Check = defineCheck({
  id: 'change/late',
  requirement: 'CHG-05',
  title: 'An added or removed item shows in the first walk after the change.',
  why: 'A client that reads its own writes sees them late.',
  fix: 'No fix is required. Document that the list shows changes with a delay.',
  codes: {
    'late-listing': 'An added item is listed late.',
    'late-removal': 'A removed item is still listed for some time.',
  },
  asks: 'fixtures',
  on: 'main',
  needs: { changeEffects },
  judge({ changeEffects: { hasDriver, trials, trouble } }) {
    if (!hasDriver) return untested('no-fixtures')
    const changes = trials.flat().filter(({ kind }) => kind !== 'touch')
    const seen = changes.filter(({ delayMs }) => delayMs !== undefined)
    if (seen.length === 0) return undecided(trouble ?? because('no-change-seen', { what: 'change' }))
    return brokenBy(seen.filter(({ looks }) => looks > 1).map(defectOf))
  },
})

function defectOf({
  kind,
  ids,
  delayMs,
  looks,
  exchanges,
}: Sighting): Parameters<typeof brokenBy>[0][number] {
  const isAddition = kind === 'addition'
  return {
    code: isAddition ? 'late-listing' : 'late-removal',
    message: isAddition
      ? 'The list showed an added item late.'
      : 'The list still showed a removed item for a while.',
    expected: 'the change shows in the first walk after its confirmation',
    actual: `${someOf(ids)} ${isAddition ? 'listed' : 'no longer listed'} after ${delayMs} ms, in walk ${looks}`,
    exchanges,
    places: itemsAt(ids),
  }
}
