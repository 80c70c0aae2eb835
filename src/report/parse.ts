import { isDeep } from '../model/deep.ts'
import { usageError } from '../model/failure.ts'
import type { Report } from '../model/report.ts'
import { fitsReport } from './report-validator.js'
import { troubleOf } from './schema-error.ts'
import { inLine } from './words/visible.ts'

/**
 * Reads a `report.json`.
 *
 * @param file Its name, for messages.
 * @throws KnownFailure (usage) where the text is not JSON, not a report of this tool, of another `schemaVersion`, or damaged.
 */
export function parseReport(text: string, file: string): Report {
  const value = parseJson(text, file)
  if (!isOurs(value)) {
    throw usageError(
      `${file} is not a Threadcount report.`,
      'Name the report.json that `threadcount run` wrote.',
    )
  }
  const { schemaVersion, tool } = value
  if (schemaVersion !== '1') {
    throw usageError(
      `${file} has schemaVersion ${inLine(schemaVersion)}; this Threadcount reads 1.`,
      `Read it with Threadcount ${inLine(tool.version)}, which wrote it, or run again.`,
    )
  }
  // Whatever the schema leaves open could be nested so deeply that no renderer can write it.
  if (isDeep(value)) {
    throw usageError(`${file} is nested too deeply for a report.`, 'Take the file as it was written.')
  }
  if (fitsReport(value)) return value
  const [error] = fitsReport.errors ?? []
  const trouble = error ? troubleOf(error, value) : 'it does not fit its schema'
  throw usageError(
    `${file} is damaged: ${inLine(trouble)}.`,
    'Run again, or take the file as it was written.',
  )
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

/** True if this tool wrote it, in whichever `schemaVersion`. */
function isOurs(value: unknown): value is { schemaVersion: string; tool: { version: string } } {
  const { schemaVersion, tool } = (value ?? {}) as { schemaVersion?: unknown; tool?: Partial<Report['tool']> }
  return typeof schemaVersion === 'string' && tool?.name === 'threadcount' && typeof tool.version === 'string'
}
