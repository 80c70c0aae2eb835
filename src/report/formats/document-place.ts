import type { CheckReport, Report } from '../../model/report.ts'

/** Where the document has the operation that a check judged. */
export interface DocumentPlace {
  /** Relative to where the run was started, with `/` between folders. */
  file: string
  /** Counted from 1; the first where a report of an earlier release does not know it. */
  line: number
  /** JSON pointer into the document, or the operation's name where that is not known. */
  pointer: string
}

/** The place in the OpenAPI document that findings of a check are shown at. */
export function documentPlace(
  { target }: Report,
  { operation }: Pick<CheckReport, 'operation'>,
): DocumentPlace {
  const place = target.operations?.find(({ id }) => id === operation)
  return { file: documentFile(target), line: place?.line ?? 1, pointer: place?.pointer || operation }
}

/** The document as a path below the root of the repository. */
export const documentFile = ({ document }: Report['target']): string => document.file ?? 'openapi.yaml'
