import { listed, type Walk } from './walk.ts'

/**
 * How often items were left out by complete walks while walks of the same limit listed them before and after. Another
 * writer may remove an item and restore it to its place, which no body shows; a limit that loses an item loses it each
 * time.
 */
export function vanishings(walks: readonly Walk[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const alike of Map.groupBy(walks, ({ plan }) => plan.label).values()) {
    if (alike.length < 3) continue
    const shown = alike.map((walk) => new Set(listed(walk)))
    for (const id of new Set(shown.flatMap((ids) => [...ids]))) {
      const is = shown.map((ids) => ids.has(id))
      const between = is.slice(is.indexOf(true), is.lastIndexOf(true))
      const gone = between.filter((there) => !there).length
      if (gone > 0) times.set(id, (times.get(id) ?? 0) + gone)
    }
  }
  return times
}
