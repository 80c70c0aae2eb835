import { opening } from '../bracket/opening.ts'
import { ask } from './list-request.ts'
import type { Probe, Probing } from './probing.ts'

/** The limits that walks are taken at. */
export interface LimitRange {
  minimum: number
  maximum: number
}

/** Where the document states no bound, the first of these that the target takes is used. */
const SMALL = [1, 2, 5, 10, 20]
const LARGE = [100, 50, 25, 20, 10] as const

/**
 * The limits that the document allows, from 1 on: a page of 0 items leads nowhere. A bound that the document does not state is
 * taken from what the target accepts, and nothing is judged by it.
 */
export const limitRange: Probe<LimitRange> = {
  id: 'limit-range',
  stage: 'walk',
  async collect(probing) {
    const { minimum, maximum } = probing.operation.paging.limit
    const { walks } = await probing.get(opening)
    if (walks.length === 0) return { minimum: Math.max(1, minimum ?? 1), maximum: maximum ?? LARGE[0] }
    const smallest = Math.max(1, minimum ?? (await firstAccepted(probing, SMALL)) ?? 1)
    const accepted = maximum ?? (await firstAccepted(probing, [...LARGE, ...(await pageSize(probing))]))
    return { minimum: smallest, maximum: Math.max(smallest, accepted ?? smallest) }
  },
}

async function firstAccepted(probing: Probing, limits: readonly number[]): Promise<number | undefined> {
  for (const limit of limits) {
    const { page } = await ask(probing, 'limit-range', { limit })
    if (page.problem !== 'status' || page.status >= 500) return limit
  }
  return undefined
}

/** What a page without a limit holds is a limit that the target can serve. */
async function pageSize(probing: Probing): Promise<number[]> {
  const { first } = await probing.get(opening)
  return first.count > 0 ? [first.count] : []
}
