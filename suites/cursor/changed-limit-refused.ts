import { because, brokenBy, type Check, defineCheck, inconclusive, met } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { segments } from '../../src/probe/read/segments.ts'

/** The limit belongs to the request, not to the cursor (AIP-158, Smithy). */
export const changedLimitRefused: Check = defineCheck({
  id: 'cursor/changed-limit-refused',
  requirement: 'CUR-10',
  title: 'A cursor can be used with another limit.',
  why: 'A client cannot change its page size during a walk.',
  fix: 'Take the limit from each request.',
  codes: {
    'changed-limit-refused': 'The target rejects a cursor at another limit.',
  },
  asks: 'second-page',
  lacks: ({ paging }) =>
    ['refused', 'ignored'].includes(paging.promises.changedLimit)
      ? because('permitted-by-document', {
          what: `${paging.promises.changedLimit === 'refused' ? 'the rejection' : 'the neglect'} of a changed limit`,
        })
      : undefined,
  on: 'main',
  needs: { segments },
  judge({ segments }) {
    if (segments.boundaries.total === 0) return inconclusive('too-few-items', { needed: 2 })
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
