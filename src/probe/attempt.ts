import type { Exchange } from '../model/exchange.ts'
import { ask, type ListRequest } from './list-request.ts'
import type { Page } from './page.ts'
import type { Probing } from './probing.ts'
import { REPEATS } from './suspect.ts'

/** One odd request, what came back, and what came back again where it looked like a breakdown. */
export interface Attempt {
  /** What is odd about it: `limit=abc`, `a truncated cursor`. */
  label: string
  page: Page
  /** Allow, cache and other headers that checks read. */
  headers: Record<string, string>
  /** The same request once more, each beside a plain one that was answered. Only after a breakdown. */
  again: Page[]
  /** The plain request beside it was not answered either: nothing can be said of this one. */
  isTargetDown: boolean
}

/** True where an answer is a breakdown of the target: 5xx, or no answer at all. */
export const isBreakdown = ({ problem, status }: Page): boolean => problem === 'failure' || status >= 500

/** True where an attempt broke the target, and did so again. */
export const isConfirmedBreakdown = ({ page, again, isTargetDown }: Attempt): boolean =>
  isBreakdown(page) && !isTargetDown && again.some(isBreakdown)

/** Sends an odd request; after a breakdown again, each time beside a plain request. */
export async function attempt(
  probing: Probing,
  purpose: string,
  label: string,
  request: ListRequest,
): Promise<Attempt> {
  const { page, exchange } = await ask(probing, purpose, request)
  const found: Attempt = { label, page, headers: exchange.headers, again: [], isTargetDown: false }
  if (isBreakdown(page) && isWorthRepeating(probing, purpose))
    await askAgain(probing, purpose, request, found)
  return found
}

/** Breakdowns of one probe that are asked for again; more say nothing new, and each may cost a whole deadline. */
const MOST_REPEATED = 3
const repeated = new WeakMap<Probing, Map<string, number>>()

function isWorthRepeating(probing: Probing, purpose: string): boolean {
  const counts = repeated.get(probing) ?? new Map<string, number>()
  repeated.set(probing, counts)
  counts.set(purpose, (counts.get(purpose) ?? 0) + 1)
  return (counts.get(purpose) ?? 0) <= MOST_REPEATED
}

async function askAgain(
  probing: Probing,
  purpose: string,
  request: ListRequest,
  found: Attempt,
): Promise<void> {
  await probing.alone(async (send) => {
    while (found.again.length < REPEATS && !found.isTargetDown && !found.again.some(isBreakdown)) {
      const plain = await ask(probing, purpose, { limit: probing.operation.paging.limit.maximum }, send)
      found.isTargetDown = isDown(plain.exchange)
      if (!found.isTargetDown)
        found.again.push((await ask(probing, purpose, { retry: false, ...request }, send)).page)
    }
  })
}

const isDown = ({ status, failure }: Exchange): boolean => failure !== undefined || status >= 500
