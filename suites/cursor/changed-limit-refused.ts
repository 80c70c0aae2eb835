import { brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { segments } from '../../src/probe/read/segments.ts'

/** The limit belongs to the request, not to the cursor (AIP-158, Smithy). */
export const changedLimitRefused: Check = defineCheck({
  id: 'cursor/changed-limit-refused',
  requirement: 'CUR-10',
  title: 'A cursor can be used with another limit.',
  why: 'A client cannot change its page size during a walk.',
  fix: 'Take the limit from each request.',
  asks: 'a collection of more than one page',
  lacks: ({ paging }) =>
    ['refused', 'ignored'].includes(paging.promises.changedLimit)
      ? `the document says that it is ${paging.promises.changedLimit}`
      : undefined,
  on: 'main',
  needs: { segments },
  judge({ segments }) {
    if (segments.boundaries.total === 0) return inconclusive('the collection has fewer than 2 items')
    const page = segments.changedLimit === 'declined' ? segments.refusal : undefined
    if (!page) return met
    return brokenBy([
      {
        code: 'changed-limit-refused',
        message: 'The target rejected a cursor with another limit than that of its page.',
        expected: 'the items directly after the cursor',
        actual: `status ${page.status}`,
        exchanges: [page.exchange],
        places: [statusAt(page.exchange)],
      },
    ])
  },
})
