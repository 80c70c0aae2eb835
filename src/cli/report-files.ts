import { resolve } from 'node:path'
import type { Report } from '../model/report.ts'
import type { OutFile } from '../run.ts'

/** Reads a report.json. @throws KnownFailure */
export async function readReport(file: string, cwd: string): Promise<Report> {
  const { readReportFile } = await import('../report/index.ts')
  return readReportFile(resolve(cwd, file), file)
}

/** Renders a report in one format. */
export async function render(report: Report, format: string): Promise<OutFile> {
  const { renderers } = await import('../report/index.ts')
  const { render: text, ...about } = renderers[format as keyof typeof renderers]
  return { ...about, text: text(report) }
}

/** Writes a report in several formats; hands over the paths. @throws KnownFailure where a run is writing there */
export async function writeReports(
  report: Report,
  formats: readonly string[],
  directory: string,
): Promise<string[]> {
  const rendered = await Promise.all(formats.map((format) => render(report, format)))
  const { writeAll } = await import('../run.ts')
  return writeAll(directory, rendered)
}

/** Writes a file of its own name into a directory, which is made where it is missing. @throws KnownFailure */
export async function writeInto(directory: string, file: string, text: string): Promise<string> {
  const { writeBeside } = await import('../run.ts')
  return writeBeside(directory, { file, text })
}
