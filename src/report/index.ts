import type { Format } from '../model/format.ts'
import type { Report } from '../model/report.ts'
import { renderCodeQuality } from './formats/code-quality.ts'
import { renderHar } from './formats/har.ts'
import { renderIntoto } from './formats/intoto.ts'
import { renderJson } from './formats/json.ts'
import { renderJunit } from './formats/junit.ts'
import { renderMarkdown } from './formats/markdown.ts'
import { renderSarif } from './formats/sarif.ts'
import { renderHtml } from './html/page.ts'

export type { Format } from '../model/format.ts'
export { parseReport } from './parse.ts'
export { readReportFile } from './read-file.ts'
export { createProgress } from './terminal/progress.ts'
export { renderSummary } from './terminal/summary.ts'

/** One way to write a report: the file's name, and its text as a pure function of the report. */
export interface Renderer {
  file: string
  /** True where it holds what a target returned: then other users of the machine may not read it. */
  holdsExchanges?: boolean
  render(report: Report): string
}

/** Every format, with the file it is written to. */
export const renderers: Record<Format, Renderer> = {
  json: { file: 'report.json', holdsExchanges: true, render: renderJson },
  html: { file: 'report.html', holdsExchanges: true, render: renderHtml },
  junit: { file: 'report.junit.xml', render: renderJunit },
  sarif: { file: 'report.sarif', render: renderSarif },
  codequality: { file: 'report.codequality.json', render: renderCodeQuality },
  har: { file: 'report.har', holdsExchanges: true, render: renderHar },
  markdown: { file: 'report.md', render: renderMarkdown },
  intoto: { file: 'report.intoto.json', render: renderIntoto },
}
