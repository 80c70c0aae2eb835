import type { KnownFailure } from '../../model/failure.ts'

/** An error of the official schema, as ajv reports it. */
export interface OfficialError {
  instancePath: string
  keyword: string
  message?: string
  params: Record<string, unknown>
  /** The value that it is about. */
  data?: unknown
}

/** What is wrong with a document, wherever it stands. */
export interface Defects {
  /** Failures of the `$ref`s that lead nowhere. */
  dead: readonly (() => KnownFailure)[]
  /** What the official schema of its version has against it. */
  errors: readonly OfficialError[]
}
