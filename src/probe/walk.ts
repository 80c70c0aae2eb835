import type { Send } from '../model/exchange.ts'
import { ask } from './list-request.ts'
import { claimsMore, type Page } from './page.ts'
import type { Probing } from './probing.ts'

/**
 * How a chain of pages ended. `end`: the target says so. `refused`: an own cursor or a limit in range was answered
 * 4xx. `throttled`: the target kept asking for patience. `unreadable`: the answer is no
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
  /** Begins behind a page of another walk, not at the beginning. */
  origin?: Origin | undefined
  /** The page that the same request gave before. */
  before?: Page
  /** Taken to disturb or be disturbed: no measure of what the collection holds. */
  isExperiment?: boolean
  /** Stops after so many pages. */
  pages?: number
  /** Stops when this identity has been listed. */
  until?: string
}

interface Patience {
  empty: number
  stale: number
}

/** Pages in a row that may bring nothing new before a walk counts as endless: empty ones, and ones with known items. */
const PATIENCE: Patience = { empty: 40, stale: 8 }
/** The same in a collection where a walk has been endless already. */
const LITTLE_PATIENCE = { empty: 4, stale: 3 }

/** Fetches the page for a limit and a cursor. */
type AskPage = (limit: number | undefined, cursor: string | undefined) => Promise<Page>

/** Walks the list, a page at a time. Ends on items, not on cursor strings: a target may give any string it likes. */
export class Walker {
  readonly walk: Walk
  readonly #ask: AskPage
  readonly #progress: Progress
  #cursor: string | undefined
  isDone = false

  constructor(plan: WalkPlan, askPage: AskPage, patience: Patience = PATIENCE) {
    this.#progress = new Progress(patience)
    const now = performance.now()
    this.walk = { plan, pages: [], ended: 'cut', span: { from: now, to: now } }
    this.#ask = askPage
    this.#cursor = plan.origin?.walk.pages[plan.origin.page]?.next
  }

  /** Asks for the next page. */
  async step(): Promise<void> {
    const { walk } = this
    const page = await this.#ask(walk.plan.limit(walk.pages.length), this.#cursor)
    walk.pages.push(page)
    walk.ended = endAfter(page) ?? (this.#progress.isStuck(page) ? 'endless' : 'cut')
    walk.span.to = performance.now()
    this.isDone = walk.ended !== 'cut' || isCut(walk, page)
    this.#cursor = page.next
  }
}

/** A walker of the list that asks the target for each page. */
export function walkerOf(
  probing: Probing,
  purpose: string,
  plan: WalkPlan,
  send: Send = probing.send,
): Walker {
  const patience = probing.timeline.hasEndless ? LITTLE_PATIENCE : PATIENCE
  const askPage: AskPage = async (limit, cursor) =>
    (await ask(probing, purpose, { limit, cursor }, send)).page
  return new Walker(plan, askPage, patience)
}

/** Walks until the end, or as far as the plan says. */
export async function takeWalk(
  probing: Probing,
  purpose: string,
  plan: WalkPlan,
  send: Send = probing.send,
): Promise<Walk> {
  const walker = walkerOf(probing, purpose, plan, send)
  while (!walker.isDone) await walker.step()
  probing.timeline.add(walker.walk)
  return walker.walk
}

/** Takes a walk again; the page it began behind is fetched anew, so that its cursor is fresh. */
export async function takeAgain(probing: Probing, purpose: string, walk: Walk, send: Send): Promise<Walk> {
  const { origin } = walk.plan
  return takeWalk(
    probing,
    purpose,
    { ...walk.plan, origin: origin && (await refetch(probing, purpose, origin, send)) },
    send,
  )
}

async function refetch(probing: Probing, purpose: string, origin: Origin, send: Send): Promise<Origin> {
  const old = origin.walk.pages[origin.page]
  if (!old) return origin
  const from = performance.now()
  const { page } = await ask(probing, purpose, { limit: old.limit, cursor: old.cursor }, send)
  if (page.next === undefined) return origin
  const { limit, label } = origin.walk.plan
  const span = { from, to: performance.now() }
  return { walk: { plan: { limit, label }, pages: [page], ended: 'cut', span }, page: 0 }
}

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

function isCut({ plan, pages }: Walk, page: Page): boolean {
  if (plan.pages !== undefined && pages.length >= plan.pages) return true
  return plan.until !== undefined && page.ids.includes(plan.until)
}

/** Notices a walk that goes on without showing anything new. */
export class Progress {
  readonly #seen = new Set<string>()
  readonly #patience: Patience
  #empty = 0
  #stale = 0

  constructor(patience: Patience) {
    this.#patience = patience
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
    return this.#empty > this.#patience.empty || this.#stale > this.#patience.stale
  }
}
