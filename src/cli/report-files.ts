import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { usageError } from '../model/failure.ts'
import type { Report } from '../model/report.ts'

/** Reads a report.json. @throws KnownFailure */
export async function readReport(file: string, cwd: string): Promise<Report> {
  const { parseReport } = await import('../report/index.ts')
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usageError(
      error.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${error.message}`,
    )
  })
  return parseReport(text, file)
}

/** Renders a report in one format. */
export async function render(report: Report, format: string): Promise<{ file: string; text: string }> {
  const { renderers } = await import('../report/index.ts')
  const renderer = renderers[format as keyof typeof renderers]
  return { file: renderer.file, text: renderer.render(report) }
}

/** Writes a report in several formats; hands over the paths. */
export async function writeReports(
  report: Report,
  formats: readonly string[],
  directory: string,
): Promise<string[]> {
  const rendered = await Promise.all(formats.map((format) => render(report, format)))
  return Promise.all(rendered.map(({ file, text }) => writeInto(directory, file, text)))
}

/** Writes a file into a directory, which is made where it is missing. @throws KnownFailure */
export async function writeInto(directory: string, file: string, text: string): Promise<string> {
  const path = join(directory, file)
  try {
    await mkdir(directory, { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    throw usageError(`${path} cannot be written: ${(error as Error).message}`)
  }
  return path
}
