import { because, type Reason } from '../src/kit.ts'
import type { Operation } from '../src/model/operation.ts'

// What a document lacks, so that several checks have nothing to judge.

export const lacksCredential = ({ security }: Operation): Reason | undefined =>
  security ? undefined : because('not-documented', { what: 'credential' })

export const lacksPathParameter = ({ pathParameters }: Operation): Reason | undefined =>
  pathParameters.length > 0 ? undefined : because('not-documented', { what: 'path parameter' })

export const lacksFlag = ({ paging }: Operation): Reason | undefined =>
  paging.hasMore === undefined ? because('not-documented', { what: 'has-more flag' }) : undefined

/** For checks that need pages of the size that was asked for. */
export const lacksExactLimit = ({ promises }: Operation['paging']): Reason | undefined =>
  promises.limit === 'hint'
    ? because('permitted-by-document', { what: 'a page of another size than the limit' })
    : undefined

export const lacksStatus =
  (status: number) =>
  (operation: Operation): Reason | undefined =>
    operation.responseFor(status)?.key === String(status)
      ? undefined
      : because('not-documented', { what: `${status} response` })
