import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { fixedWalks } from '../../src/probe/read/fixed-walks.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { countDefects } from './expected-items.ts'

/** "Retrieve all threads that have been added": none is left out between two pages. */
export const missingItems: Check = defineCheck({
  id: 'walk/missing-items',
  requirement: 'PAG-03',
  title: 'A walk omits no item.',
  why: 'A client never receives the item. Exports, searches and counts are wrong without any error.',
  fix: 'Compare by the whole sort key with a unique tie-breaker. Continue directly after the last item shown.',
  codes: {
    'missing-item': 'A walk omits an item that the walks before and after it list.',
    'expected-item-missing': 'No walk lists an item that the config expects.',
    'unexpected-count': 'Walks list another number of items than the config expects.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { fixedWalks, closing, opening },
  judge({ fixedWalks, closing, opening }, { timeline, collection }) {
    const counted = countDefects(opening, collection)
    if (counted.length > 0) return brokenBy(counted)
    return judgeWalks([...fixedWalks, ...closing], timeline, {
      missing: {
        code: 'missing-item',
        expected: 'every item that other walks list before and after it',
        message: () => 'A walk omitted an unchanged item that walks before and after it list.',
      },
    })
  },
})
