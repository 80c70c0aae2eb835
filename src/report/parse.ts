import { usageError } from '../model/failure.ts'
import { OUTCOMES } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'
import {
  anything,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  truth,
} from './shape.ts'
import { inLine } from './visible.ts'

const evidence = object({
  request: object({ method: text, url: text, headers: record(text) }),
  response: object({ status: number, headers: record(text), body: text, truncated: truth }),
  curl: text,
  startedAt: text,
  durationMs: number,
})

const walkWindow = object({
  walk: text,
  kind: text,
  pages: list(object({ name: text, items: number })),
  rows: list(object({ id: text, place: number, on: list(nullable(number)), isAtFault: truth, ties: truth })),
  more: number,
  size: number,
})

const step = (value: unknown, pointer: string): string | undefined =>
  object({ do: oneOf('page', 'add', 'remove', 'touch'), ids: list(text) })(value, pointer) ??
  ((value as { do: string }).do === 'page'
    ? object({ walk: text, number, status: number, isLast: truth })(value, pointer)
    : object({ why: text })(value, pointer))

const history = object({ items: list(text), steps: list(step), harmed: list(text) })

const finding = object({
  code: text,
  collection: record(text),
  message: text,
  expected: text,
  actual: text,
  known: truth,
  inBaseline: optional(truth),
  evidence: list(evidence),
  counterexample: anything,
  replay: nullable(object({ seed: number, path: text, steps: list(text) })),
  window: optional(walkWindow),
  history: optional(history),
})

const check = object({
  id: text,
  operation: text,
  requirement: text,
  level: oneOf('MUST', 'SHOULD', 'MAY'),
  scored: truth,
  outcome: oneOf(...OUTCOMES),
  reason: nullable(text),
  title: text,
  sentence: text,
  source: optional(text),
  why: text,
  mend: text,
  findings: list(finding),
})

const walkMap = object({
  size: number,
  ties: text,
  crossed: text,
  walks: list(
    object({
      label: text,
      ended: text,
      count: number,
      pages: list(text),
      faults: list(object({ kind: text, place: number, length: number, page: number })),
    }),
  ),
})

const collection = object({
  operation: text,
  params: record(text),
  items: number,
  complete: truth,
  boundaries: object({ crossed: number, total: number }),
  still: truth,
  map: optional(walkMap),
  latency: optional(list(list(number))),
})

const run = object({
  startedAt: text,
  durationMs: number,
  seed: number,
  profile: text,
  shard: nullable(text),
  deselected: list(text),
  requests: number,
  fixtureRequests: number,
  longestChain: optional(number),
  leftBehind: list(text),
  aborted: nullable(text),
  interrupted: truth,
  environment: optional(object({ node: text, os: text })),
  config: optional(object({ files: list(object({ name: text, sha256: text })), sha256: text })),
  baseline: optional(object({ name: text, sha256: text, startedAt: text })),
  suite: optional(object({ sha256: text })),
})

const paging = object({
  items: text,
  identity: text,
  next: text,
  hasMore: nullable(text),
  limit: text,
  cursor: text,
})

/** The same as `reports/report.schema.json`, as far as the renderers rely on it. */
const reportShape: Shape = object({
  target: object({
    baseUrl: text,
    implementation: nullable(object({ name: text, version: text })),
    document: object({ title: text, sha256: text, file: optional(text) }),
    operations: optional(
      list(object({ id: text, path: text, pointer: text, line: nullable(number), paging: optional(paging) })),
    ),
  }),
  run,
  verdict: oneOf('aborted', 'non-conformant', 'incomplete', 'partial', 'conformant'),
  summary: object(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, number]))),
  collections: list(collection),
  coverage: object({ statuses: record(number), parameters: record(list(text)), fields: record(number) }),
  checks: list(check),
  timings: optional(object({ purposes: list(text), every: number, requests: list(text) })),
})

const identity = object({ schemaVersion: text, tool: object({ name: oneOf('threadcount'), version: text }) })

/**
 * Reads a `report.json`.
 *
 * @param file Its name, for messages.
 * @throws KnownFailure (usage) where the text is not JSON, not a report of this tool, of another `schemaVersion`, or damaged.
 */
export function parseReport(text: string, file: string): Report {
  const value = parseJson(text, file)
  if (identity(value, '') !== undefined) {
    throw usageError(
      `${file} is not a Threadcount report.`,
      'Name the report.json that `threadcount run` wrote.',
    )
  }
  const { schemaVersion, tool } = value as Pick<Report, 'schemaVersion' | 'tool'>
  if (schemaVersion !== '1') {
    throw usageError(
      `${file} has schemaVersion ${inLine(schemaVersion)}; this Threadcount reads 1.`,
      `Read it with Threadcount ${inLine(tool.version)}, which wrote it, or run again.`,
    )
  }
  const trouble = reportShape(value, '')
  if (trouble !== undefined) {
    throw usageError(
      `${file} is damaged: ${inLine(trouble)}.`,
      'Run again, or take the file as it was written.',
    )
  }
  return value as Report
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw usageError(
      text.trim() === '' ? `${file} is empty.` : `${file} is not JSON.`,
      'Name the report.json that `threadcount run` wrote; the other formats cannot be read back.',
    )
  }
}
