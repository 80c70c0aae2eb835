import type { Walk } from './walk.ts'

/** The pages that show why a walk does not end: two that give out the same cursor, else its last two. */
export function pagesThatShow({ pages }: Walk): [number, number] {
  const last = pages.length - 1
  const next = pages[last]?.next
  const same = next === undefined ? -1 : pages.findIndex((page) => page.next === next)
  return same >= 0 && same < last ? [same, last] : [Math.max(0, last - 1), last]
}

/** How a walk goes on without an end, in one clause. */
export function howEndless(walk: Walk): string {
  const { pages } = walk
  const [from, to] = pagesThatShow(walk)
  const next = pages[to]?.next
  if (next !== undefined && from < to && pages[from]?.next === next)
    return `pages ${from + 1} and ${to + 1} have the same next cursor`
  const news = lastWithNews(walk)
  const idle = pages.slice(news + 1)
  const what = idle.every(({ count }) => count === 0) ? 'no items' : 'only items that were listed before'
  return `pages ${news + 2} to ${pages.length} hold ${what}, and each indicates more items`
}

/** The last page that lists an item for the first time. */
function lastWithNews({ pages }: Walk): number {
  const seen = new Set<string>()
  let last = -1
  pages.forEach(({ ids }, index) => {
    const before = seen.size
    for (const id of ids) seen.add(id)
    if (seen.size > before) last = index
  })
  return last
}
