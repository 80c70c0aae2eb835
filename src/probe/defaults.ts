import { ask } from './list-request.ts'
import { opening } from './opening.ts'
import type { Page } from './page.ts'
import type { Probe } from './probing.ts'
import { REPEATS } from './suspect.ts'

/** First pages without a limit, beside first pages with the default limit stated. */
export interface Defaults {
  without: Page[]
  stated: Page[]
}

/** Asks for the first page without a limit and with the default one, in turn. */
export const defaults: Probe<Defaults> = {
  id: 'default-limit',
  stage: 'read',
  async collect(probing) {
    const { size } = await probing.get(opening)
    const stated = probing.operation.paging.limit.default
    const found: Defaults = { without: [], stated: [] }
    if (size === 0 || stated === undefined) return found
    for (let round = 0; round < REPEATS; round++) {
      found.without.push((await ask(probing, 'default-limit', {})).page)
      found.stated.push((await ask(probing, 'default-limit', { limit: stated })).page)
    }
    return found
  },
}
