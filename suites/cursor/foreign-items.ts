import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { cursorTable } from '../../src/probe/cursors/cursor-table.ts'
import { foreignItems, noWholeWalk } from './foreign.ts'

/** "List all threads associated with a space": a cursor does not change the space. */
export const foreignItemsCheck: Check = defineCheck({
  id: 'cursor/foreign-items',
  requirement: 'CUR-05',
  title: 'A cursor of another collection shows no items of that collection.',
  why: 'Any caller with a cursor of a collection can read that collection through another one.',
  fix: 'Take the collection from the path, and bind the cursor to it.',
  codes: {
    'foreign-items': 'A cursor of another collection shows items of that collection.',
  },
  asks: 'second-collection',
  on: 'each',
  needs: { cursorTable, opening },
  judge({ cursorTable, opening }, { timeline }) {
    const foreign = cursorTable.filter(({ kind }) => kind === 'foreign')
    if (foreign.length === 0) return untested('no-second-collection')
    if (timeline.walks.length === 0) return noWholeWalk(opening)
    return brokenBy(foreignItems(foreign, opening, timeline))
  },
})
