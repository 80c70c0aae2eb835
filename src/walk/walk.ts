import { claimsMore, type Page } from './page.ts'

/**
 * How a chain of pages ended. `end`: the target says so. `refused`: an own cursor or a limit in range was answered
 * 4xx. `throttled`: the target kept answering 429 or 503. `unreadable`: the answer is no
 * page of a list. `broken`: no answer came, or a server error. `cursorless`: more is claimed and no cursor given. `endless`: page after page without
 * a new item. `cut`: the walker stopped on purpose.
 */
export type WalkEnd =
  | 'end'
  | 'refused'
  | 'throttled'
  | 'unreadable'
  | 'broken'
  | 'cursorless'
  | 'endless'
  | 'cut'

/** The limit to ask for on each page. */
export type LimitPlan = (page: number) => number | undefined

/** A page of an earlier walk whose next cursor a walk begins with. */
export interface Origin {
  walk: Walk
  page: number
}

/** A chain of pages, each asked for with the cursor of the one before. */
export interface Walk {
  plan: WalkPlan
  pages: Page[]
  ended: WalkEnd
  /** Clock of the run at its first request and after its last answer. */
  span: { from: number; to: number }
}

/** The cursors that walks were given, in order: where a walk was cut, or pages repeat, some come twice. */
export const cursorsOf = (walks: readonly Walk[]): string[] =>
  walks.flatMap(({ pages }) => pages.flatMap(({ next }) => (next === undefined ? [] : [next])))

/** How to take a walk, and to take it again. */
export interface WalkPlan {
  /** What it is for, in a word or two: `limit 7`, `mixed limits`. */
  label: string
  limit: LimitPlan
  /** Begins after a page of another walk, not at the beginning. */
  origin?: Origin | undefined
  /** The page that the same request gave before. */
  before?: Page
  /** Taken to disturb or be disturbed: no measure of what the collection holds. */
  isExperiment?: boolean
  /** Other walks are under way meanwhile. */
  isBesideOthers?: boolean
  /** Stops after so many pages. */
  pages?: number
  /** Stops when this identity has been listed. */
  until?: string
}

export interface EndlessBounds {
  empty: number
  stale: number
}

/** Pages in a row that may bring nothing new before a walk counts as endless: empty ones, and ones with known items. */
export const ENDLESS_BOUNDS: EndlessBounds = { empty: 40, stale: 8 }
/** The same in a collection where a walk has been endless already. */
export const REDUCED_ENDLESS_BOUNDS: EndlessBounds = { empty: 4, stale: 3 }

/** How a page ends a walk; `undefined` where the walk can go on. */
export function endAfter(page: Page): WalkEnd | undefined {
  if (page.status === 429) return 'throttled'
  if (page.problem === 'status' && page.status >= 400 && page.status < 500) return 'refused'
  if (page.problem === 'failure' || page.status >= 500) return 'broken'
  if (page.problem) return 'unreadable'
  if (!claimsMore(page)) return 'end'
  return page.next === undefined ? 'cursorless' : undefined
}

/** Identities that a walk listed, in order, repeats included. */
export function listed(walk: Walk): string[] {
  return walk.pages.flatMap(({ ids }) => ids)
}

/** True where a walk stops on purpose at this page. */
export function isCut({ plan, pages }: Walk, page: Page): boolean {
  if (plan.pages !== undefined && pages.length >= plan.pages) return true
  return plan.until !== undefined && page.ids.includes(plan.until)
}

/** Notices a walk that goes on without showing anything new. */
export class Progress {
  readonly #seen = new Set<string>()
  readonly #bounds: EndlessBounds
  #empty = 0
  #stale = 0

  constructor(bounds: EndlessBounds) {
    this.#bounds = bounds
  }

  isStuck(page: Page): boolean {
    const before = this.#seen.size
    for (const id of page.ids) this.#seen.add(id)
    if (this.#seen.size > before) {
      this.#empty = 0
      this.#stale = 0
      return false
    }
    if (page.count === 0) this.#empty += 1
    else this.#stale += 1
    return this.#empty > this.#bounds.empty || this.#stale > this.#bounds.stale
  }
}

/** True for a walk that was read to its end, or as far as was planned: one that was rejected or cut off shows nothing. */
export const isRead = ({ ended }: Walk): boolean => ended === 'end' || ended === 'cut'
