import { claimsMore, type Page } from '../../walk/page.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { ask } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { REPEATS } from '../kit/suspect.ts'

/** First pages without a limit, and first pages with the default limit stated. */
export interface Defaults {
  without: Page[]
  stated: Page[]
  /** The same two with a cursor, where the page there was short. */
  behind: { without: Page[]; stated: Page[] }
}

/** Asks the main collection for the first page without a limit and with the default one, in turn. */
export const defaults: Probe<Defaults> = {
  id: 'default-limit',
  stage: 'read',
  async collect(probing) {
    const { size } = await probing.get(opening)
    const stated = probing.operation.paging.limit.default
    if (size === 0 || stated === undefined || !(await isMain(probing))) return { ...NONE, behind: NONE }
    const first = await inTurn(probing, stated, REPEATS)
    const cursor = first.without[0]?.next
    const isTried = cursor !== undefined && (await isShortBehind(probing, cursor, stated))
    return { ...first, behind: isTried ? await inTurn(probing, stated, REPEATS, cursor) : NONE }
  },
}

const NONE = { without: [], stated: [] }

async function inTurn(
  probing: Probing,
  limit: number | undefined,
  rounds: number,
  cursor?: string,
): Promise<Pick<Defaults, 'without' | 'stated'>> {
  const without: Page[] = []
  const stated: Page[] = []
  for (let round = 0; round < rounds; round++) {
    without.push((await ask(probing, 'default-limit', { cursor })).page)
    stated.push((await ask(probing, 'default-limit', { limit, cursor })).page)
  }
  return { without, stated }
}

/** True where a page with a cursor holds less than the default limit although more items follow. */
async function isShortBehind(probing: Probing, cursor: string, stated: number): Promise<boolean> {
  const { page } = await ask(probing, 'default-limit', { cursor })
  return !page.problem && page.count < stated && claimsMore(page)
}
