import type { Report } from '../model/report.ts'
import { renderCodeQuality } from './code-quality.ts'
import { renderHar } from './har.ts'
import { renderHtml } from './html/page.ts'
import { renderIntoto } from './intoto.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { renderSarif } from './sarif.ts'

export { parseReport } from './parse.ts'
export { createProgress, type ProgressOptions } from './progress.ts'
export { renderSummary, type SummaryOptions } from './summary.ts'

/** A format that a report can be written in. */
export type Format = 'json' | 'html' | 'junit' | 'sarif' | 'codequality' | 'har' | 'markdown' | 'intoto'

/** One way to write a report: the file's name, and its text as a pure function of the report. */
export interface Renderer {
  file: string
  render(report: Report): string
}

/** Every format, with the file it is written to. */
export const renderers: Record<Format, Renderer> = {
  json: { file: 'report.json', render: renderJson },
  html: { file: 'report.html', render: renderHtml },
  junit: { file: 'report.junit.xml', render: renderJunit },
  sarif: { file: 'report.sarif', render: renderSarif },
  codequality: { file: 'report.codequality.json', render: renderCodeQuality },
  har: { file: 'report.har', render: renderHar },
  markdown: { file: 'report.md', render: renderMarkdown },
  intoto: { file: 'report.intoto.json', render: renderIntoto },
}
