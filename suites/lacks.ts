import type { Operation } from '../src/model/operation.ts'

// What a document lacks, so that several checks have nothing to judge.

export const lacksCredential = ({ security }: Operation): string | undefined =>
  security ? undefined : 'the document asks for no credential'

export const lacksPathParameter = ({ pathParameters }: Operation): string | undefined =>
  pathParameters.length > 0 ? undefined : 'the path has no parameters'

export const lacksFlag = ({ paging }: Operation): string | undefined =>
  paging.hasMore === undefined ? 'the document has no flag that says whether more is to come' : undefined

/** For checks that need pages of the size that was asked for. */
export const lacksExactLimit = ({ promises }: Operation['paging']): string | undefined =>
  promises.limit === 'hint' ? 'the document says that the limit is a hint' : undefined

export const lacksStatus =
  (status: number) =>
  (operation: Operation): string | undefined =>
    operation.responseFor(status)?.key === String(status) ? undefined : `the document has no ${status}`
