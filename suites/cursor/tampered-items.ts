import { brokenBy, type Check, defineCheck, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { cursorTable } from '../../src/probe/cursors/cursor-table.ts'
import { foreignItems, noWholeWalk } from './foreign.ts'

/** A cursor gives no rights (AIP-158): what it holds is not to be believed. */
export const tamperedItems: Check = defineCheck({
  id: 'cursor/tampered-items',
  requirement: 'CUR-07',
  title: 'A changed or made-up cursor shows no items of another collection.',
  why: 'Any caller who can decode a cursor can read data without authorization.',
  fix: 'Authenticate the cursor, and take the collection from the path.',
  codes: {
    'foreign-items': 'A changed cursor shows items of another collection.',
  },
  asks: 'two-items',
  on: 'main',
  needs: { cursorTable, opening },
  judge({ cursorTable, opening }, { timeline }) {
    if (timeline.walks.length === 0) return noWholeWalk(opening)
    const made = cursorTable.filter(({ kind }) => kind !== 'foreign')
    const defects = foreignItems(made, opening, timeline)
    const isUntried = !made.some(({ kind }) => kind === 'tampered')
    return isUntried && defects.length === 0 ? inconclusive('no-cursor') : brokenBy(defects)
  },
})
