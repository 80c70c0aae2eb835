import type { Detected } from '../../model/detected.ts'

/** What a run cannot judge yet, each with a clause that says it. Whatever becomes possible loses its line. */
const NOT_YET: readonly [reason: string, holds: (list: Detected) => boolean][] = [
  ['the next page is a URL in the body', ({ style }) => style === 'url'],
  ['the next page is a URL in the header Link', ({ style }) => style === 'link'],
  ['the next page is a URL in an array of links', ({ style }) => style === 'rel'],
  ['the next cursor is in a response header', ({ style }) => style === 'header'],
  ['the next cursor is a value of the last item', ({ style }) => style === 'lastItem'],
  ['it counts items', ({ style }) => style === 'offset'],
  ['it counts pages', ({ style }) => style === 'page'],
  [
    'its cursor counts pages or items',
    ({ style, block }) => style === 'token' && block.cursor.counts !== undefined,
  ],
  ['it has no limit parameter', ({ style, block }) => style !== 'none' && block.limit === undefined],
]

/** True for a list of which all is known that a run needs. */
export const isComplete = (list: Detected): boolean => isJudgeable(list) && list.missing.length === 0

/** True for a list that a run can judge once all is known of it. */
export const isJudgeable = (list: Detected): boolean =>
  list.style !== 'none' && !NOT_YET.some(([, holds]) => holds(list))

/** Why a list is not judged, in clauses. */
export function reasonsAgainst(list: Detected): string[] {
  const unable = NOT_YET.filter(([, holds]) => holds(list)).map(([reason]) => `not judged yet: ${reason}`)
  return [...unable, ...list.missing.map(({ member, why }) => `${member} is missing: ${why}`)]
}

/** A list as its reader knows it: `listOrders (GET /orders)`. */
export const titleOf = ({ id, path }: Detected): string => (id === `GET ${path}` ? id : `${id} (GET ${path})`)
