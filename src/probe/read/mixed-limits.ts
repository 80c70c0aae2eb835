import { limitSchedule } from '../../arbitrary/limits.ts'
import { search } from '../../arbitrary/search.ts'
import type { Page } from '../../walk/page.ts'
import type { Walk, WalkPlan } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { isWanted } from '../kit/focus.ts'
import { limitRange } from '../kit/limit-range.ts'
import { ask } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { confirm, drawsFor, isClean, type Scheduled } from '../kit/scheduled.ts'
import { takeWalk, Walker } from '../kit/walker.ts'
import { segments } from './segments.ts'

/** Pages of such a walk: small limits would make long ones, and their boundaries are crossed elsewhere. */
const MAX_MIXED_PAGES = 15

/** Walks whose limit changes from page to page. */
export const mixedLimits: Probe<Scheduled<number[]>> = {
  id: 'mixed-limits',
  stage: 'read',
  async collect(probing) {
    const opened = await probing.get(opening)
    const { changedLimit } = await probing.get(segments)
    if (!isWanted(probing, 'mixed-limits')) return { drawn: 1, isDeclined: false, found: undefined }
    if (opened.size < 2 || changedLimit === 'declined')
      return { drawn: 0, isDeclined: changedLimit === 'declined', found: undefined }
    const cache = new Map<string, Promise<Page>>()
    const result = await search(limitSchedule(await probing.get(limitRange)), {
      seed: probing.seed,
      path: probing.focus?.path,
      draws: (await isMain(probing)) ? drawsFor(probing, opened) : 2,
      mostShrinks: 120,
      holds: async (limits, mode) => {
        const plan = mixedPlan(limits)
        const walk =
          mode === 'draw'
            ? await takeWalk(probing, 'mixed-limits', plan)
            : await cachedWalk(probing, plan, cache)
        return isClean(probing, [walk])
      },
    })
    return confirm(probing, result, async (limits, send) => [
      await takeWalk(probing, 'mixed-limits', mixedPlan(limits), send),
    ])
  },
}

/** Limits in turn, page by page. */
function mixedPlan(limits: readonly number[]): WalkPlan {
  return {
    label: `limits ${limits.join(', ')} in turn`,
    limit: (page) => limits[page % limits.length],
    pages: MAX_MIXED_PAGES,
    isExperiment: true,
  }
}

/** While shrinking, a page is fetched once for each cursor and limit; what is found is confirmed with all fetched anew. */
async function cachedWalk(
  probing: Probing,
  plan: WalkPlan,
  cache: Map<string, Promise<Page>>,
): Promise<Walk> {
  const walker = new Walker(plan, (limit, cursor) => {
    const key = `${limit} ${cursor}`
    const page =
      cache.get(key) ?? ask(probing, 'mixed-limits', { limit, cursor }).then((answer) => answer.page)
    cache.set(key, page)
    return page
  })
  while (!walker.isDone) await walker.step()
  return walker.walk
}
