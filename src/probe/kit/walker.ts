import type { Send } from '../../model/exchange.ts'
import { KeptTooMuch } from '../../walk/kept.ts'
import type { Page } from '../../walk/page.ts'
import {
  ENDLESS_BOUNDS,
  type EndlessBounds,
  endAfter,
  isCut,
  type Origin,
  Progress,
  REDUCED_ENDLESS_BOUNDS,
  type Walk,
  type WalkPlan,
} from '../../walk/walk.ts'
import { ask } from './list-request.ts'
import type { Probing } from './probing.ts'

/** Fetches the page for a limit and a cursor. */
type AskPage = (limit: number | undefined, cursor: string | undefined) => Promise<Page>

/** Walks the list, a page at a time. Ends on items, not on cursor strings: a target may give any string it likes. */
export class Walker {
  readonly walk: Walk
  readonly #ask: AskPage
  readonly #progress: Progress
  #cursor: string | undefined
  isDone = false

  constructor(plan: WalkPlan, askPage: AskPage, bounds: EndlessBounds = ENDLESS_BOUNDS) {
    this.#progress = new Progress(bounds)
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
  const bounds = probing.timeline.hasEndless ? REDUCED_ENDLESS_BOUNDS : ENDLESS_BOUNDS
  const askPage: AskPage = async (limit, cursor) =>
    (await ask(probing, purpose, { limit, cursor }, send)).page
  return new Walker(plan, askPage, bounds)
}

/**
 * Walks until the end, or as far as the plan says.
 * @throws KeptTooMuch where there is no room for the pages to come
 */
export async function takeWalk(
  probing: Probing,
  purpose: string,
  plan: WalkPlan,
  send: Send = probing.send,
): Promise<Walk> {
  const walker = walkerOf(probing, purpose, plan, send)
  try {
    while (!walker.isDone) await walker.step()
  } catch (error) {
    throw error instanceof KeptTooMuch ? endedEarly(walker.walk, error, probing) : error
  }
  probing.timeline.add(walker.walk)
  return walker.walk
}

/** The pages of a walk that was not finished are in no bracket: their memory can be reused. */
function endedEarly({ pages }: Walk, { limit }: KeptTooMuch, { timeline }: Probing): KeptTooMuch {
  timeline.kept.release(pages)
  const items = pages.reduce((sum, { count }) => sum + count, 0)
  return new KeptTooMuch(limit, `the walk ended after ${items} items`)
}

/** Takes a walk again. The page before its beginning is fetched anew, so that its cursor is fresh. */
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
