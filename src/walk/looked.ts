import type { Looked } from '../model/looked.ts'
import type { Page } from './page.ts'
import { listed, type Walk } from './walk.ts'

/** Items that are told apart at most; of more, those of the longest walk count. */
const MAX_TOLD_APART = 50_000
/** Levels of what probes collect: lists of trials of walks. */
const MAX_DEPTH = 6

interface Found {
  walks: Set<Walk>
  pages: Set<Page>
}

/** What is in the data that a judge was given: walks, and pages beside them. */
export function lookedAt(data: unknown): Looked {
  const found: Found = { walks: new Set(), pages: new Set() }
  search(data, found, MAX_DEPTH)
  const walks = [...found.walks]
  for (const { pages } of walks) for (const page of pages) found.pages.add(page)
  return {
    items: itemsIn(walks, found.pages),
    boundaries: new Set(walks.flatMap(boundariesIn)).size,
    walks: walks.length,
    answers: new Set([...found.pages].map(({ exchange }) => exchange)).size,
  }
}

function search(value: unknown, found: Found, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) return
  if (isWalk(value)) found.walks.add(value)
  else if (isPage(value)) found.pages.add(value)
  else for (const member of Object.values(value)) search(member, found, depth - 1)
}

const isWalk = (value: object): value is Walk => 'pages' in value && 'ended' in value && 'plan' in value
const isPage = (value: object): value is Page => 'exchange' in value && 'ids' in value && 'digests' in value

function itemsIn(walks: readonly Walk[], pages: ReadonlySet<Page>): number {
  const all = [...pages].reduce((sum, { ids }) => sum + ids.length, 0)
  if (all <= MAX_TOLD_APART) return new Set([...pages].flatMap(({ ids }) => ids)).size
  return walks.reduce((most, walk) => Math.max(most, listed(walk).length), 0)
}

/** The last item of each page after which another page was read. */
function boundariesIn({ pages, plan: { origin } }: Walk): string[] {
  const before = origin?.walk.pages[origin.page]
  const read = [...(before ? [before] : []), ...pages]
  return read.slice(0, -1).flatMap(({ ids }, index) => {
    const last = ids.at(-1)
    return last !== undefined && (read[index + 1]?.count ?? 0) > 0 ? [last] : []
  })
}
