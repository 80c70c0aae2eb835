import { readFile, stat } from 'node:fs/promises'
import { usageError } from '../model/failure.ts'
import type { Report } from '../model/report.ts'
import { parseReport } from './parse.ts'

/** Larger files are refused before they are read. */
const MAX_BYTES = 128 * 1024 * 1024

/**
 * Reads a `report.json`.
 *
 * @param path Where it is.
 * @param name Its name, for messages.
 * @throws KnownFailure (usage) where it cannot be read, is no regular file, is larger than 128 MB, or is no report
 */
export async function readReportFile(path: string, name: string): Promise<Report> {
  const unreadable = ({ code, message }: NodeJS.ErrnoException): never => {
    throw usageError(code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read: ${message}`)
  }
  const found = await stat(path).catch(unreadable)
  if (!found.isFile())
    throw usageError(`${name} is not a file.`, 'Name the report.json that `threadcount run` wrote.')
  if (found.size > MAX_BYTES)
    throw usageError(`${name} is larger than ${MAX_BYTES >> 20} MB.`, 'Run again with fewer collections.')
  return parseReport(await readFile(path, 'utf8').catch(unreadable), name)
}
